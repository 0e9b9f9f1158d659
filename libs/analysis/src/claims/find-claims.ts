import type { Analysis } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { firing } from '../rules/shortlist';
import type { Stretch } from '../rules/stretch';
import type { ClaimData } from './claim-data';

/** A claim as the analysis gives it. */
export type FoundClaim = Analysis['claims'][number];

/** From this score on a sentence is suggested as a claim. */
export const CLAIM_FROM = 0.5;

/** What a commitment in the sentence takes from its score: what is to come can't be checked yet. */
const BINDS = 0.4;

/** How much a sentence is worth a fact-checker's time, 0–1. */
export function claimScore(sentence: Stretch, data: ClaimData): number {
  const sum = firing(data.cues, sentence).reduce((total, { weight }) => total + weight, 0);
  return Math.min(1, Math.max(0, Math.round(sum * 100) / 100));
}

/** What finding claims needs to know of a release. */
export interface ClaimsInput {
  readonly sentences: readonly Stretch[];
  /** Sentences of more code units than this are no sentences, and are skipped. */
  readonly longest: number;
  readonly data: ClaimData;
  /** The commitments that were found in it; one that is only restated tells of the past. */
  readonly commitments: readonly (Span & { readonly restated: boolean })[];
}

/** Find the sentences that state something checkable about the present or the past, in order. */
export function findClaims({ sentences, longest, data, commitments }: ClaimsInput): FoundClaim[] {
  const binding = new Set(commitments.filter(({ restated }) => !restated).map(({ start }) => start));
  const found: FoundClaim[] = [];
  for (const sentence of sentences) {
    const { start, end } = sentence;
    if (end - start > longest) continue;
    const minus = binding.has(start) ? BINDS : 0;
    const score = Math.round((claimScore(sentence, data) - minus) * 100) / 100;
    if (score >= CLAIM_FROM) found.push({ start, end, score });
  }
  return found;
}
