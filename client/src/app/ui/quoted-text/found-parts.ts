import type { Span } from '@uade/kernel';

/** A piece of a text; `found` where it is one of the words looked for. */
export interface TextPart {
  readonly text: string;
  readonly found: boolean;
}

/**
 * Cut a text at the words found in it.
 *
 * @param found  Where they stand, in order and apart from each other, as the search gives them.
 */
export function foundParts(text: string, found: readonly Span[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end } of found) {
    parts.push({ text: text.slice(at, start), found: false }, { text: text.slice(start, end), found: true });
    at = end;
  }
  parts.push({ text: text.slice(at), found: false });
  return parts.filter((part) => part.text !== '');
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
