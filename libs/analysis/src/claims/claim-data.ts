import type { Cue } from '../rules/rule';

/** A sign that a sentence states something that can be checked; `weight` adds to its score, below 0 it speaks against. */
export interface ClaimCue extends Cue {
  readonly weight: number;
}

/** What a language knows about claims. */
export interface ClaimData {
  readonly cues: readonly ClaimCue[];
}
