import type { Span } from '@uade/kernel';

const FIRST = /^((?:[•⁃] ?)?\(?)(\d{1,3}|[a-z])([.)]{1,2}) /;

/**
 * Where the items of a list that was run into one line begin: "1. The roads 2. The schools". The line itself must begin
 * with an item's mark, and each further one must be the next number or letter in the same dress.
 *
 * @returns Places in order, in UTF-16 code units, the line's own start left out.
 */
export function listItemStarts(text: string, line: Span): number[] {
  const first = FIRST.exec(text.slice(line.start, line.start + 12));
  if (first === null) return [];
  const [, before = '', value = '', behind = ''] = first;
  const starts: number[] = [];
  let at = line.start;
  for (let next = following(value); next !== null; next = following(next)) {
    const found = text.indexOf(` ${before}${next}${behind} `, at);
    if (found === -1 || found >= line.end) break;
    starts.push(found + 1);
    at = found + 1;
  }
  return starts;
}

function following(value: string): string | null {
  if (/^\d+$/.test(value)) return String(Number(value) + 1);
  return value === 'z' ? null : String.fromCharCode(value.charCodeAt(0) + 1);
}
