import type { CommitmentCue } from '../../commitments/commitment-data';
import { ruleMakers } from '../rule-makers';
import { ACT, BODY } from './bodies';
import { EN_FUTURE_CUES } from './futures';
import { EN_INSTRUCTION_CUES } from './instructions';
import { EN_PLAN_CUES } from './plans';

const { commitment: rule } = ruleMakers('en');

const DONE =
  'held|conducted|organi[sz]ed|launched|opened|built|constructed|created|established|introduced|adopted|allocated|provided|implemented|published|completed|finished|repaired|signed|approved|extended|increased|raised|reduced|cut|abolished|cancelled|installed|connected|purchased|bought|transferred|delivered|presented|submitted|developed|started|commissioned|paid|given|granted|put into operation|modernised|modernized|reconstructed|formed|prepared|expanded|continued|carried out|considered|taken|set up|announced|appointed|discussed|switched on|closed|checked|moved|resumed|simplified|digitised|digitized|covered|trained|hired|sent|spent|invested|ready';
const EVENT =
  'elections?|referendum|summit|forum|congress|conference|meeting|session|sitting|vote|ballot|inauguration|ceremony|launch|opening|census|games|festival|visit|talks|negotiations|hearings|consultations|reform|programme|program';

/** What rises and falls by itself as the subject: a forecast. */
const MACRO_WILL = String.raw`\b(?:inflation|gdp|econom[a-z]{1,6}|growth|exports?|imports?|harvests?|population|reserves|temperatures?|demand|oil|unemployment|deficit|prices|trade turnover|the tenge|dollar|currency|analysts?|forecasts?)\b(?! (?:programme|program|fund|plan|strategy|centre|hub|agency|support|promotion|minister|ministry|council|forum|zones?|policy|compan|field|refiner|producer|terminal|pipeline|tanker))(?:(?! that )[^.;,]){0,30} (?:will|would|is expected to|are expected to)\b`;

/** Participles that say how something is, or what befalls it, and not what somebody does. */
const STATE =
  'interested|expected|needed|required|remembered|known|seen|affected|pleased|tired|based|located|left|forced|limited|concerned|honou?red|delighted|gone|driven|shaken|broken|forgotten|felt|found|understood|met|followed|united|determined|used|tested by|rewarded|measured|judged|judged by|faced|confused|impressed|surprised|disappointed|satisfied|convinced|involved|reminded|tempted|obliged|able|hidden|fallen|given (?:the|a) mandate';

