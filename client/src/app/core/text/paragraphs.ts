import { overlaps, type Span } from '@uade/kernel';
import { type Segment, segmentsWithin } from './segments';

/** A segment as it is drawn: with the marks that are met here for the first time, which get their glyph here. */
export interface DrawnSegment<Of extends Span> extends Segment<Of> {
  readonly opens: readonly Of[];
}

export interface Paragraph<Of extends Span> extends Span {
  readonly segments: readonly DrawnSegment<Of>[];
}

/** The spans of the paragraphs: what stands between blank lines. The blank lines belong to none. */
export function paragraphSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const blank of text.matchAll(/\n{2,}/g)) {
    if (blank.index > start) spans.push({ start, end: blank.index });
    start = blank.index + blank[0].length;
  }
  return start < text.length ? [...spans, { start, end: text.length }] : spans;
}

/**
 * Lay marks over the paragraphs of a text.
 *
 * @returns Paragraphs in order; every mark that covers anything but blank lines opens exactly once.
 */
export function layOut<Of extends Span>(text: string, marks: readonly Of[]): readonly Paragraph<Of>[] {
  const opened = new Set<Of>();
  const opening = (segment: Segment<Of>): DrawnSegment<Of> => {
    const opens = segment.marks.filter((mark) => !opened.has(mark));
    opens.forEach((mark) => opened.add(mark));
    return { ...segment, opens };
  };
  return paragraphSpans(text).map((span) => {
    const here = marks.filter((mark) => overlaps(mark, span));
    return { ...span, segments: segmentsWithin(span, here).map(opening) };
  });
}
