import type { CommitmentCue } from '../../commitments/commitment-data';
import { ruleMakers } from '../rule-makers';
import { ACT, BODY } from './bodies';

const { commitment: rule } = ruleMakers('en');

/** How somebody is quoted with "that": what follows in "would" was a "will". */
const SAID =
  '(?:said|reported|announced|noted|added|told|stressed|explained|recalled|recalls|confirmed|stated|reiterated|promised|warned|informed|learned|declared)';
/** What somebody has paid for, and what a price is called. */
const PRICE =
  '(?:prices?|fares?|tariffs?|fees?|charges?|rents?|costs?|rates? for|payments?|price caps?|tickets?)';
/** Those who can bind themselves, beside the bodies of state. */
const ENTERPRISE =
  '(?:the|our) (?:city|region|district|town|village|company|holding|corporation|plant|factory|operator|employer|investor|developer|utility|carrier|airline|university|hospital|foundation|union|group|country|kazakh side|republic)';
/** What the one who does it does for others. */
const GIVES =
  'build|finance|fund|pay|cover|provide|repair|buy|purchase|allocate|compensate|reimburse|refund|replace|restore|renovate|install|subsidi[sz]e|connect|supply|equip|donate|give|grant|hire|train|return|keep|bear|invest|support|plant|clean|rebuild|increase|raise|reduce|cut|lower|spend|take over|take on|extend|not (?:close|cut|raise|sell|lay off|dismiss|reduce|increase|demolish)';
/** A verb in a personal form: with one, "to open" is no heading. */
const FINITE = String.raw`\b(?:is|are|was|were|has|have|had|will|would|shall|must|should|may|might|can|could|do|does|did|says?|said|plans?|wants?|needs?|aims?|helps?|[a-z]{3,14}ed|[a-z]{3,14}s to|fell|rose|came|went|made|took|got|grew|saw|won|lost|we|i|you|they|he|she|it|if|how|what|when|where|who|which|that|why)\b`;

