import type { Span } from '@uade/kernel';

/** A word, a number or one mark, with its place. White space is no token. */
export interface Token extends Span {
  readonly text: string;
}

/** "1,5", "don't", "Қасым-Жомарт" are one token each; every other mark is one of its own. */
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ‑-][\p{L}\p{M}\p{N}]+)*|\S/gu;

/** The tokens of a text in order. Linear in the length of `text`. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}
