import type { AttributionData, IndirectCue } from '../../quotes/attribution-data';
import { type Cue, cue } from '../../rules/rule';
import { ruleMakers } from '../rule-makers';

const SAY =
  'said|says|told|stated|states|noted|notes|added|adds|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|explained|explains|replied|answered|asked|continued|concluded|recalled|wrote|writes|declared|announced|underlined|underscored|remarked|pointed out|agreed|promised|warned|admitted|acknowledged|confirmed|argued|insisted|commented|observed|assured|summed up|reminded|informed|reported|mentioned|highlighted|reiterated|reaffirmed|responded|went on|goes on|clarified|specified|elaborated|recounted|cautioned|countered|retorted|shared|objected|complained|lamented|regretted|opined|reflected|reminds|informs|confirms|warns|reports|cautions|confesses|confessed|recalls|insists|replies|answers|assures|promises|admits|acknowledges|claims|argues|concludes|observes|comments|clarifies|specifies|highlights|announces|responds|remarks|shares';
/** Verbs that report with a that-clause only. */
const CLAIM =
  'claimed|claims|suggested|suggests|indicated|indicates|predicted|predicts|estimated|estimates|alleged|alleges|testified|complained|maintained|maintains|contended|contends|conceded|concedes|denied|denies|vowed|cautioned|revealed|disclosed|hinted|decided|ruled|found|feared|fears?|worried|worry|worries|hoped|knows?|knew|understands?|understood|agrees?|disagreed|assumed|assumes|suspects?|suspected|proposed|recommended|demanded|concludes?|asserted|asserts|reasoned|joked|boasted|pledged|swore|show|shows|showed|say|believe|think|argue|note|warn';
/** Verbs that only stand beside words in marks. */
const UTTER =
  'smiled|smiles|laughed|laughs|joked|jokes|quipped|grinned|sighed|sighs|shouted|shouts|cried|exclaimed|whispered|murmured|muttered|grumbled|snapped|chuckled|echoed|chimed in|put in|cut in|interjected|protested|mused|marvelled|pleaded|suggested|claimed|claims|apologi[sz]ed|tweeted|put it|as saying|is convinced|insists|jests|believes|recalls|shrugged|nodded|conceded|disagreed|commented|wondered|inquired|enquired|asks';
/** What is written and read. */
export const DOCUMENT =
  '(?:open letter|letter|statement|appeal|resolution|report|press release|release|message|post|petition|reply|response|declaration|telegram|communiqu[eé]|announcement|address|document|note|ruling|decree|verdict|judge?ment|order|memo|invitation|article|congratulation|greeting)';
const HEARERS =
  '(?:reporters|journalists|deputies|residents|lawmakers|viewers|supporters|voters|him|her|them|us|me|people|(?:the|a|an|his|her|their) [a-z]{3,20}(?: (?!(?:his|her|their|its|the|all|some|this|these|there|they)\\b)[a-z]{3,20})?)';
/** A finite verb, as far as its form shows it. */
const VERB =
  "(?:will|would|is|are|was|were|has|have|had|must|should|can|could|may|might|cannot|can't|won't|didn't|doesn't|don't|isn't|wasn't|aren't|weren't|wouldn't|couldn't|did|does|do|used to|need|needs|want|wants|wanted|went|came|made|took|got|gave|saw|knew|felt|began|became|left|kept|lost|won|met|paid|sent|spent|told|[a-z]{3,14}ed|(?!this|his|its|as|us|was|has|is|years|days|months|weeks|times|dollars)[a-z]{3,12}(?:ts|ns|ls|ks|ves|ses|zes|tes|nes|kes|mes|ces))";
const THINK = 'believes|believed|thinks|considers|expects|is convinced|is confident|is sure|hopes';

/** Verbs with which somebody speaks, not those with which outlets report; for names beside them. */
export const EN_SPEECH_VERBS = String.raw`(?!(?:reported|informed|wrote|writes)\b)(?:${SAY}|${THINK})`;

const { indirect, sign } = ruleMakers('en');

