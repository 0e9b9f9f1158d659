import { anchor, describeSelectors } from '@uade/anchor';
import type { Span } from '@uade/kernel';

/** What a person put on words of a version, and keeps there whatever is read later. */
export interface Mark {
  readonly kind: 'mention' | 'annotation';
  readonly id: string;
  readonly versionId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What became of a mark's words in a later text, and where they may stand there, the likeliest place first. */
export interface Fate {
  readonly fate: 'unmoved' | 'moved' | 'ambiguous' | 'orphaned';
  readonly places: readonly Span[];
}

/** Find the words of a mark in a later text, told apart by what stood around them in the text that they were marked in. */
export function placeMark({ start, end }: Span, markedText: string, laterText: string): Fate {
  const found = anchor(laterText, describeSelectors(markedText, { start, end }));
  switch (found.kind) {
    case 'orphaned':
      return { fate: 'orphaned', places: [] };
    case 'ambiguous':
      return { fate: 'ambiguous', places: found.candidates };
    case 'found':
      return { fate: found.span.start === start ? 'unmoved' : 'moved', places: [found.span] };
  }
}
