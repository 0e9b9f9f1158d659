import { officeNames, type PeopleData } from '../../people/people-data';
import { cue } from '../../rules/rule';

/** "of Agriculture", "of the Lakes Region", "for Emergency Situations": what may follow an office. */
const FIELD =
  'agriculture|energy|health|finance|justice|defence|defense|education|science|higher education|labour|labor|social protection|internal affairs|interior|foreign affairs|emergency situations|national economy|economy|digital development|innovation|aerospace industry|culture|information|sports?|tourism|transport|industry|construction|trade|integration|ecology|natural resources|water resources|irrigation|enlightenment|investments?|religious affairs|public service';
const OF = String.raw`(?: (?:of|for) (?:the )?(?:(?:${FIELD})(?:(?:,? and|,) (?:the )?(?:${FIELD})){0,3}|(?!which|whom|his|her|their|our|state\b)[a-z'-]{3,24}(?: (?:region|district|city|oblast|committee|department|agency|council|party|fund|board|commission|institute|university|centre|center))?))?`;

const OFFICES = officeNames([
  ['president', 'head of state'],
  ['president', '(?:(?:acting|first) )?president(?: of (?:the republic of )?kazakhstan)?'],
  ['prime-minister', 'prime minister(?: of (?:the republic of )?kazakhstan)?'],
  ['deputy-prime-minister', '(?:first )?(?:deputy|vice)[ -]prime[ -]minister'],
  ['vice-minister', `(?:first )?(?:deputy|vice)[ -]minister${OF}`],
  [
    'minister',
    `(?:(?:health|energy|finance|justice|education|foreign|defence|transport|labour|agriculture|interior) )?minister${OF}`,
  ],
  ['deputy-akim', `(?:first )?(?:deputy|vice) (?:akim|governor|mayor)${OF}`],
  ['akim', `(?:(?:district|regional|city) )?(?:akim|governor|mayor)${OF}`],
  ['akim', 'head of the (?:region|district|city)'],
  ['chair', `(?:deputy )?(?:chairman|chairwoman|chairperson|chair|speaker)${OF}`],
  ['director', `(?:(?:general|executive|deputy) )?(?:director|rector|manager|head)${OF}`],
  ['deputy', '(?:majilis |mazhilis )?(?:deputy|senator|mp|lawmaker)'],
  ['ombudsman', "(?:children's |human rights )?ombudsman"],
  ['chief', '(?:chief|lead) (?:engineer|physician|doctor|architect|executive)'],
  ['chief', `(?:secretary|secretary general|ambassador|spokesman|spokeswoman|spokesperson|adviser)${OF}`],
  ['official', 'head of the (?:agency|ministry|department)'],
  ['official', '(?:the |a )?(?:official|speaker of the briefing)'],
  [
    'body',
    String.raw`(?:(?:the )?ministry(?:${OF})'s |(?:the )?ministry's )?press service(?: of the [a-z]{3,20})?`,
  ],
  ['body', `ministry${OF}`],
  ['body', '(?:government|akimat|central bank|national bank|parliament|state)'],
  [
    'crowd',
    '(?:ministers|governors|mayors|akims|directors|officials|journalists?|reporters?|residents?|participants|deputies|experts|scientists|analysts)',
  ],
]);

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
