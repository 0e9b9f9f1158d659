import { readDateLine } from '../head/date-line';
import { readFeedInstant } from '../feeds/feed-date';
import { oneLine } from '../layout';
import { firstElements, firstWords } from './first-words';
import { type Element, textOf } from '../html/element';

/** A date on a card, as written and, where it can be read, as an instant in UTC. */
export interface CardDate {
  readonly written: string;
  readonly instant: string | null;
}

const LONGEST_DATE = 80;

/** Beside more pieces no date stands loose. */
const MOST_PIECES = 50;

function machineDate(element: Element): CardDate | null {
  const written = element.attributes.get('datetime')?.trim();
  if (!written || written.length > LONGEST_DATE) return null;
  const instant = readFeedInstant(written);
  return instant === null ? null : { written, instant };
}

/** Whether the element holds words only, or elements that hold words only: such is a date in parts. */
function isShallow({ children }: Element): boolean {
  return (
    children.length <= 8 &&
    children.every(
      (child) => typeof child === 'string' || child.children.every((one) => typeof one === 'string'),
    )
  );
}

/** The words as a date, or the part of them that is one: "By the press office | 12 March 2025". */
function dateOf(words: string): CardDate | null {
  const line = words.length > 400 ? '' : oneLine(words);
  for (const written of line.length > LONGEST_DATE ? [] : [line, ...line.split(/ ?[|•·—–] ?/)]) {
    const instant = written === '' ? null : readDateLine(written);
    if (instant !== null) return { written, instant };
  }
  return null;
}

function shownDate(element: Element): CardDate | null {
  return isShallow(element) ? dateOf(textOf(element)) : null;
}

/** Words beside elements, such as a date between a picture and a title. */
function looseDate(element: Element): CardDate | null {
  for (const child of element.children.slice(0, MOST_PIECES)) {
    const date = typeof child === 'string' ? dateOf(child) : null;
    if (date !== null) return date;
  }
  return null;
}

/** The date of a card: what a `<time>` in it says to machines, else the first piece of it that is nothing but a date. */
export function dateInCard(card: Element): CardDate | null {
  let shown: CardDate | null = null;
  for (const element of [card, ...firstElements(card)]) {
    const stated = machineDate(element);
    if (stated) return stated;
    shown ??= shownDate(element) ?? looseDate(element);
  }
  return shown;
}

/** What a place that is known to hold the date says; the words stand even where they can't be read. */
export function dateAt(element: Element): CardDate | null {
  const found = dateInCard(element);
  if (found) return found;
  const written = firstWords(element, LONGEST_DATE).trim();
  return written === '' ? null : { written, instant: readFeedInstant(written) };
}
