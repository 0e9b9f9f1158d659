import type { Cue, Rule } from '../rules/rule';

/** How a language says who speaks. All patterns are over folded text. */
export interface AttributionData {
  /** Verbs of saying, as a source for `cue`; matches the whole form. */
  readonly verbs: string;
  /** Words in front of a quote that announce speech without a colon's help; empty where there are none. */
  readonly rules: readonly Rule[];
  /** Indirect speech; each pattern has a group `content`, and `who` where the speaker is named beside it. */
  readonly indirect: readonly IndirectCue[];
}

/** A way of reporting speech; named groups `who` and `content`, run over one folded sentence. */
export interface IndirectCue extends Cue {
  /** Where the speaker stands: in the group `who`, or before the verb anywhere in the sentence. */
  readonly speaker: 'who' | 'subject';
}
