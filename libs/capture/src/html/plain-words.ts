import { truncate } from '@uade/kernel';
import { normaliseWords, oneLine } from '../layout';
import { textOf } from './element';
import { parseHtml } from './parse';
import { paragraphsOf } from './paragraphs';

/** Markup that is longer is cut, in UTF-16 code units: titles and summaries are meant. */
const LONGEST_MARKUP = 50_000;

/** One line of plain text from words that may be HTML, at most 1,000 UTF-16 code units; `null` if nothing is left. */
export function lineOfMarkup(markup: string | null): string | null {
  if (markup === null) return null;
  const cut = truncate(markup, LONGEST_MARKUP);
  const plain = /[<&]/.test(cut) ? textOf(parseHtml(cut)) : cut;
  return truncate(oneLine(plain), 1000) || null;
}

/** Plain paragraphs from words that may be HTML, at most `length` UTF-16 code units; `null` if nothing is left. */
export function paragraphsOfMarkup(markup: string | null, length: number): string | null {
  if (markup === null) return null;
  const paragraphs = paragraphsOf(parseHtml(truncate(markup, LONGEST_MARKUP))).map(({ text }) => text);
  return truncate(normaliseWords(paragraphs.join('\n\n')), length) || null;
}
