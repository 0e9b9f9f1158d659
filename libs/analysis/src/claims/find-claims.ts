import type { Analysis } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { firing } from '../rules/shortlist';
import type { ClaimData } from './claim-data';

/** A claim as the analysis gives it. */
export type FoundClaim = Analysis['claims'][number];

/** From this score on a sentence is suggested as a claim. */
export const CLAIM_FROM = 0.5;

/** How much a folded sentence is worth a fact-checker's time, 0–1. */
export function claimScore(words: string, data: ClaimData): number {
  const sum = firing(data.cues, words).reduce((total, { weight }) => total + weight, 0);
  return Math.min(1, Math.max(0, Math.round(sum * 100) / 100));
}

/** Find the sentences that state something checkable about the present or the past, in order. */
export function findClaims(
  folded: string,
  sentences: readonly Span[],
  longest: number,
  data: ClaimData,
): FoundClaim[] {
  const found: FoundClaim[] = [];
  for (const { start, end } of sentences) {
    if (end - start > longest) continue;
    const score = claimScore(folded.slice(start, end), data);
    if (score >= CLAIM_FROM) found.push({ start, end, score });
  }
  return found;
}
