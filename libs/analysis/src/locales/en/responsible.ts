import type { ResponsibleCue } from '../../commitments/commitment-data';
import { ruleMakers } from '../rule-makers';
import { AGENT } from './bodies';

const { sign } = ruleMakers('en');

const COUNT =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|twenty|thirty|sixty|ninety|a|an)';
/** Where the one who acts may begin: at the head, behind a mark or "that". */
const HEAD = String.raw`(?:^\W{0,4}(?:\d{1,2}(?:\.\d{1,2})?[.)] ?)?(?:(?:earlier|also|in addition|accordingly|therefore|as a result|in turn|meanwhile|separately|furthermore|moreover|instead|now|henceforth),? )?|, |: |; |\band |\bthat |\btherefore,? )`;
const NOT_SAID =
  '(?![^.,;:]{0,90} (?:noted|said|stressed|believes|says|emphasi[sz]ed|recalled|added|announced|told (?:reporters|journalists|the)|that) )';
const NOBODY = String.raw`(?!(?:it|there|this|that|these|those|we|i|you|if|when|which|who|what|they|he|she|and|but|or|so|to|in order|after|before|by|in|at|on|for|from|under|within|during|following|according|had|has|have|was|were|is|are|will|not|nobody|everyone|everybody|people|citizens)\b)`;
const OFFICE =
  '(?:the |a |an )?(?:acting |first |vice |deputy |prime )*(?:head|chair[a-z]{0,7}|minister|director|governor|akim|mayor|secretary|president|adviser|prosecutor|rector|manager|commander|chief|speaker|ambassador|representative)';
/** What leads to partners. */
const WITH = '(?:together|jointly|along|in (?:close )?(?:cooperation|coordination|partnership)) with';
/** A body, or a person with the office behind the name. */
const SUBJECT = `(?:${NOT_SAID}${NOBODY}[^.,;:“”"]{3,90}?(?:, (?:${OFFICE}\\b|${WITH} )[^.,;:]{2,80},)?)`;
const AGENT_SUBJECT = String.raw`(?:${NOT_SAID}${NOBODY}(?:“|")?[^.,;:]{0,60}?\b(?:${AGENT})\b[^.;:,]{0,60}?(?:, ${WITH} [^.,;:]{3,80},)?)`;