/** Signs that what is reported was said before, and is not new. */
export const EN_RECALLED: readonly Cue[] = [
  sign(
    'restatement',
    'as-said-before',
    [
      'As somebody said earlier, last year, in 2024',
      'As the mayor said last year, the road will be built.',
      'As the mayor said, the road will be built.',
    ],
    String.raw`\bas [^,.;]{0,60}?\b(?:said|promised|noted|announced|stated|pledged|reported|mentioned|pointed out)\b[^,.;]{0,40}?\b(?:earlier|before|previously|last (?:year|month|week|spring|summer|autumn|winter|time)|ago|in (?:19|20)\d\d|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b`,
  ),
  sign(
    'restatement',
    'said-before',
    [
      'Somebody had said, promised or announced earlier',
      'The mayor previously promised to build the road.',
      'The mayor promised to build the road.',
    ],
    String.raw`\b(?:(?:earlier|previously|last year|last month)[^.;]{0,60}? (?:said|promised|announced|pledged|noted|instructed|tasked|ordered|directed|demanded)|(?:said|promised|announced|pledged|instructed|ordered) (?:earlier|previously|last (?:year|month|week)))\b|^\W{0,3}(?:recall(?: that)?|as a reminder|it (?:is|was|should be) recalled that|we recall(?: that)?),? `,
  ),
];

