import type { Side } from '../side';

const QUOTE_MARKS = /[«»“”„‟"]/gu;
const NOT_LETTERS = /[^\p{L}\p{N}\p{M}%₸$€]/gu;
const OPEN = /[«“„]/gu;
const CLOSE = /[»”]/gu;
const STRAIGHT = /"/gu;
const ASKING = /[?]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const SPACES = /\s+/gu;
const DASHES = /[-‐‑–—−]/gu;
const SINGLE_QUOTES = /[‘’ʼ`]/gu;

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** Words with single spaces and one form of each mark: what is left if only the look of a text has changed. */
export function withoutLayout(words: string): string {
  return words
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim()
    .replace(DASHES, '-')
    .replace(QUOTE_MARKS, '"')
    .replace(SINGLE_QUOTES, "'");
}

/** The letters and figures of a side, without any mark. */
export function bareWords(words: string): string {
  return words.replace(NOT_LETTERS, '');
}

/** Whether marks of quotation came or went. */
export function marksDiffer(before: string, after: string): boolean {
  return count(before, QUOTE_MARKS) !== count(after, QUOTE_MARKS);
}

/** Whether a question became a statement or the other way round. */
export function askingDiffers(before: string, after: string): boolean {
  return count(before, ASKING) !== count(after, ASKING);
}

/** Whether the change stands within quotation marks of its paragraph. */
export function insideQuote({ around, at }: Side): boolean {
  const before = around.slice(0, at.start);
  return count(before, OPEN) > count(before, CLOSE) || count(before, STRAIGHT) % 2 === 1;
}
