import { fold } from '@uade/analysis';
import type { Span } from '@uade/kernel';
import { type Token, tokensOf } from './tokens';

/** One side of a change, with what stands around it. */
export interface Side {
  /** The words of the change. */
  readonly words: string;
  readonly tokens: readonly Token[];
  /** The paragraph around the change, cut to some hundred code units on both sides. */
  readonly around: string;
  /** Where the change stands in `around`. */
  readonly at: Span;
}

/** How much before and after a change is read with it, in code units. */
const REACH = 300;

/** A change longer than this is a passage, of which the beginning is looked at, in code units. */
const MOST_READ = 4000;

/** One side of a change in its text; `around` ends at the ends of the paragraph. */
export function sideOf(text: string, { start, end }: Span): Side {
  const last = Math.min(end, start + MOST_READ);
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(last, last + REACH);
  const newline = right.indexOf('\n');
  const before = left.slice(left.lastIndexOf('\n') + 1);
  const words = text.slice(start, last);
  return {
    words,
    tokens: tokensOf(words),
    around: before + words + (newline === -1 ? right : right.slice(0, newline)),
    at: { start: before.length, end: before.length + words.length },
  };
}

const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** The words of a side, folded, without its marks. */
export function foldedWords({ tokens }: Side): string[] {
  return tokens.filter(({ text }) => WORD.test(text)).map(({ text }) => fold(text));
}