const INDIRECT: readonly IndirectCue[] = [
  indirect(
    'according-to',
    'who',
    [
      'According to somebody, in somebody’s words or opinion',
      'According to the minister, the road is ready.',
      'According to plan, the road is ready.',
    ],
    [
      String.raw`^\W{0,3}(?:according to(?! (?:plan|law|the law|the plan|the constitution|article)\b)|in|as) (?<who>[^,]{2,60}?)(?:'s?)?(?: (?:words|opinion|view|data|estimates|figures))?, (?<content>.{3,})$`,
      String.raw`^\W{0,3}(?:in|as) (?![^,]{0,60}\b(?:words|opinion|view|estimates)\b)`,
    ],
  ),
  indirect(
    'by-account',
    'who',
    [
      'By somebody’s account, estimate, count',
      'By the ministry’s own count, forty roads are closed.',
      'By the end of May, forty roads are closed.',
    ],
    String.raw`^\W{0,3}(?:by|in|to|from) (?<who>[^,]{2,60}?(?:'s?|his|her|their|its))(?: (?:own|latest|preliminary))? (?:account|estimates?|estimation|reckoning|count|calculations?|assessment|judge?ment|telling|admission|forecasts?|words|view|opinion|mind|point of view), (?<content>.{3,})$`,
  ),
  indirect(
    'reported-by',
    'who',
    [
      'It is reported by somebody that …',
      'It was announced by the ministry that the road is ready.',
      'It was announced by radio.',
    ],
    String.raw`\bit (?:is|was|has been) (?:also |further )?(?:said|reported|announced|stated|noted|confirmed|explained|added|specified|stressed|emphasi[sz]ed|clarified) (?<who>(?:by|at|in) [^,.;:]{2,80}?),? that (?<content>.{3,})$`,
  ),
  indirect(
    'as-said',
    'who',
    [
      'As somebody said, …',
      'As the mayor said last year, the road is ready.',
      'As usual, the road is ready.',
    ],
    String.raw`^\W{0,3}as (?<who>(?:noted|reported|stated|announced|explained|emphasi[sz]ed|stressed) (?:by|at|in) [^,]{2,90}|[^,]{2,60}? (?:said|noted|stated|announced|reported|promised|explained|pointed out)(?: [^,]{2,40})?), (?<content>.{3,})$`,
  ),
  indirect(
    'said-that',
    'subject',
    [
      'Somebody said that …',
      'The minister noted that the road is ready.',
      'The minister inspected the road that is ready.',
    ],
    String.raw`\b(?:(?:told|tells|assured|warned|reminded|informed) [^,.;:"“„«]{1,60}?|(?:${SAY}|${THINK}|${CLAIM}|arguing|saying|claiming|noting|adding|warning|tweeted|insisting|suggesting)(?: (?:${HEARERS}))?(?:,? (?:again|once more|later|also|however|(?:on )?\w{6,9}(?: (?:morning|night|evening))?|(?:on|at|in|during|to|after|before) [^,.;:"“„«]{1,50}?))?),? that (?<content>.{3,})$`,
  ),
  indirect(
    'quoted-as-saying',
    'who',
    [
      'Somebody quotes another as saying that …',
      'The agency quoted the minister as saying the road was ready.',
      'The agency quoted the minister at length.',
    ],
    String.raw`\b(?:quoted|quotes|quoting|cited|cites|citing) (?<who>[^,.;:"“„«]{3,80}?) as (?:saying|stating|telling (?:${HEARERS})|noting)(?: that)? (?<content>[^"“„«].{3,})$`,
  ),
  indirect(
    'holds-that',
    'subject',
    [
      'Somebody is confident, of the opinion, makes clear that …',
      'The mayor was of the view that the road should be closed.',
      'The mayor was in the car that closed the road.',
    ],
    String.raw`\b(?:(?:is|was|are|were|remains?|remained|feels|felt) (?:\w{3,9} )?(?:of the (?:view|opinion)|confident|certain|sure|convinced|hopeful|adamant|optimistic)|(?:expresse[sd]|voice[sd]|share[sd]|conveyed) (?:(?:his|her|its|their|the|a|an) )?(?:\w{3,9} )?(?:confidence|hope|view|opinion|concern|regret|belief|conviction|certainty|doubts?|idea)|(?:drew|draws) attention to the fact|point(?:s|ed) (?:out )?to the fact|(?:made|makes) (?:it )?(?:\w{3,9} )?clear|(?:made|makes) no secret(?: of the fact)?|(?:left|leaves) no doubt|(?:took|takes) the view|(?:let|lets) it be known|gave (?:an )?assurances?|(?:did|does) not (?:rule out|hide|conceal|exclude|deny|doubt)|(?:was|is) quoted as saying|went on to say|has no doubt|had no doubt),? that (?<content>.{3,})$`,
  ),
  indirect(
    'told-without-that',
    'subject',
    [
      'Somebody told somebody something, without “that”',
      'The mayor told reporters the road was ready.',
      'The mayor told reporters a story.',
    ],
    String.raw`\b(?:told|tells|assured|warned|reminded|informed) (?:${HEARERS}) (?<content>(?!(?:that|to|about|of|in|on|at|how|what|why|who|when|so|not)\b)\w[^"“„«]{0,60}? ${VERB}\b.{2,})$`,
  ),
  indirect(
    'said-without-that',
    'subject',
    [
      'Somebody said something, without “that”',
      'The mayor said schools would close.',
      'The mayor said nothing.',
    ],
    String.raw`\b(?:said|says|added|adds|believes?|thinks?|admitted|promised|argued|argues|noted|notes|claims?|claimed|insisted|insists|acknowledged|hopes?|predicted|suggested|suggests|announced|confirmed|warned|conceded|denied|fears?|feared|knows?|estimated|maintained|contended)(?: (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|later|also|then))? (?<content>(?:(?:he|she|they|we|there) [a-z]{2,}|(?!(?:that|in|at|on|to|of|about|nothing|so|this|by|after|with|during|from|for|when|as|a few|hello|how|what|why|who|whether|if|"|“|„|«)\b)\w[^"“„«]{0,80}? ${VERB})\b.{2,})$`,
  ),
  indirect(
    'according-behind',
    'subject',
    [
      'A sentence with “according to somebody” behind it',
      'The road is ready, according to the ministry.',
      'The road was built according to the plan.',
    ],
    [
      String.raw`^(?<content>[^"“„«].{10,}), according to (?!(?:plan|law|the law|the plan|the constitution)\b)[^,]{2,120}\.?$`,
      String.raw`^\W{0,3}according to`,
    ],
  ),
  indirect(
    'according-inside',
    'who',
    [
      'A sentence with “according to somebody” in its midst',
      'This year, according to the minister, forty roads are ready.',
      'This year, according to the plan, forty roads are ready.',
    ],
    [
      String.raw`^[^,.:"“„«]{3,60}, according to (?!(?:plan|law|the law|the plan|the constitution)\b)(?<who>[^,]{2,100}), (?<content>[^"“„«]{10,})$`,
      String.raw`^\W{0,3}according to`,
    ],
  ),
  indirect(
    'he-said-behind',
    'subject',
    [
      'A sentence with “she said” or “the minister told reporters” behind it',
      'The delay cost four months, she said.',
      'He knew what she said.',
    ],
    String.raw`^(?:[a-z-]{3,16}(?:, \d{1,2} [a-z]{3,9})? [–-] )?(?<content>[^"“„«].{10,}), (?:(?:[^,]{2,60}, [^,]{3,90},|[^,]{2,80}) (?:said|says|told|added|noted|announced|argued|explained|warned|reported|claimed|predicted|insisted|believes|thinks|confirmed|stressed|promised|assured|admitted|recalled|observed|clarified|replied|responded|informed)(?: (?:${HEARERS}))?(?: (?:on )?\w{5,9})?(?: (?:at|in|on|during|after|before) \w[^,"“”]{2,80})?|(?:said|says|added|noted) (?!(?:on|at|in|during|yesterday|today|later|earlier|\w{3,6}day)\b)[^,]{2,60}(?:, (?:who|a|an|the|which|whose) [^.]{2,120})?)\.?$`,
  ),
  indirect(
    'he-said-inside',
    'who',
    [
      'Speech with “he said” in its midst',
      'The road, she said, will open in May.',
      'The road will open in May, he hoped.',
    ],
    String.raw`^(?<content>[^"“„«,].{3,120}?), (?<who>(?:he|she|they|the \w{3,16}(?: \w{3,16})?|\w{3,20}(?: \w{3,20})?) (?:said|says|told (?:${HEARERS})|added|noted|argued|explained)|(?:said|says|added|noted) [^,]{2,60}), .{3,}$`,
  ),
];

