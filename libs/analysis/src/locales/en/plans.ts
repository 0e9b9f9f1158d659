import type { CommitmentCue } from '../../commitments/commitment-data';
import { ruleMakers } from '../rule-makers';
import { ACT, BODY } from './bodies';

const { commitment: rule } = ruleMakers('en');

/** What changes by itself, and is forecast, not announced. */
const MACRO = String.raw`\b(?:inflation|gdp|econom[a-z]{1,6}|prices?|demand|exports?|imports?|growth|oil|currency|analysts?|forecasts?|predict[a-z]{0,5}|estimates?|earnings|profits?|sales|revenues?|shares?|stocks?|rates?|population|temperatures?|likely|probably|perhaps|might|if|whether|market|yields?|deficit|the tenge|harvests?|unemployment)\b`;
/** What opens, begins and ends: plural nouns before a verb that could be another word. */
const PLURALS =
  '(?:applications?|registrations?|bids|sales|tickets|classes|works|entries|nominations|bookings?|doors|schools|polls|admissions?|elections|talks|hearings|games|lessons|courses|consultations|enrolments?|submissions|payments)';
/** "The aim of the plan, as before, is to …": a noun that says what for, and is the subject. */
const WHAT_FOR =
  '(?:aim|goal|purpose|objective|idea|mission|priority|challenge|point|way|key|dream|hope|intention|answer|solution|step|strategy|job|role|trick|ambition|best|wish|desire|concern|motto|only|alternative|option|approach|thing|duty|plan|task|policy|function|power|question|right|opportunity|difficulty|problem|temptation|use|response|reaction|instinct|effect)s?(?: (?:of|for|in|to|behind|before|ahead|from|with|now|here|today|then|we|i|he|she|they|it|that|which|at|on|about) [^.;,:]{1,80}?| (?:now|here|today|then))?(?:, [^.;,:]{2,60},)?';
/** What is no plan although it "is to". */
export const NOT_WHAT_IS_TO = String.raw`\b(?:(?!(?:plan|policy|strategy)s? (?:is|are) to be [a-z]{3,14}(?:ed|en)\b)${WHAT_FOR}|(?:what|all (?:he|she|we|you|they|i|it|that)) [^.;,:]{1,80}?) (?:is|are) to\b|\b(?:if|when|where|who|which|that|there|it|this|these|those|he|she|they|we|you|how) (?:is|are) to\b`;

