import { normaliseText } from '@uade/kernel';

/** A link in a text: the words `text.slice(start, end)` lead to `url`. UTF-16 code units, half-open. */
export interface TextLink {
  start: number;
  end: number;
  url: string;
}

/** One paragraph and the links in it, offsets counted from the paragraph's start. */
export interface Paragraph {
  readonly text: string;
  readonly links: readonly TextLink[];
}

/**
 * Signs that nobody sees and that break words for searching: soft hyphen, zero-width space and non-joiner, marks of direction,
 * word joiner, byte order mark. The joiner makes one emoji of several, and stays.
 */
const INVISIBLE = /[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * ASCII, Latin and Cyrillic letters and common marks: in a text of nothing else there is nothing to compose, to mend
 * or to take out. Most texts are such, and looking takes a tenth of the time.
 */
const SIMPLE =
  /^[\t\n\r -~\u00A0-\u00AC\u00AE-\u02FF\u0400-\u0482\u048A-\u0527\u2010-\u2027\u2030-\u205E\u20AC\u20B8\u2116]*$/;

/** `normaliseText`, and signs that nobody sees taken out; line ends of `SIMPLE` texts are left as they are. */
export function normaliseWords(text: string): string {
  return SIMPLE.test(text) ? text : normaliseText(text).replace(INVISIBLE, '');
}

/** One line of text: invisible signs out, every run of white space (non-breaking too) one space, none at the ends. */
export function oneLine(text: string): string {
  return normaliseWords(text).replace(/\s+/g, ' ').trim();
}

/** The paragraphs as one text, a blank line between them, and their links with offsets into it. */
export function layOut(paragraphs: readonly Paragraph[]): { text: string; links: TextLink[] } {
  const links: TextLink[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    for (const { start, end, url } of paragraph.links)
      links.push({ start: offset + start, end: offset + end, url });
    offset += paragraph.text.length + 2;
  }
  return { text: paragraphs.map(({ text }) => text).join('\n\n'), links };
}

/** Letters and digits only, in small letters: how quotes, dashes and spaces are drawn differs from place to place. */
export function wordKey(text: string): string {
  // Bounded, because an endless run of marks would take all of the pattern's stack.
  return text.toLowerCase().replace(/[^\p{L}\p{N}]{1,1000}/gu, '');
}

/** Whether two lines say the same but for how it is drawn. */
export function sameWords(a: string, b: string): boolean {
  return wordKey(a) === wordKey(b);
}
