import type { Span } from '@uade/kernel';
import { LineEnds } from './line-ends';
import type { Mark } from './marks';

/** Words between an opening mark and its closing one, or up to a line end where none closes them. */
export interface Quoted extends Span {
  /** Where the opening mark stands. */
  readonly open: number;
  /** Behind the closing mark; equal to `end` where there is none in this paragraph. */
  readonly after: number;
  /** Whether a mark closes the words in this paragraph. */
  readonly closed: boolean;
  /** Quoted stretches of one utterance, over several paragraphs, share a number. */
  readonly group: number;
}

/** How far an unclosed quote is followed: an utterance of more paragraphs or more inner marks is taken to end with its line. */
const MAX_LINES = 40;
const MAX_MARKS = 80;

/**
 * Pair the marks into the outermost quoted stretches. A quote that is not closed in its paragraph goes on if the next
 * paragraph opens again, or if later marks close it; each paragraph is then a stretch of its own in the same group.
 *
 * @param endsUtterance  Whether a line without a closing mark ends with the words that name its speaker.
 *
 * Time is linear in the length of the text.
 */
export function pairMarks(
  text: string,
  marks: readonly Mark[],
  endsUtterance: (line: Span) => boolean,
): Quoted[] {
  const quoted: Quoted[] = [];
  const marked = { text, marks, endsUtterance, lineEnds: new LineEnds(text) };
  let group = 0;
  let index = 0;
  while (index < marks.length) {
    if (!marks[index]?.opens) {
      index += 1;
      continue;
    }
    const { pieces, next } = follow(marked, index, group);
    quoted.push(...pieces);
    group += 1;
    index = Math.max(next, index + 1);
  }
  return quoted;
}

interface Followed {
  readonly pieces: Quoted[];
  /** The first mark that belongs to nothing yet. */
  readonly next: number;
}

interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly endsUtterance: (line: Span) => boolean;
  readonly lineEnds: LineEnds;
}

/** Follow one utterance from its opening mark, line by line. */
function follow(marked: Marked, first: number, group: number): Followed {
  const { text, marks, lineEnds } = marked;
  const lines: Quoted[] = [];
  let open = placeOf(marks[first]);
  let start = open + 1;
  let state: Reading = { index: first + 1, depth: 1 };
  for (let line = 0; line < MAX_LINES; line += 1) {
    const end = lineEnds.after(start);
    state = readLine(marks, state, end, first + MAX_MARKS);
    if (state.depth === 0) {
      const at = placeOf(marks[state.index - 1]);
      lines.push({ open, start, end: at, after: at + 1, closed: true, group });
      return { pieces: lines, next: state.index };
    }
    lines.push({ open, start, end, after: end, closed: false, group });
    open = startOfNextLine(text, end);
    const reopened = opensAt(marks[state.index], open);
    if (open >= text.length || !mayGoOn(marked, lines, reopened)) break;
    start = reopened ? open + 1 : open;
    if (reopened) state = { index: state.index + 1, depth: 1 };
  }
  return endWithLine(marks, first, lines);
}

function placeOf(mark: Mark | undefined): number {
  return mark?.at ?? 0;
}

function opensAt(mark: Mark | undefined, at: number): boolean {
  return mark !== undefined && mark.opens && mark.at === at;
}

/** Lines open again all or none, and a line that ends by naming its speaker is the last. */
function mayGoOn({ endsUtterance }: Marked, lines: readonly Quoted[], reopened: boolean): boolean {
  const last = lines.at(-1);
  if (last === undefined || endsUtterance(last)) return false;
  return !reopened || lines.length === 1 || lines.every((one) => one.open < one.start);
}

/** Where reading stands: the next mark, and how many marks are open. */
interface Reading {
  readonly index: number;
  readonly depth: number;
}

/** Go over the marks of a line; stops behind the one that closes the utterance (`depth` 0). */
function readLine(marks: readonly Mark[], from: Reading, lineEnd: number, limit: number): Reading {
  let { index, depth } = from;
  while (index < limit) {
    const mark = marks[index];
    if (mark === undefined || mark.at >= lineEnd) break;
    depth += mark.opens ? 1 : -1;
    index += 1;
    if (depth === 0) break;
  }
  return { index, depth };
}

/** Nothing closes it: only the first line is quoted, or the lines that each open again. */
function endWithLine(marks: readonly Mark[], first: number, lines: readonly Quoted[]): Followed {
  const kept: Quoted[] = [];
  for (const line of lines) {
    if (kept.length > 0 && line.start === line.open) break;
    kept.push(line);
  }
  const end = kept.at(-1)?.end ?? 0;
  let next = first + 1;
  while (next < marks.length && (marks[next]?.at ?? 0) < end) next += 1;
  return { pieces: kept, next };
}

function startOfNextLine(text: string, lineEnd: number): number {
  let at = lineEnd;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
