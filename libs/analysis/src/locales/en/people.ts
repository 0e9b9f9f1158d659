import { officeNames, type OfficeSource, type PeopleData } from '../../people/people-data';
import { levelReader } from '../../people/office-levels';
import { remembered } from '../../people/remembered';
import { cue } from '../../rules/rule';
import { AT, OF, officeLength } from './offices';
import { EN_ALIKE, EN_KIN } from './kinds';
import { EN_ORGANISATIONS } from './organisations';
import { EN_SPEECH_VERBS } from './quotes';
import { EN_CROWD, EN_PROFESSION, EN_ROLE, EN_ROLE_NOUNS } from './roles';
import { EN_SUBJECTS } from './subjects';

const COUNTRY =
  '(?:(?:the )?republic of (?:uzbekistan|korea|belarus|turkey|t[uü]rkiye|poland|india|moldova|serbia|armenia|azerbaijan|tajikistan)|the kyrgyz republic|uzbekistan|kyrgyzstan|tajikistan|turkmenistan|russia|the russian federation|belarus|ukraine|azerbaijan|armenia|georgia|china|turkey|t[uü]rkiye|the united states|the us|the usa|france|germany|italy|spain|poland|hungary|serbia|romania|bulgaria|finland|the united kingdom|great britain|japan|korea|south korea|mongolia|india|iran|iraq|pakistan|afghanistan|qatar|the uae|the united arab emirates|saudi arabia|jordan|egypt|israel|vietnam|malaysia|indonesia|singapore|brazil|canada|norway|sweden|denmark|switzerland|austria|belgium|the netherlands|the czech republic|czechia|slovakia|croatia|slovenia|greece|portugal|latvia|lithuania|estonia|ireland|iceland|cyprus|albania|north macedonia|bosnia and herzegovina|moldova|thailand|the philippines|bangladesh|sri lanka|nepal|kuwait|bahrain|oman|syria|lebanon|libya|morocco|algeria|tunisia|ethiopia|kenya|nigeria|south africa|argentina|chile|mexico|cuba|peru|colombia|australia|new zealand|the european council|the european commission|the european union)';
const NATIONAL =
  '(?:uzbek|kyrgyz|tajik|turkmen|russian|belarusian|ukrainian|azerbaijani|armenian|georgian|chinese|turkish|american|us|french|german|italian|spanish|polish|hungarian|british|japanese|korean|mongolian|indian|iranian|pakistani|israeli|norwegian|swedish|danish|finnish|swiss|austrian|belgian|dutch|czech|slovak|croatian|slovenian|greek|portuguese|latvian|lithuanian|estonian|irish|romanian|bulgarian|serbian|albanian|moldovan|afghan|iraqi|qatari|saudi|emirati|kuwaiti|jordanian|egyptian|syrian|lebanese|libyan|moroccan|algerian|tunisian|ethiopian|kenyan|nigerian|south african|vietnamese|malaysian|indonesian|thai|brazilian|canadian|argentine|chilean|mexican|cuban|peruvian|colombian|australian)';

/** What a president is of who heads no state. */
const INSTITUTION =
  'federation|company|association|club|university|academy|bank|union|fund|foundation|institute|holding|group|corporation|league|chamber|society|committee|council|college|school|board|airline|airways';
/** Behind the word for a head of state: of another state than that of whoever writes. */
const OF_OTHER = ' of (?:the )?[a-z]';

