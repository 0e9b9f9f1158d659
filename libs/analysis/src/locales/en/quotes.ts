import type { AttributionData, IndirectCue } from '../../quotes/attribution-data';
import { cue } from '../../rules/rule';
import { ruleMakers } from '../rule-makers';

const SAY =
  'said|says|told|stated|states|noted|notes|added|adds|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|explained|explains|replied|answered|asked|continued|concluded|recalled|wrote|writes|declared|announced|underlined|underscored|remarked|pointed out|agreed|promised|warned|admitted|acknowledged|confirmed|argued|insisted|commented|observed|assured|summed up|reminded|informed|reported|mentioned|highlighted|reiterated|reaffirmed';
const THINK = 'believes|believed|thinks|considers|expects|is convinced|is confident|is sure|hopes';

/** Verbs with which somebody speaks, not those with which outlets report; for names beside them. */
export const EN_SPEECH_VERBS = String.raw`(?!(?:reported|informed|wrote|writes)\b)(?:${SAY}|${THINK})`;

const { indirect } = ruleMakers('en');

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
    'said-that',
    'subject',
    [
      'Somebody said that …',
      'The minister noted that the road is ready.',
      'The minister inspected the road that is ready.',
    ],
    String.raw`\b(?:${SAY}|${THINK})(?: (?:reporters|journalists|deputies|residents|the meeting))?(?: (?:again|once more|later|also))? that (?<content>.{3,})$`,
  ),
  indirect(
    'said-without-that',
    'subject',
    [
      'Somebody said something, without “that”',
      'The mayor said schools would close.',
      'The mayor said nothing.',
    ],
    String.raw`\b(?:said|says|added|believes|thinks|admitted|promised) (?<content>(?!(?:that|in|at|on|to|of|about|nothing|so|this|it|by|after|with|during|a few|hello|"|“|„|«)\b)\w[^"“„«]{0,60}? (?:will|would|is|are|was|were|has|have|had|must|should|can|could|may|cannot)\b.{2,})$`,
  ),
  indirect(
    'he-said-behind',
    'subject',
    [
      'A sentence with “she said” or “the minister told reporters” behind it',
      'The delay cost four months, she said.',
      'He knew what she said.',
    ],
    String.raw`^(?<content>[^"“„«].{10,}), (?:[^,]{2,80} (?:said|told|added|noted|announced)(?: (?:reporters|journalists|the [a-z]{3,20}))?|(?:said|added|noted) [^,]{2,60})\.?$`,
  ),
];

/** How English reports speech. */
export const EN_QUOTES: AttributionData = {
  verbs: `(?:${SAY}|${THINK})`,
  contentEnd: cue(
    String.raw`,? and (?:also )?(?:told|instructed|asked|ordered|urged|thanked|promised|called|invited|wished)\b`,
  ),
  afterSubject: null,
  possessive: /^(?:his|her)$/,
  indirect: INDIRECT,
};
