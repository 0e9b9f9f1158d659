/** A piece of a text; `found` where it is one of the words looked for. */
export interface TextPart {
  readonly text: string;
  readonly found: boolean;
}

/** How many letters of a word looked for must stand at the beginning of a word of the text, at least. */
const STEM_LETTERS = 4;

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

/**
 * The same parts without most of what stands before the first word found, so that one line shows it.
 *
 * @param before  At most this many UTF-16 code units are left before it, cut where a word begins.
 */
export function fromFound(parts: readonly TextPart[], before: number): readonly TextPart[] {
  const [lead, ...rest] = parts;
  if (!lead || lead.found || rest.length === 0 || lead.text.length <= before) return parts;
  const near = lead.text.slice(-before);
  const wordStart = near.search(/(?<=\s)\S/u);
  return [{ text: `… ${wordStart === -1 ? '' : near.slice(wordStart)}`, found: false }, ...rest];
}

function stemOf(word: string): string {
  return word.slice(0, Math.max(STEM_LETTERS, word.length - 2));
}