/** Offices whose names are whole; none of them begins as one that stands below can, so that they may stand first. */
const WHOLE: readonly OfficeSource[] = [
  [
    'foreign',
    `(?:president|prime minister|chancellor|foreign minister|minister${OF}|ambassador|secretary general|chairman|speaker) of ${COUNTRY}|${NATIONAL} (?:head of state|president|prime minister|foreign minister|(?:[a-z]{4,14} )?minister|ambassador|chancellor|counterpart|colleague|side)`,
  ],
  ['president', 'head of state'],
  [
    'president',
    `(?:(?:acting|first) )?president(?: of (?:the republic of )?kazakhstan| of the (?:republic|country|state|nation)\\b)?(?!${OF_OTHER})`,
  ],
  [
    'prime-minister',
    `(?:prime minister(?: of (?:the republic of )?kazakhstan| of the (?:republic|country)\\b)?(?!${OF_OTHER})|head of (?:the )?(?:government|cabinet)|premier(?! league))`,
  ],
  [
    'chief',
    'permanent representative(?: of kazakhstan)?(?: to (?:the )?(?:un|united nations|osce|eu|european union|wto|unesco|cis))?',
  ],
  ['deputy-prime-minister', '(?:first )?(?:deputy|vice)[ -]prime[ -]minister'],
  ['akim', 'head of the (?:region|district|city)'],
  [
    'senate-chair',
    '(?:chairman|chairwoman|chairperson|chair|speaker) of the senate(?: of (?:the parliament|kazakhstan))?|senate (?:chairman|chairwoman|speaker|chair)',
  ],
  [
    'mazhilis-chair',
    '(?:chairman|chairwoman|chairperson|chair|speaker) of the ma[zj]h?ilis(?: of (?:the parliament|kazakhstan))?|ma[zj]h?ilis (?:chairman|chairwoman|speaker|chair)',
  ],
  ['state-counsellor', 'state counsell?or(?: of (?:the republic of )?kazakhstan)?'],
  [
    'head-of-administration',
    "head of the (?:presidential administration|president's administration|executive office)",
  ],
  [
    'official',
    '(?:company|agency|ministry|department) head|head of the (?:agency|ministry|department|company|firm|organi[sz]ation)',
  ],
];

/** Offices behind which what they are of may stand. */
const OF_SOMETHING: readonly OfficeSource[] = [
  [
    'director',
    `(?:vice[ -])?president(?= of (?:the )?(?:[a-z'-]{2,20} ){0,4}?(?:${INSTITUTION}))|(?:${INSTITUTION}) (?:vice[ -])?president`,
  ],
  ['foreign', '(?:vice[ -])?president|prime minister|chancellor|king|queen|emir|sultan'],
  ['vice-minister', '(?:first )?(?:deputy|vice)[ -]minister'],
  [
    'minister',
    '(?:(?:health|energy|finance|justice|education|foreign|defence|transport|labour|agriculture|interior) )?minister',
  ],
  ['deputy-akim', '(?:first )?(?:deputy|vice) (?:akim|governor|mayor)'],
  ['akim', '(?:(?:district|regional|city) )?(?:akim|governor|mayor)'],
  ['deputy-chair', '(?:first )?(?:deputy|vice)[ -](?:chairman|chairwoman|chairperson|chair|speaker)'],
  ['chair', 'chairman|chairwoman|chairperson|chair|speaker'],
  ['deputy-director', '(?:first )?(?:deputy|vice) (?:general |executive )?(?:director|rector|manager|head)'],
  [
    'director',
    // A head coach is a coach.
    `(?:(?:general|executive|managing|acting|artistic) )?(?:director|rector|manager|head(?! (?:${EN_ROLE_NOUNS})\\b))(?: general)?`,
  ],
  [
    'chief',
    '(?:press |first |official )?(?:secretary[ -]general|secretary|ambassador(?: of (?:the republic of )?kazakhstan)? (?:to|in) (?:the )?[a-z]{3,14}(?: (?:kingdom|states|republic|arabia|korea|zealand|africa|emirates))?|ambassador|spokesman|spokeswoman|spokesperson|adviser)',
  ],
];

const OFFICES = officeNames(
  [
    ...WHOLE,
    { offices: OF_SOMETHING, behind: OF },
    // A deputy prosecutor is a prosecutor.
    ['deputy', `(?:majilis |mazhilis )?(?:deputy(?! (?:${EN_ROLE_NOUNS})\\b)|senator|mp|lawmaker)`],
    ['ombudsman', "(?:children's |human rights )?ombudsman"],
    ['chief', '(?:chief|lead) (?:engineer|physician|doctor|architect|executive)'],
    ['official', '(?:the |a )?(?:official|guest|speaker of the briefing)'],
    ['crowd', EN_CROWD],
    [
      'role',
      '(?:doctor|candidate|master|bachelor) of (?:[a-z-]{3,16} (?:and )?){0,2}(?:sciences?|law|philosophy|medicine|arts|engineering)',
    ],
    [
      'role',
      `(?:(?:first )?(?:deputy|assistant) )?${EN_ROLE}(?:'s)?(?: of an? [a-z-]{3,20}(?: [a-z-]{3,20})?(?=[.,;:!?])|${AT}|${OF})`,
    ],
  ],
  officeLength,
);

