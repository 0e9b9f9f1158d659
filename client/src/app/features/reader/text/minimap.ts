import type { Span } from '@uade/kernel';

/** Where a stretch of the text stands on the strip beside it, as parts of the whole (0–1). */
export interface Stripe<Of extends Span> {
  readonly mark: Of;
  readonly top: number;
  readonly height: number;
}

/** No mark is drawn smaller than this part of the strip, so that one short sentence in a long text still shows. */
export const LEAST_HEIGHT = 0.008;

/**
 * Place marks on the strip in proportion to their offsets.
 *
 * @param length  Length of the text in UTF-16 code units.
 * @returns One stripe a mark, each wholly within 0–1.
 */
export function stripes<Of extends Span>(marks: readonly Of[], length: number): readonly Stripe<Of>[] {
  if (length === 0) return [];
  return marks.map((mark) => {
    const height = Math.min(1, Math.max(LEAST_HEIGHT, (mark.end - mark.start) / length));
    return { mark, top: Math.min(mark.start / length, 1 - height), height };
  });
}
