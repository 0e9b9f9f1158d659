import type { OfficeKey, OfficeName, PeopleData } from '../../people/people-data';
import { cue } from '../../rules/rule';

/** "of Agriculture", "of the Lakes Region", "for Emergency Situations": what may follow an office. */
const FIELD =
  'agriculture|energy|health|finance|justice|defence|defense|education|science|higher education|labour|labor|social protection|internal affairs|interior|foreign affairs|emergency situations|national economy|economy|digital development|innovation|aerospace industry|culture|information|sports?|tourism|transport|industry|construction|trade|integration|ecology|natural resources|water resources|irrigation|enlightenment|investments?|religious affairs|public service';
const OF = String.raw`(?: (?:of|for) (?:the )?(?:(?:${FIELD})(?:(?:,? and|,) (?:the )?(?:${FIELD})){0,3}|(?!which|whom|his|her|their|our|state\b)[a-z'-]{3,24}(?: (?:region|district|city|oblast|committee|department|agency|council|party|fund|board|commission|institute|university|centre|center))?))?`;

function office(key: OfficeKey, source: string): OfficeName {
  return { key, pattern: cue(String.raw`\b${source}\b`, 'g') };
}

const OFFICES: readonly OfficeName[] = [
  office('president', 'head of state'),
  office('president', '(?:(?:acting|first) )?president(?: of (?:the republic of )?kazakhstan)?'),
  office('prime-minister', 'prime minister(?: of (?:the republic of )?kazakhstan)?'),
  office('deputy-prime-minister', '(?:first )?(?:deputy|vice)[ -]prime[ -]minister'),
  office('vice-minister', `(?:first )?(?:deputy|vice)[ -]minister${OF}`),
  office(
    'minister',
    `(?:(?:health|energy|finance|justice|education|foreign|defence|transport|labour|agriculture|interior) )?minister${OF}`,
  ),
  office('akim', `(?:(?:district|regional|city) )?(?:akim|governor|mayor)${OF}`),
  office('akim', 'head of the (?:region|district|city)'),
  office('chair', `(?:deputy )?(?:chairman|chairwoman|chairperson|chair|speaker)${OF}`),
  office('director', `(?:(?:general|executive|deputy) )?(?:director|rector|manager|head)${OF}`),
  office('deputy', '(?:majilis |mazhilis )?(?:deputy|senator|mp|lawmaker)'),
  office('ombudsman', "(?:children's |human rights )?ombudsman"),
  office('chief', '(?:chief|lead) (?:engineer|physician|doctor|architect|executive)'),
  office(
    'chief',
    `(?:secretary|secretary general|ambassador|spokesman|spokeswoman|spokesperson|adviser)${OF}`,
  ),
  office('official', 'head of the (?:agency|ministry|department)'),
  office('official', '(?:the |a )?(?:official|speaker of the briefing)'),
  office(
    'body',
    String.raw`(?:(?:the )?ministry(?:${OF})'s |(?:the )?ministry's )?press service(?: of the [a-z]{3,20})?`,
  ),
  office('body', `ministry${OF}`),
  office('body', '(?:government|akimat|central bank|national bank|parliament|state)'),
  office(
    'crowd',
    '(?:ministers|governors|mayors|akims|directors|officials|journalists?|reporters?|residents?|participants|deputies|experts|scientists|analysts)',
  ),
];

const NOT_NAMES =
  'the a an in on at by for from it he she they we i you this that these those but and however as if when while after before there its his her their our my according under with although since to not no last let one two kazakhstan republic state government ministry parliament address astana almaty shymkent nur-sultan january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today asked speaking rescuers engineers dear members national fund union assembly council party center centre act law code constitution program programme bank house european united nations central asia world new first second third all each every both many most some several what how why who where now thus therefore moreover furthermore also then such so here mr mrs ms dr honorary sir lady';

/** English offices and names. */
export const EN_PEOPLE: PeopleData = {
  offices: OFFICES,
  pronouns: cue(String.raw`\b(?:he|she|his|her|him)\b`, 'g'),
  notNames: new Set(NOT_NAMES.split(' ')),
  stem: (word) => word.replace(/'s$/, '').replace(/[.']/g, ''),
  extraName: null,
  nominativeOffice: (written) => written,
  nominativeName: (written) => written,
};