const NOT_NAMES =
  'azerbaijan kyrgyzstan uzbekistan tajikistan turkmenistan armenia belarus mongolia turkey turkiye türkiye pakistan afghanistan poland italy spain japan korea directorate main said says asked added told noted rep gov sgt capt feb aug sept oct nov dec day election unlike following within beyond inside outside across throughout rev forum alliance network trust initiative the a an in on at by for from it he she they we i you this that these those but and however as if when while after before there its his her their our my according under with although since to not no last let one two kazakhstan republic state government ministry parliament address astana almaty shymkent nur-sultan january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today asked speaking rescuers engineers dear members national fund union assembly council party center centre act law code constitution program programme bank house european united nations central asia world new first second third all each every both many most some several what how why who where now thus therefore moreover furthermore also then such so here mr mrs ms dr honorary sir lady mister officials police authorities court courts congress white north south east west northern southern eastern western great york washington moscow london paris beijing kyiv russia russian china chinese america american americans u.s. us un eu britain british france french germany german ukraine ukrainian europe africa israel iran iraq syria republican republicans democrat democrats democratic county city states supreme department commission committee agency office general news press times post journal company corporation inc group association institute college school schools church street avenue road river lake island islands bay valley king queen prince princess saint st rev judge justice minister president premier prime governor mayor senator representative secretary director chairman chief deputy lawmakers people major captain colonel lieutenant sergeant general dr doctor professor because until despite even only still yet more less few other others another once instead meanwhile next later earlier just perhaps maybe yes please tonight yesterday tomorrow christmas easter akim region district village federation tower stadium park airport station square palace prize award cup festival forum summit';

