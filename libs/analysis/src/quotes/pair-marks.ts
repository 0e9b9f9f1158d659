import type { Span } from '@uade/kernel';
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
  let group = 0;
  let index = 0;
  while (index < marks.length) {
    if (!marks[index]?.opens) {
      index += 1;
      continue;
    }
    const { pieces, next } = follow({ text, marks, endsUtterance }, index, group);
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
}

/** Follow one utterance from its opening mark. */
function follow({ text, marks, endsUtterance }: Marked, first: number, group: number): Followed {
  const lines: Quoted[] = [];
  let open = marks[first]?.at ?? 0;
  let start = open + 1;
  let index = first + 1;
  let depth = 1;
  for (let line = 0; line < MAX_LINES; line += 1) {
    const lineEnd = endOfLine(text, start);
    for (; index < marks.length && index < first + MAX_MARKS; index += 1) {
      const mark = marks[index];
      if (mark === undefined || mark.at >= lineEnd) break;
      depth += mark.opens ? 1 : -1;
      if (depth === 0) {
        lines.push({ open, start, end: mark.at, after: mark.at + 1, closed: true, group });
        return { pieces: lines, next: index + 1 };
      }
    }
    lines.push({ open, start, end: lineEnd, after: lineEnd, closed: false, group });
    const nextLine = startOfNextLine(text, lineEnd);
    const reopened = marks[index]?.at === nextLine && marks[index]?.opens === true;
    const opensEach = line === 0 || lines.every((one) => one.open < one.start);
    if (nextLine >= text.length || (reopened && !opensEach) || endsUtterance({ start, end: lineEnd })) break;
    open = nextLine;
    start = reopened ? nextLine + 1 : nextLine;
    if (reopened) {
      index += 1;
      depth = 1;
    }
  }
  return endWithLine(marks, first, lines);
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

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

function startOfNextLine(text: string, lineEnd: number): number {
  let at = lineEnd;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