/** English cues of commitments. */
export const EN_COMMITMENT_CUES: readonly CommitmentCue[] = [
  ...EN_INSTRUCTION_CUES,
  ...EN_PLAN_CUES,
  ...EN_FUTURE_CUES,
  rule(
    'we-will',
    ['pledge', 0.86],
    ['We will do something', 'We will build ten schools.', 'We will see.'],
    [
      String.raw`\bwe(?:'ll|'re (?:not |also |fully )?(?:going|committed|planning|determined) to| aren't going to|(?: [^.,;:]{3,80} (?:and|but))? (?:will|shall)| (?:are going to|intend to|plan to|undertake to|commit to|are committed to|pledge to|promise to))(?: also| not| never| all| continue to| additionally| certainly| definitely| soon)? (?:\w{3,}|go on|do)\b`,
      String.raw`\bwe(?:'ll|(?: [^.,;:]{3,80} (?:and|but))? (?:will|shall))(?: also| all)? (?:see|be able|need|have|gain|be proud|remember|never forget|know|find ourselves|face|live|become|not be able)\b`,
    ],
  ),
  rule(
    'i-will',
    ['pledge', 0.85],
    [
      'I will or promise to do something',
      'I will personally make sure that the funds arrive.',
      'I will now turn to the budget.',
    ],
    [
      String.raw`\bi(?:'ll|'m (?:not )?going to|(?: [^.,;:]{3,80} (?:and|but))? (?:will|shall)| (?:promise|pledge|undertake|intend to|plan to|am going to|commit))(?: also| personally| always| do| continue)? \w{2,}`,
      String.raw`\bi(?:'ll| will| shall) (?:now|briefly|only|just|like to|not dwell|not elaborate|elaborate|turn|speak|talk|tell|repeat|say|mention|focus|begin|start by|dwell|remind|conclude|quote|be glad|be happy)\b`,
    ],
  ),
  rule(
    'promised',
    ['pledge', 0.85],
    [
      'Somebody promised or assured that it will be done',
      'The minister promised that the road would open.',
      'It is a promised land.',
    ],
    String.raw`\b(?:promised|promises|pledged|pledges|assured|vowed|undertook|committed (?:itself|himself|herself|themselves))(?: [^,.]{1,50})? (?:that|to)\b|\bpledged (?:(?:another|an additional|up to|more than|nearly|about|over|some) )?(?:[$€£\d]|[a-z]{2,3}\$)`,
  ),
  rule(
    'body-will',
    ['pledge', 0.75],
    ['A body will act', 'The state will support young families.', 'The state will of the people is clear.'],
    String.raw`\b(?:${BODY}|kazakhstan|our country)(?: of [^,.]{3,40})?(?:, of course,)? (?:will|shall|intends to|plans to|undertakes to|is going to|is committed to|are committed to)(?: also| always| continue to)? (?!be\b|have\b|need\b|receive\b|face\b|become\b|lose\b|suffer\b|find\b|see\b|stray\b|help\b|report\b|consider\b|discuss\b|attend\b|visit\b)\w{3,}`,
  ),
  rule(
    'priority-given',
    ['pledge', 0.8],
    [
      'Priority, attention or support will be given',
      'Priority will be given to villages.',
      'Priority was given to villages.',
    ],
    String.raw`\b(?:priority|attention|support|assistance|help|preference|importance)\b.{0,40}?\bwill (?:continue to )?be (?:given|paid|provided|attached)\b`,
  ),
  rule(
    'main-commitment',
    ['pledge', 0.8],
    ['Something is my or our commitment', 'Serving our people is my main commitment.', 'Commitment is rare.'],
    String.raw`\bis (?:my|our)(?: main| first| firm)? (?:commitment|pledge|promise|obligation)\b`,
  ),
  rule(
    'will-be-done',
    ['announcement', 0.8],
    ['Something will be done', 'The elections will be held on 19 March.', 'The weather will be fine.'],
    [
      String.raw`\b(?:will|shall|would(?<=\b(?:said|announced|noted|added|told|stressed|promised|explained|reported|when|that)\b[^.;]{0,120} would))(?: also| soon| additionally| then| first| not| no longer| gradually| fully| annually)? be (?:also |additionally |annually |gradually |fully |actively |widely )?(?:${DONE})\b`,
      String.raw`\bwould be .{0,80}\bif\b|\bif\b.{0,80}\bwould be|\b(?:unlikely|predict|whether|depends?)\b`,
    ],
  ),
  rule(
    'passive-future',
    ['announcement', 0.65],
    [
      'Something will be done, whatever the verb',
      'The three plants will be sold.',
      'The three plants will be affected.',
    ],
    String.raw`\bwill(?: also| soon| then| first| not| no longer| gradually| fully| all)? be (?:[a-z]{3,14}ly )?(?!(?:${STATE})\b)(?:[a-z]{3,16}(?:ed|en)|sold|sent|brought|taught|kept|lent|split|shown|won|read|drawn|sworn|laid|dealt|fed|torn down|rebuilt)\b`,
  ),
  rule(
    'will-act',
    ['announcement', 0.65],
    [
      'Somebody will do what can be seen done',
      'The group will visit twelve schools.',
      'This will build trust.',
    ],
    [
      String.raw`\bwill(?<!\b(?:this|that|which|these|what|(?<!\bthe )who|you) will|(?<!\b(?:said|says|announced|added|confirmed|noted)(?: [a-z]{3,6}day)?(?: that)?) it will)(?: also| then| soon| now| jointly| personally| additionally| annually| again| not| no longer| immediately)? (?:${ACT})\b`,
      String.raw`\b(?:hopes? that|hopefully|analysts|economists|forecast|investors will|predict|whether|likely|probably|perhaps|eventually)\b|${MACRO_WILL}`,
    ],
  ),
  rule(
    'plans-to',
    ['announcement', 0.75],
    [
      'Somebody plans, intends or is going to act',
      'The company plans to close two mines.',
      'The company has no plans to close mines.',
    ],
    [
      String.raw`\b(?<!\b(?:no|any|their|its|his|the|these|of|pension|cancell?ed|dropped|immediate|future|specific) )(?:plans|intends|pledges|undertakes(?: not)?|(?:(?:is|are)|they're) (?:not )?going|it's going|is preparing|are preparing|(?:is|are) committ(?:ed|ing)|(?:and|they|who) (?:plan|intend|pledge)|(?<=\b(?:authorities|partners|countries|parties|sides|officials|companies|ministers|leaders|states|governments|banks|ministries) )(?:plan|intend|pledge))(?: also)? to (?!be\b|become\b|happen\b|have\b|(?:the|its|our|their|your|quality|excellence|peace|justice|transparency|safety|equality|human|customers?|openness|dialogue|unity|stability|innovation|values)\b|democra|sustainab)\w{3,}`,
      String.raw`^\W{0,3}and plans to\b|\b(?:had|hopes?|wants?|if|whether|what|how) [^,]{0,40}(?:plans|intends|is going|are going) to\b`,
    ],
  ),
  rule(
    'will-be-event',
    ['announcement', 0.85],
    [
      'The next thing will be an event',
      'The final stage will be the elections to the Mazhilis.',
      'The result will be known.',
    ],
    String.raw`\bwill be (?:followed by )?(?:the |a |an |our |new |early |free |parliamentary |presidential |national |general |next ){0,4}(?:${EVENT})\b`,
  ),
  rule(
    'takes-place',
    ['announcement', 0.85],
    [
      'An event will take place, open, begin or run',
      'The forum will take place in May.',
      'The forum took place in May.',
    ],
    String.raw`\b(?:will|is to|are to|is due to|are due to|is expected to|is set to)(?: also| soon)? (?:take place|open|begin|start|last|run|enter into force|come into force|take effect|be effective|be on duty|be available|become effective|be launched|continue until|appear|arrive|close|double|triple|go into operation|go to|fund|handle)\b`,
  ),
  rule(
    'planned',
    ['announcement', 0.85],
    [
      'Something is planned or scheduled',
      'A new school is planned for the autumn.',
      'A well planned school stands here.',
    ],
    String.raw`\b(?:is|are|it is|has been|have been) (?:also )?(?:planned|scheduled|slated|expected to be|envisaged|foreseen|intended to be|set for)\b`,
  ),
  rule(
    'decided',
    ['announcement', 0.9],
    ['I have decided or signed', 'I have decided to hold early elections.', 'The elections decided much.'],
    String.raw`\b(?:i|we) (?:have )?(?:decided|resolved|made (?:a|the) decision|taken (?:a|the) decision) (?:to|that|on)\b|\bmy (?:first )?decision\b.{0,200}? is to\b`,
  ),
  rule(
    'will-reach-people',
    ['announcement', 0.8],
    [
      'A measure will reach a number of people or bring a sum',
      'This will cover more than 100,000 people.',
      'This will help many people.',
    ],
    [
      String.raw`\b(?:will|would|is expected to)(?: directly| also| additionally| help| allow)? (?:cover|reach|affect|benefit|receive|bring|attract|create|employ|serve|provide|give|solve|increase|reduce|allow|cost|train|supply|house)\b.{0,90}?\d`,
      MACRO_WILL,
    ],
  ),
  rule(
    'allocate-sum',
    ['announcement', 0.8],
    [
      'A sum will be allocated',
      'More than 2 trillion tenge will be additionally allocated.',
      'The tenge was strong.',
    ],
    String.raw`\b(?:tenge|dollars|funds?|money|billion|trillion|million)\b.{0,80}?\bwill (?:also )?(?:be|go)\b`,
  ),
  rule(
    'implemented-in',
    ['announcement', 0.7],
    [
      'A programme will be implemented or will continue',
      'The new program will be implemented in three areas.',
      'The program was implemented.',
    ],
    String.raw`\b(?:program|programme|project|reform|policy|spending|work|construction|modernisation|modernization)\b.{0,60}?\bwill (?:be|continue|grow|start|begin)\b`,
  ),
  rule(
    'guarantee',
    ['guarantee', 0.95],
    [
      'Somebody guarantees something',
      'The state, of course, guarantees freedom of speech.',
      'There is no guarantee.',
    ],
    [
      String.raw`\b(?:guarantees?|i guarantee|we guarantee|is guaranteed|are guaranteed|will be guaranteed)\b`,
      String.raw`\b(?:no|without|a|the|any|loan|bank|as a) guarantees?\b|\bguarantee fund`,
    ],
  ),
  rule(
    'will-remain',
    ['guarantee', 0.75],
    [
      'Something will remain, be preserved or be protected',
      'The right to free schooling will remain.',
      'Only the walls remain.',
    ],
    [
      String.raw`\b(?:will|shall) (?:always )?(?:remain|be preserved|be protected|be upheld|be respected|be ensured|be provided for|stay (?:free|open|in force))\b|\bkeeps? the right\b`,
      String.raw`\bremain (?:at|unchanged|uncertain|difficult|low|high|strong|weak|cautious|silent|in (?:both|his|her|the (?:same|post)))\b|\b(?:rates?|prices?|currency|shares|market|economy|yuan|dollar|rouble|ruble|tenge|euro|inflation|demand) will remain\b`,
    ],
  ),
  rule(
    'protects',
    ['guarantee', 0.7],
    [
      'The state protects or ensures a right',
      'The state protects the rights of every citizen.',
      'The wall protects the town.',
    ],
    String.raw`\bthe (?:state|constitution|law|government) (?:protects|ensures|safeguards|upholds|will protect|will ensure|will uphold)\b`,
  ),
];
