import type { Span } from '@uade/kernel';
import type { Mark } from './mark';

/**
 * The mark after (or before) the present one in reading order.
 *
 * @param marks    In reading order.
 * @param current  Id of the present mark; `null` begins at the first, or at the last when going back.
 * @returns The present mark again at either end; `null` where there is none at all.
 */
export function stepFrom(marks: readonly Mark[], current: string | null, step: 1 | -1): Mark | null {
  const at = marks.findIndex((mark) => mark.id === current);
  if (at < 0) return (step === 1 ? marks[0] : marks.at(-1)) ?? null;
  return marks[at + step] ?? marks[at] ?? null;
}

/**
 * Where to go on after a decision: the next suggestion to decide behind `place`, else the first one before it. Claims are open
 * too, but nobody decides them.
 *
 * @returns `null` where nothing is left to decide.
 */
export function nextOpen(marks: readonly Mark[], place: Span & { id: string }): Mark | null {
  const open = marks.filter((mark) => mark.open && mark.kind === 'suggestion' && mark.id !== place.id);
  return open.find((mark) => mark.start >= place.start) ?? open[0] ?? null;
}

/**
 * The sentence at an offset: the one that holds it, else the next one behind it.
 *
 * @param sentences  In order.
 */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | null {
  return sentences.find((sentence) => offset < sentence.end) ?? sentences.at(-1) ?? null;
}
