import type { Span } from '@uade/kernel';

/** So much of an excerpt is enough to find its place again. */
const ENOUGH = 120;

/** A stretch of text in which words were found. */
interface Excerpt {
  readonly text: string;
  readonly found: readonly Span[];
}

/** The query of an address at which a release opens at what was found in it; empty where that is not in its text. */
export function queryOfFound({ text, found }: Excerpt): { readonly find?: string } {
  const [first] = found;
  return first === undefined ? {} : { find: text.slice(first.start, first.start + ENOUGH) };
}

/** The sentence of a text that has the words of `queryOfFound`; `null` where they are not in it any more. */
export function sentenceOfFound(text: string, find: string, sentences: readonly Span[]): Span | null {
  const at = find === '' ? -1 : text.indexOf(find);
  return sentences.find(({ start, end }) => start <= at && at < end) ?? null;
}
