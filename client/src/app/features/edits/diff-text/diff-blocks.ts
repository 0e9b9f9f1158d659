import type { TextChange } from '@uade/contracts';
import type { Span } from '@uade/kernel';

/** A stretch of text that stands in both versions, only in the old one, or only in the new one. */
export interface DiffSegment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  /** Number of the change that it is of, from 0; `null` where nothing changed. */
  readonly change: number | null;
  /** Where it begins in the new text, in UTF-16 code units; `null` where it is not there. */
  readonly newStart: number | null;
  /** Whether it lies in the span that is marked. */
  readonly marked: boolean;
}

/** A paragraph of both texts laid over each other. */
export interface DiffBlock {
  readonly segments: readonly DiffSegment[];
  readonly changed: boolean;
}

/** Unchanged paragraphs in a row are folded from this many on, but for those beside a change. */
const FOLDED_FROM = 3;

/** Both texts laid over each other, paragraph by paragraph; `marked` is a span of the new text. */
export function diffBlocks(
  oldText: string,
  newText: string,
  changes: readonly TextChange[],
  marked: Span | null = null,
): DiffBlock[] {
  const blocks: DiffSegment[][] = [[]];
  for (const segment of segmentsOf(oldText, newText, changes)) {
    for (const [index, part] of paragraphsOf(segment).entries()) {
      if (index > 0) blocks.push([]);
      blocks.at(-1)?.push(...splitAt(part, marked));
    }
  }
  return blocks
    .map((segments) => segments.filter(({ text }) => text !== ''))
    .filter((segments) => segments.length > 0)
    .map((segments) => ({ segments, changed: segments.some(({ kind }) => kind !== 'same') }));
}

/** What is drawn: a paragraph, or how many unchanged ones are left out. */
export type ShownBlock = DiffBlock | { readonly folded: number };

/** The paragraphs that changed, each with its neighbours; longer unchanged stretches are folded. */
export function foldUnchanged(blocks: readonly DiffBlock[]): ShownBlock[] {
  const near = (index: number): boolean =>
    [index - 1, index, index + 1].some((one) => blocks[one]?.changed === true);
  const shown: ShownBlock[] = [];
  let waiting: DiffBlock[] = [];
  const flush = (): void => {
    if (waiting.length < FOLDED_FROM) shown.push(...waiting);
    else shown.push({ folded: waiting.length });
    waiting = [];
  };
  blocks.forEach((block, index) => {
    if (!near(index)) return void waiting.push(block);
    flush();
    shown.push(block);
  });
  flush();
  return shown;
}

function* segmentsOf(
  oldText: string,
  newText: string,
  changes: readonly TextChange[],
): Generator<Omit<DiffSegment, 'marked'>> {
  let at = 0;
  for (const [index, { old, new: now }] of changes.entries()) {
    yield { kind: 'same', text: newText.slice(at, now.start), change: null, newStart: at };
    yield { kind: 'removed', text: oldText.slice(old.start, old.end), change: index, newStart: null };
    yield { kind: 'added', text: newText.slice(now.start, now.end), change: index, newStart: now.start };
    at = now.end;
  }
  yield { kind: 'same', text: newText.slice(at), change: null, newStart: at };
}

/** A segment cut where a paragraph ends in it. */
function paragraphsOf(segment: Omit<DiffSegment, 'marked'>): Omit<DiffSegment, 'marked'>[] {
  let at = 0;
  return segment.text.split('\n\n').map((text) => {
    const newStart = segment.newStart === null ? null : segment.newStart + at;
    at += text.length + 2;
    return { ...segment, text, newStart };
  });
}

/** A segment cut at the ends of the marked span. */
function splitAt(segment: Omit<DiffSegment, 'marked'>, marked: Span | null): DiffSegment[] {
  const { text, newStart } = segment;
  if (marked === null || newStart === null) return [{ ...segment, marked: false }];
  const cuts = [marked.start, marked.end]
    .map((offset) => Math.min(Math.max(offset - newStart, 0), text.length))
    .filter((cut) => cut > 0 && cut < text.length);
  const edges = [0, ...cuts, text.length];
  return edges.slice(0, -1).map((start, index) => {
    const from = newStart + start;
    const part = text.slice(start, edges[index + 1]);
    return { ...segment, text: part, newStart: from, marked: marked.start <= from && from < marked.end };
  });
}
