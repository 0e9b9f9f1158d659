import type { Span } from '@uade/kernel';

/** The rules of a family of lists that may match in a stretch, by list, in order; nothing for a list without one. */
interface Possible {
  readonly family: object;
  readonly byList: readonly (readonly object[] | undefined)[];
}

/** A stretch of folded text that rules are tried on, such as a sentence. */
export class Stretch implements Span {
  readonly words: string;
  /** Kept by `shortlist`, so that the steps of reading, which ask one after the other, scan a sentence once. */
  possible: Possible | null = null;

  /** Where it stands in `text`: half-open, in UTF-16 code units. */
  constructor(
    readonly text: string,
    readonly start = 0,
    readonly end = text.length,
  ) {
    this.words = text.slice(start, end);
  }
}

/** Spans of a folded text as stretches, in the same order. */
export function stretchesOf(folded: string, spans: readonly Span[]): Stretch[] {
  return spans.map(({ start, end }) => new Stretch(folded, start, end));
}
