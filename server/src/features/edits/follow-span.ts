import { anchor, type Anchoring, describeSelectors } from '@uade/anchor';
import { type ClassifiedChange, GRAVE } from '@uade/change';
import type { MarkFate } from '@uade/contracts';
import type { Span } from '@uade/kernel';

/** What became of a span's words in a newer text. */
export interface Followed {
  readonly fate: MarkFate;
  /** Where they stand now, the likeliest place; `null` where they stand nowhere. */
  readonly place: Span | null;
  /** What was done to the words themselves, in their order; empty where they only moved. */
  readonly changes: readonly ClassifiedChange[];
}

/** A place that keeps less than this share of the words is no longer the same passage. */
const SAME_PASSAGE = 0.5;

/**
 * Follow a span from a text to its newer one by the changes between them. Unchanged words move with the text. Words that
 * were changed are first looked for elsewhere, unchanged, where they did not stand before (the same sentence said twice is
 * no move of one to the other), and told apart by what stood around them; else they stand where the change left them, and whatever may say something else than before is `changed`, for a person to look at.
 *
 * @param changes  All changes from `oldText` to `newText`, in order.
 */
export function followSpan(
  span: Span,
  oldText: string,
  newText: string,
  changes: readonly ClassifiedChange[],
): Followed {
  const inside = changes.filter(({ old }) => reaches(old, span));
  const mapped = { start: mapStart(span.start, changes), end: mapEnd(span.end, changes) };
  if (inside.length === 0) return { fate: 'moved', place: mapped, changes: [] };
  const elsewhere = anchor(newText, describeSelectors(oldText, span));
  // Where no change reaches, the same words stood before: they are another passage.
  const [place] = placesOf(elsewhere).filter((one) => changes.some((change) => reaches(change.new, one)));
  if (place !== undefined && elsewhere.kind === 'found') return { fate: 'moved', place, changes: [] };
  if (place !== undefined) return { fate: 'ambiguous', place, changes: inside };
  if (mapped.start >= mapped.end || keptShare(span, inside) < SAME_PASSAGE) {
    return { fate: 'orphaned', place: null, changes: inside };
  }
  return { fate: inside.every(isSlight) ? 'reworded' : 'changed', place: mapped, changes: inside };
}

function placesOf(found: Anchoring): readonly Span[] {
  if (found.kind === 'found') return [found.span];
  return found.kind === 'ambiguous' ? found.candidates : [];
}

/** Whether a change lies in a span, or puts something between two of its characters. */
function reaches(change: Span, span: Span): boolean {
  if (change.start === change.end) return span.start < change.start && change.start < span.end;
  return change.start < span.end && span.start < change.end;
}

/** Another word may make another promise: only what respells or resets the words goes past people. */
function isSlight({ class: gravest, classes }: ClassifiedChange): boolean {
  return (gravest === 'typo' || gravest === 'layout') && !classes.some((one) => GRAVE.includes(one));
}

function keptShare({ start, end }: Span, inside: readonly ClassifiedChange[]): number {
  const lost = inside.reduce((sum, { old }) => sum + Math.min(old.end, end) - Math.max(old.start, start), 0);
  return 1 - lost / (end - start);
}

/** Where a span that began here begins now: behind what was put in at its very start. */
function mapStart(offset: number, changes: readonly ClassifiedChange[]): number {
  let shift = 0;
  for (const { old, new: now } of changes) {
    if (old.start >= offset && !(old.start === old.end && old.start === offset)) break;
    if (old.end > offset) return now.start;
    shift = now.end - old.end;
  }
  return offset + shift;
}

/** Where a span that ended here ends now: before what was put in at its very end. */
function mapEnd(offset: number, changes: readonly ClassifiedChange[]): number {
  let shift = 0;
  for (const { old, new: now } of changes) {
    if (old.start >= offset) break;
    if (old.end > offset) return now.end;
    shift = now.end - old.end;
  }
  return offset + shift;
}
