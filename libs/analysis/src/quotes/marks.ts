import { matchesOf } from '../rules/matches-of';

/** A quotation mark and which way it stands. */
export interface Mark {
  readonly at: number;
  readonly opens: boolean;
}

const MARK = /["«»“”„‟]/g;
const ALWAYS_OPENS = new Set(['«', '„']);
const ALWAYS_CLOSES = new Set(['»', '”']);

/**
 * Find the double quotation marks of a text, in order. `«` and `„` open, `»` and `”` close; `"` and `“` (which closes
 * German-style quotes) are told by what stands beside them. Single marks count only in pairs that no apostrophe could
 * make, see `findSingleMarks`.
 *
 * @param text  `fold(text)`, in which every single mark is an apostrophe.
 */
export function findMarks(text: string): Mark[] {
  const marks = findDoubleMarks(text);
  const single = findSingleMarks(text, marks);
  return single.length === 0 ? marks : [...marks, ...single].sort((a, b) => a.at - b.at);
}

/** How far apart marks can be and still count as of one line, in code units. */
const LONGEST_LINE = 2000;

/**
 * A single mark opens before a letter where a word begins, and closes behind `. , ! ? …` where none goes on, or
 * before a dash or a comma: "rock 'n' roll" and "the workers' rights" have no such pair. Lines with double marks are left alone: single
 * ones are inside.
 */
const SINGLE = /(?<=^|[\s(:–])'(?=\p{L})[^\n]{1,600}?(?:[.,!?…]'(?![\p{L}\p{N}])|'(?=,? [–-] |, \p{L}))/gmu;

function findSingleMarks(text: string, marks: readonly Mark[]): Mark[] {
  if (!text.includes("'")) return [];
  const single: Mark[] = [];
  let next = 0;
  for (const { index, 0: words } of matchesOf(SINGLE, text)) {
    const end = index + words.length - 1;
    while (next < marks.length && placeOf(marks[next]) < index) next += 1;
    const beside = sameLine(text, marks[next - 1]?.at, index) || sameLine(text, end, marks[next]?.at);
    if (!beside) single.push({ at: index, opens: true }, { at: end, opens: false });
  }
  return single;
}

function placeOf(mark: Mark | undefined): number {
  return mark?.at ?? 0;
}

/** Whether no line ends between two places that are near each other. */
function sameLine(text: string, from: number | undefined, to: number | undefined): boolean {
  if (from === undefined || to === undefined || to - from > LONGEST_LINE) return false;
  return to >= from && !text.slice(from, to).includes('\n');
}

function findDoubleMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let low = false;
  for (const match of matchesOf(MARK, text)) {
    const at = match.index;
    const opens = opensAt(text, at, match[0], low);
    if (match[0] === '„') low = true;
    else if (!opens) low = false;
    marks.push({ at, opens });
  }
  return marks;
}

function opensAt(text: string, at: number, mark: string, low: boolean): boolean {
  if (ALWAYS_OPENS.has(mark)) return true;
  if (ALWAYS_CLOSES.has(mark)) return false;
  if (mark === '“') return !low && !standsLikeClosing(text, at);
  return standsLikeOpening(text, at);
}

function standsLikeOpening(text: string, at: number): boolean {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return /[\s(\[–—\-«„“:]/.test(before) && after !== '' && !/\s/.test(after);
}

/** “ that ends a German-style quote: letters or a full stop before it, no letter behind it. */
function standsLikeClosing(text: string, at: number): boolean {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return !/[\s(\[–—-]/.test(before) && (after === '' || /[\s,.;:!?)»”]/.test(after));
}
