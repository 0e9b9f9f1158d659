import { truncate } from '@uade/kernel';
import { readDateLine } from '../head/date-line';
import type { Element } from '../html/element';
import { oneLine } from '../layout';
import { firstLines, firstOfTags, firstWords } from './first-words';

const LONGEST_TITLE = 500;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const PICTURES = new Set(['img']);

/** Lines that are no title whatever they stand on: a time of day, a count, a category in one word is one only if alone. */
const NO_TITLE = /^[\d\s.,:|•·—–-]*$/;

/** The title that a link, or a card around one, shows: its heading, else its first line that is no date. */
export function titleInCard(card: Element): string | null {
  const heading = HEADINGS.has(card.tag) ? card : firstOfTags(card, HEADINGS);
  const headline = heading === null ? '' : firstWords(heading, LONGEST_TITLE);
  if (headline !== '' && readDateLine(headline) === null) return truncate(headline, LONGEST_TITLE);
  const lines = firstLines(card).filter((line) => !NO_TITLE.test(line) && readDateLine(line) === null);
  // A category may stand above the title: the first line of several words is taken before it.
  const line = lines.find((one) => one.includes(' ') && one.length >= 15) ?? lines[0];
  return line === undefined ? null : truncate(line, LONGEST_TITLE);
}

/** The words of a link that stand for its title, and whether a reader sees them. */
export interface LinkTitle {
  readonly words: string | null;
  readonly shown: boolean;
}

/** The title of a link: in its words, else in its attribute or in the text of its picture. */
export function titleOfLink(link: Element): LinkTitle {
  const shown = titleInCard(link);
  if (shown !== null) return { words: shown, shown: true };
  const picture = firstOfTags(link, PICTURES)?.attributes.get('alt');
  const words = truncate(oneLine(link.attributes.get('title') ?? picture ?? ''), LONGEST_TITLE) || null;
  return { words, shown: false };
}
