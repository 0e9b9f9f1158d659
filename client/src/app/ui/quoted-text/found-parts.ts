/** A piece of a text; `found` where it is one of the words looked for. */
export interface TextPart {
  readonly text: string;
  readonly found: boolean;
}

/** Letters that a word looked for may lose at its end to match other forms of it: "elections" finds "election". */
const STEM_LETTERS = 5;

/**
 * Cut a text at the words of a query. A word of the text is found where it begins with a word of the query; the last
 * two letters of a query's longer words may differ, because the server finds words in their other forms too.
 */
export function foundParts(text: string, query: string): TextPart[] {
  const stems = (query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf);
  if (stems.length === 0) return [{ text, found: false }];
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = match[0];
    if (!stems.some((stem) => word.toLowerCase().startsWith(stem))) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index), found: false });
    parts.push({ text: word, found: true });
    at = match.index + word.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), found: false });
  return parts;
}

function stemOf(word: string): string {
  return word.length > STEM_LETTERS + 1 ? word.slice(0, Math.max(STEM_LETTERS, word.length - 2)) : word;
}