/** English: who must act, named beside the cue. */
export const EN_RESPONSIBLE: readonly ResponsibleCue[] = [
  sign(
    'commitments',
    'who-told',
    [
      'Who was told, tasked, given time to act',
      'The clerk was instructed to publish the list.',
      'The list was published by the clerk.',
    ],
    String.raw`${HEAD}(?<who>${SUBJECT}) (?:is|are|was|were|has been|have been|will be|had been)(?: (?:also|further|now|personally|again|separately|previously|already|henceforth))? (?:instructed|ordered|tasked|obliged|required|entrusted|charged with|told to|asked to|requested to|advised to|recommended to|urged to|directed to|assigned|mandated|commissioned to|called (?:up)?on to|reminded (?:of|that)|made responsible|given (?:only |just |another )?(?:the (?:task|job|responsibility)|until|till|${COUNT}[- ](?:working |calendar )?(?:days?|weeks?|months?|hours?)))\b`,
  ),
  sign(
    'commitments',
    'who-has-time',
    ['Who has a time to act', 'The akimats have until 1 June to answer.', 'The akimats have a hall.'],
    String.raw`${HEAD}(?<who>${SUBJECT}) (?:has|have|had) (?:only |just |another )?(?:until [^.,;]{3,28}|till [^.,;]{3,28}|${COUNT}[- ](?:working |calendar )?(?:days?|weeks?|months?|hours?)) to\b`,
  ),
  sign(
    'commitments',
    'who-gets-time',
    [
      'To whom somebody gave a time or set a task',
      'He gave the akimats two weeks to answer.',
      'He gave the akimats a hall.',
    ],
    String.raw`\b(?:gave|gives?|granted|allowed|set) (?<who>(?:the |all |each )?[^.,;:]{3,60}?) (?:the (?:task|goal|target) of|(?:only |just |another )?(?:until [^.,;]{3,28}|${COUNT}[- ](?:working |calendar )?(?:days?|weeks?|months?|hours?)) to)\b`,
  ),
  sign(
    'commitments',
    'who-instructed',
    ['Who is told to act', 'I instruct the Government to prepare a bill.', 'I instruct to prepare a bill.'],
    String.raw`\b(?:instruct|instructing|instructed|order|ordered|task|tasked|request|requesting|requested|ask|asking|asked|entrust|entrusted|tasks? before|commissioned|obliged|obliges?|requires?|directed|charged) (?<who>(?!to |that |with |by |about |for |of |if |whether |not |why |how )(?:the |all |each |“|")?(?:[^.;:]|(?<= [a-z])\. ?){3,90}?) (?:to\b|(?<!cooperation |together |jointly )with\b|that\b|$)`,
  ),
  sign(
    'commitments',
    'who-told-to',
    [
      'Whom somebody tells, directs, charges',
      'I direct the Ministry of Labour to check the figures.',
      'I direct a choir.',
    ],
    String.raw`(?:\bi(?: also| hereby| therefore)? (?:direct|task|charge|call (?:up)?on)|\b(?:told|charged)) (?<who>(?:the |all |each )?(?:[a-z' -]{2,40} )?(?:${AGENT})\b(?: (?:of|for|in|and) [^.,;:]{3,60}?)?) (?:to [a-z]{2,}|with [a-z]{3,16}ing\b)`,
  ),
  sign(
    'commitments',
    'who-set-task',
    [
      'To whom an instruction was given, or a task was set',
      'She gave instructions to the depot to open early.',
      'She gave instructions to open early.',
    ],
    String.raw`\b(?:instructions?|orders?|task|directions?) to (?<who>(?:the |all |each )[^.,;:]{3,80}?) to [a-z]{3,}`,
  ),
  sign(
    'commitments',
    'who-that',
    [
      'Of whom it is demanded: "demanded that the ministers report"',
      'She demanded that the schools report daily.',
      'She said that the schools report daily.',
    ],
    String.raw`\b(?:demanded|demands|ordered|directed|requested|stipulated|provides|stipulates|decreed) that (?<who>(?:the |all |each |every )?(?:[a-z' -]{2,40} )?(?:${AGENT})\b(?: (?:of|for|in) [a-z' -]{3,40}?)?) (?=(?!be [a-z]{3,16}(?:ed|en|t)\b)[a-z]{2,})`,
  ),
  sign(
    'commitments',
    'who-item',
    [
      'The body of an item of a protocol',
      '4. The Department of Roads to repair the bridge.',
      '4. Repair the bridge.',
    ],
    String.raw`^\W{0,3}(?:\d{1,2}(?:\.\d{1,2})?[.)]|[-–•]|\(?[a-z]\)) ?(?<who>(?:the )?(?:[a-z' -]{3,60} )?(?:${AGENT})\b(?: [a-z' -]{2,60}?)?),? to [a-z]{3,}`,
  ),
  sign(
    'commitments',
    'who-must',
    ['The body that must act', 'The Government must administer the funds.', 'Expenditure must be increased.'],
    String.raw`${HEAD}(?<who>${AGENT_SUBJECT}) (?:must|shall|should|has to|have to|needs? to|ought to|is obliged|are obliged|will be personally|will(?: also| now)? (?:have to|need to|be (?:required|obliged|ordered|bound) to)|(?:is|are)(?: also| further)? to(?! blame\b| say\b))\b(?! (?:also |first )?be (?:[a-z]{3,14}ly )?(?!required|obliged|engaged|involved|focused|aimed|guided|prepared)(?:[a-z]{2,16}(?:ed|en)|held|built|kept|set|put|made|paid|brought|cut|spent|sent|sold|found|met|given)\b)`,
  ),
  sign(
    'commitments',
    'who-answers',
    [
      'With whom the responsibility rests',
      'Responsibility for the dam rests with the akimat.',
      'Responsibility for the dam is shared.',
    ],
    String.raw`\bresponsibility\b[^.;]{0,60}? (?:rests|lies|is placed|was placed|is assigned|will rest|will lie) (?:with|on|to) (?<who>[^.,;]{3,80})`,
  ),
  sign(
    'commitments',
    'who-up-to',
    [
      'For whom it is to act',
      'It is for the Ministry of Roads to prepare the draft.',
      'It is for the draft.',
    ],
    String.raw`\bit is (?:now )?(?:up to|for|the (?:task|duty|responsibility) of) (?<who>(?:the |all |each )?[^.,;]{0,50}?\b(?:${AGENT})\b[^.,;]{0,40}?) to [a-z]{3,}`,
  ),
  sign(
    'commitments',
    'who-personally',
    [
      'Who answers in person',
      'District heads are personally responsible for the roads.',
      'The roads are bad.',
    ],
    String.raw`${HEAD}(?<who>${SUBJECT}) (?:(?:will|shall|must)(?: be| bear| answer)?|is|are|bears?) (?:held )?personal(?:ly)? (?:responsib|accountab|answerable|liable)`,
  ),
  sign(
    'commitments',
    'who-expected',
    [
      'Of whom the speaker expects it',
      'I expect the akims to visit every village.',
      'I expect to visit every village.',
    ],
    String.raw`\b(?:expect|want|need|call on|call upon|urge) (?<who>(?!to\b|that\b|it\b|this\b|more\b|a\b|an\b)(?:you|[^.,;:]{3,60}?)) to [a-z]{3,}`,
  ),
  sign(
    'commitments',
    'who-spoken-to',
    [
      'Who is addressed by name and made to answer',
      'The pipes are to be laid by May, Mr Aqsu, under your control.',
      'The pipes are to be laid by May, as promised, under your control.',
    ],
    String.raw`\b(?:will|is to|are to|must|shall)\b[^.;]{3,120}, (?<who>(?:mr|mrs|ms|dr|minister|akim|governor) [a-z'-]{2,20}(?: [a-z'-]{2,20})?), under your\b`,
  ),
  sign(
    'commitments',
    'who-collegial',
    [
      'The board, commission or deputy that will act',
      'The budget commission will consider the claims on Monday.',
      'The ministry will consider the claims on Monday.',
    ],
    String.raw`${HEAD}(?<who>(?:the |a |an )?(?:[a-z-]{3,16} ){0,3}?(?:board of directors|supervisory board|commission|committee|working group|jury|headquarters|council|deputy [a-z]{3,10}(?: [a-z]{3,10})?|task force|tribunal|assembly|general meeting)(?: (?:of|for|on) [^.,;]{3,40}?)?) will (?!be\b|have\b|help\b|remain\b|include\b|become\b)[a-z]{3,}`,
  ),
  sign(
    'commitments',
    'who-state',
    ['The state that binds itself', 'Kazakhstan will host the games.', 'Kazakhstan hosted the games.'],
    String.raw`${HEAD}(?<who>kazakhstan|the (?:state|government)(?: of kazakhstan)?|our country)(?:, [^.,;]{3,60},)? (?:will|shall|undertakes to|intends to|has undertaken to|is committed to)(?: also| always| continue to| fully| not){0,2} (?!be\b|have\b|need\b|become\b|remain\b|receive\b)[a-z]{3,}`,
  ),
  sign(
    'commitments',
    'who-guarantees',
    [
      'The body that guarantees',
      'The state guarantees freedom of speech.',
      'We guarantee freedom of speech.',
    ],
    String.raw`\b(?<who>the (?:state|government|constitution|law)),?(?: of course,)? (?:guarantees|protects|ensures|upholds|will (?:pay|cover|reimburse|compensate|finance|fund|subsidi[sz]e))\b`,
  ),
];
