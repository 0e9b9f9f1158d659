import { readDateLine } from '../head/date-line';
import { type Element, textOf } from '../html/element';
import { paragraphsOf } from '../html/paragraphs';
import { cutTo } from '../html/plain-words';
import { selectFirst } from '../html/select';
import { oneLine } from '../layout';

const LONGEST_TITLE = 500;

/** Lines that are no title whatever they stand on: a time of day, a count, a category in one word is one only if alone. */
const NO_TITLE = /^[\d\s.,:|•·—–-]*$/;

/** The title that a link, or a card around one, shows: its heading, else its first line that is no date. */
export function titleInCard(card: Element): string | null {
  const heading = selectFirst(card, 'h1, h2, h3, h4, h5, h6');
  const headline = heading === null ? '' : oneLine(textOf(heading));
  if (headline !== '' && readDateLine(headline) === null) return cutTo(headline, LONGEST_TITLE);
  const lines = paragraphsOf(card)
    .flatMap(({ text }) => text.split('\n'))
    .map(oneLine)
    .filter((line) => !NO_TITLE.test(line) && readDateLine(line) === null);
  // A category may stand above the title: the first line of several words is taken before it.
  const line = lines.find((one) => one.includes(' ') && one.length >= 15) ?? lines[0];
  return line === undefined ? null : cutTo(line, LONGEST_TITLE);
}

/** The title of a link: in its words, else in its attribute or in the text of its picture. */
export function titleOfLink(link: Element): string | null {
  const shown = titleInCard(link);
  if (shown !== null) return shown;
  const picture = selectFirst(link, 'img[alt]')?.attributes.get('alt');
  return cutTo(oneLine(link.attributes.get('title') ?? picture ?? ''), LONGEST_TITLE) || null;
}