/** English offices and names. */
export const EN_PEOPLE: PeopleData = {
  offices: OFFICES,
  organisations: EN_ORGANISATIONS,
  names: {
    actsBehind: null,
    letters: null,
    notNames: new Set(NOT_NAMES.split(' ')),
    beforePlace: null,
    age: /-old$/,
    capitalsAreNames: false,
    profession: EN_PROFESSION,
    givenEnds: [],
    outlets:
      /^(?:press|pressi|news|herald|times|daily|post|journal|tribune|gazette|agency|online|tv|radio|media|today|reuters|ventures|capital|partners|holdings?|solutions|technologies|systems|industries|labs|consulting)$/,
    surname:
      /(?:[bcdfghjklmnprstvxz](?:ov|ova|ev|eva|yev|yeva)|[aeiou]yev(?:a)?|[a-z]{2}(?:bekov|bayev)a?|[a-z]{3}(?:kin|lin|nin|rin|tin|zin|shin)a?|enko|chuk|skiy|skaya|[a-z]{2}sky|uly|kyzy|(?<=[a-z]{3})(?:bek|bay|khan|zhan))(?:'s?)?$/,
    notGiven: null,
    maybeBent: null,
    extra: null,
    saidBefore: cue(String.raw`(?<!\w)(?:${EN_SPEECH_VERBS})(?: by)?,? $`),
    saysBehind: cue(String.raw`^,? (?:also |later |has |had |then |further )?(?:${EN_SPEECH_VERBS})(?!\w)`),
  },
  pronouns: 'he|she|his|her|him',
  subjectPronouns: /^(?:he|she)$/,
  oneOf: { before: /(?<![a-z])one of(?: (?:the|these|those|them|his|her|its))? $/, behind: null },
  human: {
    f: /^(?:the )?(?:young |elderly )?(?:woman|girl|lady)$/,
    m: /^(?:the )?(?:young |elderly )?(?:man|boy|guy)$/,
  },
  pronounGender: (pronoun) => (/^(?:she|her)$/.test(pronoun) ? 'f' : 'm'),
  nounGender: null,
  stem: remembered((word) => word.replace(/'s?$/, '').replace(/[.']/g, '')),
  nominativeOffice: remembered((written) => written.replace(/^the /i, '').replace(/['’]s?$/, '')),
  nominativeName: remembered((written) => written.replace(/['’]s?$/, '')),
  obliqueBefore:
    /(?:^|[\s(])(?:(?<!according )to|with|for|from|of|about|at|on|in|among|against|between|including|towards?|into|like|than|under|behind|after|before|alongside|without|near|upon) (?:(?:the|an?|his|her|its|their|our|all|other|former|acting|new) ){0,2}$/,
  obliqueBehind: null,
  between:
    /^,? (?:PhD|Dr\.?|Prof\.?|Professor|Mr\.?|Ms\.?|Mrs\.?) $|^ (?:is|was|became|remains|of the Republic of \p{Lu}\p{Ll}{3,16}) $|^,? (?:whose|who|which) [^,.\n]{3,60}, $|^ (?:of|for) (?:the )?(?:\p{Lu}[\p{L}-]{2,24} ){0,3}\p{Lu}[\p{L}-]{2,24}, $|^ (?:in|at) (?:the )?(?:\p{Lu}[\p{L}-]{2,24} ){1,3}(?:Region|District|Oblast|Province|City|Town|Village), $|^ (?:(?:in|to|for|at) (?:the )?(?:\p{Lu}[\p{L}-]{2,24} ){1,3}|named |called |(?:No\.? ?|№ ?)?\d{1,4} |\p{Lu}[\p{L}-]{2,24} )$/u,
  subjects: EN_SUBJECTS,
  bystander:
    /^(?:the )?(?:resident|villager|townsman|townswoman|pensioner|neighbou?r|passer-by|witness|eyewitness|passenger|commuter|tourist|visitor|customer|client|buyer|shopper|viewer|spectator|listener|participant|delegate|observer|correspondent|reporter|journalist|moderator|presenter|student|schoolboy|schoolgirl|pupil|parent|woman|man|girl|boy|mother|father|grandmother|grandfather|son|daughter|brother|sister|wife|husband|widow|driver|worker|employee|clerk|judge|prosecutor|investor|contractor|owner|colleague)/,
  several: null,
  kin: EN_KIN,
  kinOf: (name, side) => side === 'before' && /'s?$/.test(name),
  beforeGiven:
    /\b(?:mother|father|mum|mom|dad|grandmother|grandfather|grandson|granddaughter|son|daughter|brother|sister|wife|husband|widow|uncle|aunt|nephew|niece|cousin|friend|boy|girl|pupil|student|driver|nurse|teacher|farmer|volunteer|[a-z]{3,12}-old) $/,
  alike: EN_ALIKE,
  colleague: /^(?:colle|count)/,
  generic:
    /^(?:the )?(?:author|manager|banker|executive|expert|specialist|diplomat|envoy|doctor|physician|medic|scientist|academic|researcher|athlete|sportsman|writer|artist|analyst|economist|lawyer|politician|lawmaker|officer|businessman|businesswoman|entrepreneur|journalist turned [a-z]{4,12}|professor|coach|director|general|colonel|veteran|engineer|surgeon|filmmaker|musician|champion|founder|activist)$/,
  levelOf: levelReader(
    [
      ['region', String.raw`\bregion(?:al)?\b|\boblast\b`],
      ['district', String.raw`\bdistrict\b`],
      ['city', String.raw`\b(?:city|town|municipal)\b`],
      ['village', String.raw`\b(?:village|rural)\b`],
      ['senate', String.raw`\bsenate\b`],
      ['mazhilis', String.raw`\bma[zj]h?ilis\b`],
    ],
    'first',
  ),
  commonOfficeWords:
    /^(?:first|with|local|head|committee|council|service|company|institute|university|deputy|vice|acting|prime|minister|akim|governor|mayor|head|president|chair(?:man|woman|person)?|speaker|director|manager|rector|secretary|state|government|republic|kazakhstan|region|regional|district|city|town|village|majilis|mazhilis|senate|senator|general|executive|managing|artistic|chief|ministry|agency|department|the|for|lawmaker)$/,
};