/** How English reports speech. */
export const EN_QUOTES: AttributionData = {
  verbs: `(?:${SAY}|${THINK}|${UTTER}|${DOCUMENT} (?:reads?|runs|ran|concludes)|(?:read|reads) (?:the|a|an|his|her|their) ${DOCUMENT}|(?:was|were) (?:the|his|her|their) words|(?:the|his|her|their) words (?:are|were|of|belong))`,
  anyVerb: cue(
    String.raw`^,? (?:(?:[a-z0-9][a-z0-9'’.-]{0,24},? ){1,9}(?:[a-z]{2,16}(?:ed|es|[a-rt-z]s)|(?:likes?|loves?|used) to say|began|begins|went on|gave|came|rose|stood|swore|sang|thought|told|read|put it|cut in|threw|shook|[a-z]{3,14}(?:pt|ld|ft|nt|oke|ote|ang|ook|ew))\b|[a-z]{3,16}(?:ed|[a-rt-z]s) (?:the |a |an |our |his |her )?[a-z])`,
  ),
  inserted: null,
  titleBehind: cue(String.raw`^,? (?:was|is|were|are|became|has been) `),
  particle: null,
  opening: cue(
    String.raw`^[^a-z]{0,3}(?:addressing|speaking|answering|replying|responding|asked|welcoming|thanking|opening|closing|greeting|congratulating|commenting|turning|during|after|before|at|in|on|following|together with|along with|having|meeting|visiting|touring|summing up|referring|when asked)\b[^,:]{2,120}, `,
  ),
  looksBack:
    /^(?:these (?:were|are) the words|those were the words|this was (?:said|stated|how)|so said|that (?:was|is) how|thus|with these words|in these words|(?:the|these|those) words (?:were|are|belong))(?= )/,
  document: cue(String.raw`\b${DOCUMENT}\b`),
  that: /^[^.!?]{0,60} that /,
  passedOn: [
    cue(
      String.raw`\b(?:quoted|quotes|quoting|cited|cites|citing) (?<who>[^,.;:]{3,100}?) as (?:saying|stating|telling|noting)\b`,
      'd',
    ),
    cue(String.raw`^[^a-z]{0,4}(?<who>[^.;:]{3,100}?) (?:was|were|is|are) (?:quoted|cited)\b`, 'd'),
  ],
  contentEnd: cue(
    String.raw`,? and (?:also )?(?:told|instructed|asked|ordered|urged|thanked|promised|called|invited|wished)\b`,
  ),
  afterSubject: null,
  relative: /, (?:who|whose|which) [^,;:]{3,160},/,
  objectBefore:
    /(?<! was| were| been|-)(?:^| )(?:thanked|welcomed|critici[sz]ed|congratulated|praised|met|received|invited|assured|briefed|commended|greeted|hosted|thanks|welcomes|congratulates)(?: (?:with|the|his|her|its)){0,2}(?: [a-z'-]{3,16}){0,4} $/,
  possessive: /^(?:his|her)$/,
  indirect: INDIRECT,
};
