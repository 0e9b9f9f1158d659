import type { QuotedSentence } from '@uade/contracts';
import { diffBlocks, type DiffSegment } from '../../edits/diff-text/diff-blocks';

/** A sentence as both releases have it, each with the words that the other has not. */
export interface Sides {
  readonly primary: readonly DiffSegment[];
  readonly here: readonly DiffSegment[];
}

/** Lay a quoted sentence beside its primary one. */
export function sidesOf({ quote, primary, changes }: QuotedSentence): Sides {
  if (primary === null) return { primary: [], here: diffBlocks(quote, quote, []).flatMap(segmentsOf) };
  const segments = diffBlocks(primary.quote, quote, changes).flatMap(segmentsOf);
  return {
    primary: segments.filter(({ kind }) => kind !== 'added'),
    here: segments.filter(({ kind }) => kind !== 'removed'),
  };
}

const segmentsOf = ({ segments }: { segments: readonly DiffSegment[] }): readonly DiffSegment[] => segments;