/** English cues of what is planned or promised, beside the plain future. */
export const EN_PLAN_CUES: readonly CommitmentCue[] = [
  {
    ...rule(
      'present-on',
      ['announcement', 0.75],
      [
        'The present tense with a day to come: something opens, begins, takes effect',
        'The museum opens in June.',
        'The museum opens every day.',
      ],
      [
        String.raw`\b(?:opens|begins|starts|closes|ends|resumes|launches|expires|reopens|kicks off|gets under way)\b(?! (?:up|with) )|\b${PLURALS} (?:open|begin|start|close|end|resume)\b|\b(?:takes?|goes|go|enters?|comes?) (?:effect|on sale|live|into (?:effect|force|service|operation|use)|in force|online|on stream|out of force)\b|\b(?:appl(?:y|ies)|runs?|operates?|lasts?) (?:from|until|as of|till|through)\b|\b(?:is|are) (?:accepted|open|extended|suspended|closed|in force|valid|available) (?:until|till|through|from|as of|by|no later)\b|\b(?:is|are) (?:being )?(?:also )?(?:abolished|raised|lowered|reduced|increased|indexed|introduced|cut|lifted|cancelled|postponed|transferred|opened|launched|closed|suspended|merged|renamed|extended|doubled|switched|moved)\b|\b(?:is|are) (?:opening|launching|starting|closing|introducing|switching|moving|raising|cutting|ending|hosting|reopening|resuming|rolling out)\b`,
        String.raw`\b(?:every|each|usually|normally|always|traditionally|annually|daily|already|often|typically|generally)\b|\b(?:when|if|before|after|until|as|which|that|who|where|once) (?:[a-z]{2,14} ){0,4}(?:opens|begins|starts|closes|ends|expires|takes effect)\b|\b(?:yesterday|ago|last (?:year|month|week)|was|were|had|has been|have been)\b`,
      ],
    ),
    dated: true,
  },
  {
    ...rule(
      'due-in',
      ['announcement', 0.75],
      [
        'Something is due at a time',
        'The bridge is due for completion by autumn.',
        'The delay is due to rain.',
      ],
      String.raw`\b(?:is|are|falls?|comes?) due (?:for|in|on|by|at|next|this|before|no later)\b|\b(?:is|are) (?:now |still |currently |tentatively |provisionally |also )?(?:on track|on course|on schedule|in line|set|timed|slated|scheduled|planned|earmarked|expected|projected|targeted) (?:for|in|on|by|at|this|next)\b|\b(?:has|have) been (?:set|timed|earmarked|extended|prolonged|suspended|adjourned|closed|moved|postponed|brought forward) (?:for|to|until|till)\b|\b(?:is|are) (?:expected|due|planned|scheduled)(?=\W{0,3}$)|\b(?:completion|delivery|launch|opening|commissioning|publication|start|finish|kick-off) (?:is )?(?:due|expected|set|targeted)\b`,
    ),
    dated: true,
  },
  {
    ...rule(
      'will-by-then',
      ['announcement', 0.6],
      [
        'Somebody or something will do what has a time',
        'The first flight will depart in December.',
        'The first flight departed in December.',
      ],
      [
        String.raw`\bwill(?<!\b(?:this|that|which|these|what|(?<!\bthe )who|you|we|i|if|when|nobody|somebody) will)(?: also| then| soon| now| first| not)? (?!be\b|have\b|need\b|become\b|mean\b|help\b|depend\b|require\b|know\b|see\b|feel\b|remain\b|improve\b|suffer\b|continue\b|lead\b|enable\b|contribute\b|likely\b|probably\b|face\b|lose\b|win\b)[a-z]{3,}`,
        MACRO,
      ],
    ),
    dated: true,
  },
  rule(
    'is-to-be-done',
    ['announcement', 0.75],
    [
      'Something is to be done, or is to do',
      'Another sixty schools are to be built.',
      'The way to learn is to be taught.',
    ],
    [
      String.raw`\b(?:is|are)(?: also| then| soon| additionally| now| still| further)? to be (?:[a-z]{4,14}ly )?(?!(?:expected|seen|found|had|blamed|believed|trusted|feared|congratulated|commended|welcomed|avoided|preferred)\b)(?:[a-z]{3,16}(?:ed|en)|built|held|set up|sold|sent|spent|cut|paid|made|put|bought|rebuilt|laid|lent)\b|\b(?:is|are)(?: also| then| soon)? to (?:receive|train|get|host|employ|serve|house|cover|reach|start|begin|open|close|run|last|produce|handle|supply|operate|arrive|visit|join|feature|benefit|move|depart|leave|meet|return)\b`,
      NOT_WHAT_IS_TO,
    ],
  ),
  rule(
    'expected-to',
    ['announcement', 0.6],
    [
      'Something is expected, due or on track to happen',
      'The plant is expected to reach full capacity in May.',
      'Inflation is expected to reach 8 percent.',
    ],
    [
      String.raw`\b(?:is|are) (?:also |currently |now )?(?:expected|due|set|on track|on course|scheduled|slated|planned|projected) to (?:open|begin|start|launch|complete|finish|reach|come into|enter into|take (?:place|effect|part|up|over)|be (?:[a-z]{4,12}ly )?(?:[a-z]{3,14}ed|ready|built|held)|admit|treat|produce|carry|handle|leave|sail|meet|depart|create|generate|supply|house|move|attract|cover|connect|train|receive|process|accommodate|return|join|end|sign|host|arrive|resume|publish|deliver|approve|adopt|submit|present|consider|announce|visit|hold|go (?:live|into|on)|become operational|employ|serve|operate|run)\b`,
      MACRO,
    ],
  ),
  rule(
    'will-run',
    ['announcement', 0.65],
    [
      'Something will run, operate, be accepted, reach somebody',
      'The tram will run at night.',
      'The tram will be late.',
    ],
    [
      String.raw`\bwill(?<!\b(?:this|which|these|what|who|you|we|i|if|nobody|somebody) will)(?: also| then| soon| now| again| additionally| not| no longer)? (?:operate|run|work (?:daily|round|around|in|from|until|as)|go (?:on sale|live|to|into|towards)|come (?:into|online|to)|become (?:operational|available|mandatory|compulsory|free|effective|fully|part|a member)|be able to (?:apply|register|submit|use|obtain|receive|file|pay|order|sign|buy|book|choose|access|travel|study|enrol|request|get)|cease|enter|apply (?:from|to|as)|serve(?! as\b)|reach \d|take (?:over|up)|be (?:accepted|in place|in force|free of charge|paid for|exempt|available|ready|open|published online|back in service))\b`,
      String.raw`\b(?:hopes? that|hopefully|analysts|economists|forecast|investors will|predict|whether|likely|probably|perhaps|eventually|if)\b`,
    ],
  ),
  rule(
    'will-grow',
    ['announcement', 0.65],
    [
      'The number of something will rise or fall by so much',
      'The number of flights will rise to 14 a week.',
      'Inflation will rise to 14 percent.',
    ],
    [
      String.raw`\bwill (?:also |thus |then )?(?:rise|increase|grow|fall|drop|shrink|double|triple|quadruple|climb|expand|be halved|halve|decrease|exceed|total|amount to|number|reach)\b[^.;]{0,50}?(?:\d|fold\b|twice|by (?:half|a third|a quarter|two|three|five)|double|triple|halve|two|three|four|five|ten|quadruple)`,
      MACRO,
    ],
  ),
  rule(
    'will-be-equipped',
    ['announcement', 0.65],
    [
      'What a building, a line, a village will have or serve as',
      'The new line will have 12 stations.',
      'The new line will have many friends.',
    ],
    String.raw`\b(?:lines?|plants?|schools?|hospitals?|centres?|stations?|roads?|bridges?|buildings?|complex|clinics?|parks?|terminals?|airports?|factor(?:y|ies)|facilit(?:y|ies)|campus|districts?|ports?|villages?|regions?|houses?|buses|trains?|library|museum|stadium|kindergartens?|reservoirs?|settlements?)\b[^.,;:]{0,40}? will (?:also |each |all )?(?:(?:have|feature|include|comprise|consist of|be equipped with|be fitted with) (?:[a-z]{1,12} ){0,3}?(?:\d|two\b|three\b|four\b|five\b|six\b|ten\b|its own\b|their own\b|internet|broadband|access to|gas\b|water\b|a (?:new |modern |sports |separate )?(?:clinic|school|hall|library|pool|laboratory|capacity|gym|canteen|kindergarten|pharmacy|station|ambulance|centre))|be used (?:as|for)\b|serve as\b|be (?:electric|gasified|\d|(?:two|four|six)[- ]lane))`,
  ),
  rule(
    'have-it-done',
    ['announcement', 0.7],
    [
      'Somebody will have something reimbursed',
      'Families will have half of the fee refunded.',
      'Families will have a holiday.',
    ],
    String.raw`\b(?:will|shall|is to|are to) (?:also )?have [^.;]{3,60}? (?:reimbursed|refunded|covered|compensated|subsidi[sz]ed|paid|waived|restored|replaced|installed|written off|connected|repaired|returned|extended|doubled|reduced)\b|\bwill (?:be entitled to|qualify for|get|receive|be given|be paid|be granted|be offered|be provided with) (?:[a-z-]{2,14} ){0,4}(?:\d|another\b|additional\b|hundred|thousand|million|new\b|grants?|loans?|subsid|compensation|benefits?|housing|land|a discount|discounts|payments?|bonus|refunds?|scholarships?|support)`,
  ),
  rule(
    'there-will-be',
    ['announcement', 0.65],
    ['There will be, or will not be, something', 'There will be no rise in fares.', 'There will be no rain.'],
    String.raw`\bthere will (?:also )?(?:be (?:no (?:(?:further|new|more|additional|other) )?(?:increases?|cuts?|closures?|rise|changes?|layoffs|compensation|exceptions?|delays?|extensions?|postponement|privati[sz]ation|redundancies|fees?|charges?|exemptions?|taxes|restrictions)|(?:a|one) (?:new|second|third|separate|special|single)|\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:new |more )?[a-z]{3,}))`,
  ),
  rule(
    'next-is',
    ['announcement', 0.6],
    ['What comes next', 'Next on the agenda is the repair of the dam.', 'Next to the dam is a school.'],
    String.raw`^\W{0,3}(?:next (?:in line|on the (?:agenda|list)|up|in turn)|(?:also )?in the pipeline|still ahead|up next|on the agenda for (?:next|this) year) (?:is|are|comes?)\b`,
  ),
  rule(
    'bill-provides',
    ['announcement', 0.65],
    [
      'What a bill, a reform or an agreement provides for',
      'The reform provides for the abolition of three permits.',
      'The canteen provides for the pupils.',
    ],
    String.raw`\b(?:bill|draft(?: law| code| decree| budget)?|reform|plan|amendments?|agreement|memorandum|package|roadmap|road map|project|programme|program|concept|proposal|initiative)\b[^.;]{0,50}? (?:also )?(?:provides? for|envisages?|stipulates?|foresees?|introduces|abolishes|prohibits)\b|\bbudget\b[^.;]{0,30} (?:provides|allocates|earmarks|sets aside|includes) [^.;]{0,24}\d`,
  ),
  rule(
    'body-aims',
    ['pledge', 0.65],
    [
      'A body aims, expects, seeks to act',
      'The Ministry aims to complete the road this summer.',
      'The aims of the Ministry are clear.',
    ],
    String.raw`\b(?:${BODY}|company|we|regulator|bank)\b(?: (?:of|for) [^.,;]{3,40})?(?:, [^.,;]{3,40},)? (?:aims?|expects?|is aiming|are aiming|is preparing|are preparing|(?:is|are|stands?) ready|is prepared|are prepared|is determined|has set (?:itself )?(?:the|a) (?:goal|target)|have set (?:ourselves )?(?:the|a) (?:goal|target)) (?:of [a-z]{4,}|to (?:${ACT}|double|bring|reach|put|cut|achieve))\b`,
  ),
  rule(
    'agreed-to',
    ['pledge', 0.75],
    [
      'Sides agreed to act',
      'The ministers agreed to open a new crossing.',
      'The ministers agreed with the findings.',
    ],
    [
      String.raw`\b(?:parties|sides|ministers|presidents|leaders|countries|states|delegations|they|heads|governments|partners|participants|companies|members|chairs|mayors|governors|prime ministers|akims|neighbours|two|both|representatives|government|ministry|bank|board|council|commission|committee|company|operators?|carriers?|employers?|side|group|it was|was|has|have)\b[^.;,]{0,50}? (?:also |further |tentatively )?agreed (?:(?:not )?to (?!disagree|differ|hear)[a-z]{3,}|that\b[^.;]{0,100}\b(?:will|would|shall|should|must)\b|on (?:the |a |an )?(?:[a-z]{4,14} )?(?:construction|creation|establishment|opening|launch|development|introduction|supply|holding|schedule|plan|programme|program|roadmap|supplies|exchange|next steps))`,
      String.raw`\b(?:was|were|been) agreed\b[^.]{0,40}\blast year\b`,
    ],
  ),
  rule(
    'committed-to',
    ['pledge', 0.86],
    [
      'Somebody has committed to doing it',
      'The plant has committed to cutting emissions.',
      'The plant was committed to a museum.',
    ],
    String.raw`\b(?:(?:has|have|is|are|had) (?:also |fully |firmly |jointly )?(?:committed|pledged|bound)|commits?(?<!\b(?:who|not|to|that|would|could|might|often) commits?)|(?:is|are) committing|(?:parties|sides|countries|states|both|it|they|company|group|government|ministry|commission|council|leaders|members|presidents|ministers|kazakhstan) committed) (?:itself |themselves |himself |herself )?to (?:(?:also |further |jointly )?[a-z]{3,16}ing\b|the [a-z]{3,16}(?:ion|ing)\b|a [a-z-]{3,14}(?: [a-z]{3,12})? (?:cut|increase|reduction|rise))|\b(?:undert(?:ook|akes?|aken) (?:not )?to [a-z]{3,}|(?:confirm|express|declar|reaffirm|reiterat|voic|signall?|stat)ed (?:(?:its|their|his|her|the|a) )?(?:[a-z]{4,12} )?(?:intentions?|readiness|willingness|plans?|determination) to (?!cooperate|work\b)[a-z]{3,}|accepted (?:the |an? |his |her )?(?:[a-z']{4,14} )?invitation to (?:visit|attend|take part|pay)|assumed (?:an|the) obligation|took upon (?:itself|himself|herself|themselves)|takes upon (?:itself|himself|herself)|gave (?:his|her|their|its|an?) (?:word|assurances?|undertaking|promise|pledge)|(?:given|give|giving) (?:you )?(?:my|his|her|their|its) word)\b`,
  ),
  rule(
    'we-wont',
    ['pledge', 0.8],
    ["We won't do it", "We won't close a single school.", "We won't be able to see it."],
    [
      String.raw`\b(?:we|i) (?:won't|will never|shall never|are not going to|am not going to|have no intention of|do not intend to|don't intend to) (?:ever )?[a-z]{3,}`,
      String.raw`\b(?:we|i) (?:won't|will never|do(?:n't| not) intend to) (?:be able|see|know|forget|find|understand|need|have|be proud|be ashamed|dwell|go into|repeat|comment|speak|say)\b`,
    ],
  ),
  rule(
    'no-intention',
    ['pledge', 0.7],
    [
      'Somebody does not intend to act, or will refrain from it',
      'The ministry does not intend to raise the fee.',
      'The ministry has no plans to raise the fee.',
    ],
    [
      String.raw`\b(?:do(?:es)?(?: not|n't)|did not) (?:currently |now |at present )?(?:intend|plan) (?:to (?!dwell|say|comment|speak)[a-z]{3,}|any [a-z]{4,})|\b(?:has|have|had|there (?:is|are|were)) (?:currently |now |also )?no (?:immediate |current |further )?intentions? (?:to|of) [a-z]{3,}|\b(?:is|are)(?: not|n't) (?:currently |now )?(?:planning|intending) (?:to [a-z]{3,}|any [a-z]{4,})|\b(?:will|shall|to|must) (?:also |further )?(?:refrain|abstain|desist) from [a-z]{3,}`,
      String.raw`\b(?:residents|people|investors|analysts|families|fans|players?|coach|singer|actors?|voters|students|who|if|why|whether|please|asked|advised|urged|drivers|citizens|consumers)\b`,
    ],
  ),
  rule(
    'none-left',
    ['pledge', 0.75],
    [
      'Nobody will be left without, nothing will be closed',
      'No family will be left without a home.',
      'No family was left without a home.',
    ],
    String.raw`\b(?:no|not a single|not one|nobody|no one|none of)\b[^.;]{0,50}? (?:will|shall|would) (?:be (?:left|closed|dismissed|forgotten|abandoned|laid off|evicted|cut|sacked|excluded|overlooked|tolerated|allowed)|lose|go (?:hungry|without|unpaid|unanswered|unpunished)|remain without|suffer)\b|\bneither (?:side|party|country|state|of (?:them|us|the [a-z]{4,12}))\b[^.;]{0,30} (?:will|shall) (?!be\b|win\b|know\b|have\b|agree\b)[a-z]{3,}`,
  ),
  rule(
    'in-my-hands',
    ['pledge', 0.8],
    [
      'I take it under my control, I am ready to act',
      'I am taking the dam under my personal control.',
      'The dam is under control.',
    ],
    String.raw`\bi(?:'m| am)? (?:personally )?(?:tak(?:e|ing)|keep(?:ing)?|have taken|leav(?:e|ing)) [^.;]{2,60} (?:under (?:my )?(?:own |personal |special )?(?:control|supervision)|under review|to myself|in my hands)|\bwe (?:will|shall) (?:also )?do (?:everything|all|our (?:best|utmost)|it|this)\b|\bwe (?:are|stand|remain) (?:ready|prepared|determined|committed) to (?:${ACT}|cut|spend|allocate)\b`,
  ),
  rule(
    'data-kept',
    ['guarantee', 0.85],
    [
      'No data will be passed on; rights, deposits, secrets will be kept',
      'No personal data will be passed to others.',
      'No letters will be passed.',
    ],
    String.raw`\b(?:no|neither)\b[^.;]{0,40}?\b(?:data|information|records?|secrets?|names?|deposits?|savings|rights)\b[^.;]{0,30}? (?:will|shall) (?:ever )?be (?:shared|passed|transferred|disclosed|sold|lost|touched|violated|infringed|made public|handed)\b|\b(?:rights?|interests|deposits|savings|secrecy|confidentiality|privacy|safety|data|independence|freedoms?|jobs|benefits|guarantees|obligations|property|pensions|privileges|social [a-z]{4,12}) [^.;]{0,50}?\b(?:will|shall) (?:continue to )?be (?:[a-z]{4,12}ly )?(?:protected|preserved|respected|ensured|upheld|guaranteed|safeguarded|observed|honou?red|retained|kept|met|maintained)\b`,
  ),
  rule(
    'stays-committed',
    ['guarantee', 0.75],
    [
      'Somebody remains committed, true, faithful to something',
      'The country remains committed to its treaties.',
      'The country remains large.',
    ],
    String.raw`\b(?:remains?|stays?|stands?|will remain) (?:[a-z]{4,12}ly )?(?:committed|true|faithful|loyal|bound) (?:to|by)\b|\b(?:stands?|will stand) by (?:its|their|his|her|our|the) (?:[a-z]{4,14} )?(?:obligations?|commitments?|promises?|word|agreements?)\b`,
  ),
  rule(
    'stays-valid',
    ['guarantee', 0.8],
    [
      'Something will stay valid, free, in force',
      'Existing licences will remain valid.',
      'The weather will remain fine.',
    ],
    String.raw`\b(?:will|shall) (?:remain|stay|continue to be) (?:fully |entirely )?(?:valid|free(?: of charge)?|in (?:force|place|state|public)|voluntary|available|unaffected|open|accessible|confidential|secret|protected|public)\b|\b(?:retains?|will retain|will keep|keep) (?:their|its|his|her|all|the) (?:[a-z]{3,12} )?(?:rights?|jobs?|benefits?|status|licen[cs]es?|salary|salaries|pay|pensions?|seniority)\b`,
  ),
];
