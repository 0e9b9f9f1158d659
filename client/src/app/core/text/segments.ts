import { covers, type Span } from '@uade/kernel';

/** A stretch of text on which the same marks lie throughout. */
export interface Segment<Of extends Span> extends Span {
  /** The marks that cover it, in the order given. */
  readonly marks: readonly Of[];
}

/**
 * Cut a text at every border of a mark, so that overlapping marks become flat stretches that follow each other.
 *
 * @param text   Text of the version.
 * @param marks  Spans in UTF-16 code units of `text`; they may overlap, nest and touch. Empty ones cover nothing.
 * @returns Segments that together are the whole text, none of them empty.
 */
export function segments<Of extends Span>(text: string, marks: readonly Of[]): readonly Segment<Of>[] {
  return segmentsWithin({ start: 0, end: text.length }, marks);
}

/** The same for one stretch of the text: marks that reach beyond it are cut off at its ends. */
export function segmentsWithin<Of extends Span>(within: Span, marks: readonly Of[]): readonly Segment<Of>[] {
  const inside = (at: number) => at > within.start && at < within.end;
  const borders = new Set(marks.flatMap((mark) => [mark.start, mark.end]).filter(inside));
  const cuts = [within.start, ...[...borders].sort((a, b) => a - b), within.end];
  return cuts.slice(1).flatMap((end, index) => {
    const piece = { start: cuts[index] ?? within.start, end };
    return piece.start < end ? [{ ...piece, marks: marks.filter((mark) => covers(mark, piece)) }] : [];
  });
}