/** English cues of the future in reported speech, in headings, of prices, decisions and demands. */
export const EN_FUTURE_CUES: readonly CommitmentCue[] = [
  rule(
    'would-be-done',
    ['announcement', 0.65],
    [
      'What somebody said would be done',
      'The minister reported that two million trees would be planted.',
      'The minister reported that it would be hard.',
    ],
    [
      String.raw`\b${SAID}\b(?:[^.;]|\.(?=\d)){0,120} would(?: also| not| then| soon| now| no longer)? (?:be (?!able|the|a|an)(?:[a-z]{3,14}ly )?(?!(?:interested|needed|required|remembered|known|affected|pleased|forced|limited|delighted|forgotten|surprised|disappointed|tempted)\b)(?:[a-z]{3,16}(?:ed|en)|sown|built|held|sold|sent|paid|put|set up|brought|made|cut|spent|kept|laid|ready|open)\b|(?:${ACT}|begin|take place|last|arrive|come into|receive|cover)\b)`,
      String.raw`\b(?:if|whether|likely|probably|could|might|analysts?|economists?|forecasts?|inflation|prices|gdp)\b`,
    ],
  ),
  rule(
    'said-it-will',
    ['pledge', 0.7],
    [
      'What a body says that it will do',
      'The plant recalls that, under the contract, it will finance two schools.',
      'The plant believes it will finance itself.',
    ],
    [
      String.raw`\b(?:${SAID}|says|confirms|promises)\b(?:[^.;]|\.(?=\d)){0,100}\b(?:it|they) (?:will|would) (?:also |not |continue to |now )?(?:${ACT})\b`,
      String.raw`\b(?:if|whether|likely|probably|analysts?|economists?|hopes?)\b`,
    ],
  ),
  rule(
    'enterprise-will',
    ['pledge', 0.7],
    [
      'A town, a company, an investor will do something for others',
      'The city will repair forty staircases.',
      'The city will attend the fair.',
    ],
    [
      String.raw`\b${ENTERPRISE}(?: of [^.,;]{3,30})?(?:, [^.,;]{3,50},)? will(?: also| fully| additionally| continue to| partly)? (?:${GIVES})\b`,
      String.raw`\b(?:hopes? that|hopefully|analysts|economists|forecast|predict|whether|likely|probably|perhaps|eventually|if)\b`,
    ],
  ),
  rule(
    'price-held',
    ['guarantee', 0.8],
    [
      'A price that will not change',
      'The fare will stay at 90 tenge until spring.',
      'The fare will be discussed in spring.',
    ],
    [
      String.raw`\b${PRICE}\b[^.;]{0,60}? (?:will|shall)(?: also| still)? (?:(?:stay|remain)(?: (?:at|the same|unchanged|as (?:it|they)|fixed|frozen|below|within|where)|$|[.,])|not (?:be (?:raised|increased|changed|revised)|rise|change|increase|go up|exceed|grow)|be (?:kept|held|frozen|fixed|capped))`,
      String.raw`\b(?:inflation|oil|market|base rate|interest|exchange|global|world|analysts?|forecasts?|futures|likely|probably|policy rate)\b`,
    ],
  ),
  rule(
    'body-decided',
    ['announcement', 0.75],
    [
      'A body decided to act',
      'The Cabinet decided to extend the ban by a month.',
      'The court decided to dismiss the claim.',
    ],
    [
      String.raw`\b(?:${BODY}|board(?: of directors)?|company|shareholders|parties|sides|headquarters|city|council|it was)\b[^.;,]{0,40}? (?:has |have |was |been )?(?:also )?(?:decided|resolved) (?:to (?!keep\b|hold (?:the )?(?:rate|base)|maintain\b|leave\b|reject|uphold|dismiss|award|honou?r|recogni[sz]e|support\b|approve|agree|become|be\b)[a-z]{3,}|that\b[^.;]{0,100}\b(?:will|would|shall|should|must)\b)|\b(?:a|the) decision (?:has been|was|is) (?:made|taken) (?:to [a-z]{3,}|on (?:the )?(?:construction|creation|establishment|opening|launch|introduction|evacuation|relocation|closure|extension|allocation|resettlement|transfer))`,
      String.raw`\b(?:last year|ago|court|judge|jury|had (?:decided|resolved)|(?:19|20)[01]\d)\b`,
    ],
  ),
  {
    ...rule(
      'there-will-be-then',
      ['announcement', 0.65],
      [
        'There will, or will not, be something at a time',
        'There will be no new tram next year.',
        'There will be no winners.',
      ],
      [
        String.raw`\bthere will (?:also |then |now )?be (?:no|a|an|another|\d|(?:two|three|four|five|six|ten|more|new|several|additional)\b)`,
        String.raw`\b(?:rain|snow|frost|fog|wind|storms?|thunder|crisis|recession|doubt|shortage|deficit|demand|chance|time|if|growth|surplus|slowdown|winners?|problems?)\b`,
      ],
    ),
    dated: true,
  },
  rule(
    'helps-by-figure',
    ['announcement', 0.65],
    [
      'What will help to reach a figure that is not of the economy',
      'The plan will help to repair 80 percent of the roads.',
      'The plan will help many.',
    ],
    [
      String.raw`\bwill (?:also |thus )?(?:help|allow|enable|make it possible)(?: (?:us|the [a-z]{3,14}|it|them))?(?: to)? (?:improve|raise|increase|reduce|cut|bring|build|repair|create|cover|provide|connect|supply|train|save|open|reach|employ|house|irrigate)\b[^.;]{0,80}?\d`,
      String.raw`\b(?:inflation|gdp|economy|exports?|imports?|prices)\b`,
    ],
  ),
  rule(
    'makes-so-many',
    ['announcement', 0.7],
    [
      'A plant or a building will process, produce, seat so many',
      'The mill will process 4,000 tonnes a day.',
      'The mill will process grain.',
    ],
    [
      String.raw`\bwill(?: also| then| thus)? (?:process|produce|generate|accommodate|handle|treat|carry|store|yield|irrigate|connect|seat|save|supply|house|host|transport|have (?:a (?:total )?capacity|room|space|\d))\b[^.;]{0,70}?(?:\d|\b(?:two|three|four|five|ten|hundred|thousand|million)\b)`,
      String.raw`\b(?:if|analysts?|forecasts?|likely|probably|expects)\b`,
    ],
  ),
  rule(
    'expect-you-to',
    ['instruction', 0.75],
    [
      'What the speaker expects or wants somebody to do',
      'I expect the akims to visit every village.',
      'I expect to visit every village.',
    ],
    String.raw`\b(?:i|we) (?:now |also |fully )?(?:(?:want|need|would like) (?=you |the )|(?:expect|call on|call upon|urge) )(?!to\b|that\b|it\b|this\b|these\b|more\b|a\b|an\b|me\b|us\b|everyone\b|everybody\b|people\b|our (?:people|children|young))(?:you|them|him|her|[^.,;:]{3,60}?) to (?!be\b|know\b|understand\b|remember\b|believe\b|feel\b|live\b|see\b|have (?:a )?(?:good|happy|better))[a-z]{3,}`,
  ),
  rule(
    'have-asked',
    ['instruction', 0.8],
    [
      'I have asked, told or instructed somebody to act',
      'I have asked the ministry to check the dam.',
      'I have asked myself why.',
    ],
    String.raw`\b(?:i|we) (?:have |'ve |had )?(?:also |already |just |today |personally ){0,2}(?:asked|told|instructed|ordered|tasked|directed|charged|requested) (?:the |all |each |both |our )[^.,;:]{3,70}? to (?!explain|comment|answer why)[a-z]{3,}`,
  ),
  rule(
    'under-control',
    ['instruction', 0.75],
    [
      'Something shall be under control, or is given under personal responsibility',
      'The repairs must be under constant supervision.',
      'The repairs are under way.',
    ],
    String.raw`\b(?:must|shall|should|is to|are to|has to|have to) (?:also )?(?:be|remain|stay|be (?:kept|taken|placed|put)) under (?:[a-z'’]{2,14} ){0,3}(?:control|supervision|oversight|scrutiny|monitoring)\b`,
  ),
  rule(
    'your-responsibility',
    ['instruction', 0.85],
    [
      'Under your personal responsibility or control',
      'The pipes are to be laid by May under your personal control.',
      'The pipes are under the road.',
    ],
    String.raw`\b(?:will|is to|are to|must|shall)\b[^.;]{3,120}\bunder (?:your|his|her|their) (?:own )?(?:personal )?(?:responsibility|control|supervision)\b`,
  ),
  rule(
    'reminded-of',
    ['instruction', 0.75],
    [
      'Somebody was reminded of an order or a duty',
      'Directors were reminded of the instruction to visit the schools.',
      'Directors were reminded of their youth.',
    ],
    String.raw`\b(?:was|were|are|is|been) (?:also |again )?reminded (?:of (?:the |their |an? |his |her )?(?:[a-z]{3,14} )?(?:instructions?|need|duty|duties|obligations?|deadlines?|requirement|order|task|responsibilit(?:y|ies))\b|that [^.;]{3,80} (?:must|should|has to|have to|are to|is to|are obliged))|\b(?:the|this|that) (?:instruction|order|assignment|task)s? (?:to [^.;]{3,80} )?(?:was|were|has been|had been) (?:given|issued|set)\b`,
  ),
  rule(
    'task-of',
    ['instruction', 0.75],
    [
      'The task of somebody, or for a time, is to act',
      "The ministry's task for this year is to finish the dam.",
      'The task is hard.',
    ],
    String.raw`\b(?:task|job|assignment|duty)(?: (?:of|for|before|facing|now|set)[^.;:]{0,60})? (?:is|are|remains?)(?: now| still| simple| clear| one)?(?::| –)? (?:not )?to (?!be\b)[a-z]{3,}`,
  ),
  {
    ...rule(
      'imperative-by',
      ['instruction', 0.7],
      [
        'An order in the imperative with a time limit',
        'Submit the lists by Friday.',
        'Submitted lists are read by Friday.',
      ],
      [
        String.raw`^[\s“"«'‘(–-]{0,4}(?:please |then |and |so |now |also ){0,2}(?:let (?:the|all|each) [^.,;:]{3,50} |make sure |see to it |finish|complete|submit|prepare|report|present|give me|bring|put|open|close|find|fix|repair|replace|send|deliver|publish|approve|draft|draw up|check|inspect|launch|settle|pay|provide|install|remove|solve|sort|clear|start|stop|develop|introduce|eliminate|ensure|hold|conduct|organi[sz]e)\b`,
        String.raw`^[^“"”]{0,80}\b(?:is|are|was|were|will|has|have)\b`,
      ],
    ),
    dated: true,
  },
  rule(
    'heading-to',
    ['announcement', 0.6],
    ['A heading: who is to do what', 'Aqsu to open three new schools.', 'How to open three new schools.'],
    [
      String.raw`^[“\"]?(?!to\b|how\b|why\b|time\b|ways?\b|ready\b|unable\b|able\b|need\b)[a-z0-9' -]{3,60} to (?:be (?:built|opened|held|launched|introduced|created|repaired|abolished|allocated|established|closed|extended|raised|replaced)|open|launch|build|host|hold|introduce|abolish|allocate|create|close|extend|raise|replace|receive|get|start|begin)\b[^.;]{3,90}\W{0,2}$`,
      FINITE,
    ],
  ),
  {
    ...rule(
      'plans-noun',
      ['announcement', 0.65],
      [
        'There are plans, preparations, an intention to act',
        'There are plans to electrify the line by autumn.',
        'There are plans on the wall.',
      ],
      [
        String.raw`\b(?:there are|has|have) (?:also )?plans (?:to|for)\b|\b(?:the|its|their|our) (?:plan|intention|aim|target|idea) (?:is|remains) to (?!be\b)[a-z]{3,}|\b(?:plans?|program(?:me)?s?|schedules?|roadmaps?|strategy|agreements?|contracts?|projects?|budgets?|law|bill|decree|resolution|document) calls? for\b|\bplans (?:include|envisage)\b`,
        String.raw`\b(?:no|any|had|hopes?|wants?|if|whether)\b`,
      ],
    ),
    dated: true,
  },
  rule(
    'entry-free',
    ['announcement', 0.65],
    [
      'Entry, travel, meals will be free, obligatory, by list',
      'Admission will be free.',
      'The road will be free.',
    ],
    String.raw`\b(?:admission|entry|entrance|participation|attendance|travel|parking|meals?|lunch|tuition|treatment|training|registration|access|voting|vaccination|transport|the service) (?:to [^.,;]{2,40} |for [^.,;]{2,40} |of [^.,;]{2,40} )?will (?:also )?be (?:completely |entirely |strictly )?(?:free|open|mandatory|compulsory|voluntary|restricted|limited|by (?:invitation|ticket|list)|online|paid)\b`,
  ),
  {
    ...rule(
      'present-event-on',
      ['announcement', 0.65],
      [
        'What the present tense tells of a day to come',
        'The clinic receives its first patients on 5 June.',
        'The clinic, which receives patients, is new.',
      ],
      [
        String.raw`\bbecomes? (?:free|mandatory|compulsory|available|paid|operational|effective)\b|\b(?:receives|welcomes|admits|hosts|holds|arrives|departs|returns|visits|stays in (?:place|force))\b|\b(?:hearings?|elections?|forum|meeting|session|fair|exams?|finals?|vote|ceremony|opening|launch|summit|conference) (?:is|are) (?:on|in|from)\b|^\W{0,3}(?:starting|from|as of|beginning)\b[^,;.]{2,40}, [^.;]{3,80} (?:is|are) (?:[a-z]{3,16}(?:ed|en)|paid|held|built|given|sold|set)\b|\b(?:set|sets|gave|given|imposed) (?:[a-z' -]{2,40} )?(?:a |the )(?:[a-z]{3,12} )?deadline\b`,
        String.raw`\b(?:every|each|usually|normally|always|traditionally|annually|daily|already|often|which|that|who|was|were|had|said|last (?:year|month|week)|ago|yesterday)\b`,
      ],
    ),
    dated: true,
  },
  {
    ...rule(
      'results-known',
      ['announcement', 0.65],
      [
        'When results will be known',
        'The winners will be known in two weeks.',
        'The winners are known in town.',
      ],
      String.raw`\b(?:results?|winners?|names?|outcomes?|details|decision|date|schedule|lists?) [^.;]{0,40}\bwill be (?:known|clear|available|ready|out)\b`,
    ),
    dated: true,
  },
  rule(
    'so-many-will-get',
    ['announcement', 0.65],
    ['So many will get it', 'Another 12 villages will get gas.', 'Villages will get old.'],
    String.raw`\b(?:\d[\d,.]*|another|more than|about|nearly|almost|over|some|up to|at least|hundreds of|thousands of) (?:[a-z0-9-]{2,16} ){1,6}will (?:also |each )?(?:get|receive|gain|obtain|have access to|go (?:on|to)|move (?:in)?to|undergo|be able to (?:use|study|apply|get|receive|obtain))\b`,
  ),
  {
    ...rule(
      'all-are-to',
      ['instruction', 0.65],
      [
        'All of them are to have or do it by a time',
        'All schools are to have water by 15 May.',
        'All schools have water.',
      ],
      String.raw`\b(?:all|each|every|both) (?:[a-z-]{2,16} ){1,5}(?:is|are) to (?!be\b)[a-z]{3,}`,
    ),
    dated: true,
  },
  rule(
    'right-kept',
    ['guarantee', 0.8],
    [
      'A right, a benefit, a job is kept for somebody',
      'The right to free textbooks is preserved for all pupils.',
      'The wall is preserved for all.',
    ],
    String.raw`\b(?:rights?|benefits?|guarantees?|status|salary|salaries|wages|jobs?|pensions?|allowances?)\b[^.;]{0,50} (?:is|are) (?:fully |also )?(?:preserved|retained|protected|maintained|kept) (?:for|by)\b`,
  ),
];
