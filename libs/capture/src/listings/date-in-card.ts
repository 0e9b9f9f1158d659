import { readDateLine } from '../head/date-line';
import { readFeedInstant } from '../feeds/feed-date';
import { oneLine } from '../layout';
import { descendants, type Element, textOf } from '../html/element';

/** A date on a card, as written and, where it can be read, as an instant in UTC. */
export interface CardDate {
  readonly written: string;
  readonly instant: string | null;
}

const LONGEST_DATE = 80;

/** No card is searched further, in elements. */
const MOST_SEARCHED = 500;

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

function shownDate(element: Element): CardDate | null {
  if (!isShallow(element)) return null;
  const words = textOf(element);
  const written = words.length > 400 ? '' : oneLine(words);
  if (written === '' || written.length > LONGEST_DATE) return null;
  const instant = readDateLine(written);
  return instant === null ? null : { written, instant };
}

/** Words beside elements, such as a date between a picture and a title. */
function looseDate(element: Element): CardDate | null {
  for (const child of element.children) {
    if (typeof child !== 'string' || child.length > 200) continue;
    const written = oneLine(child);
    const instant = written === '' || written.length > LONGEST_DATE ? null : readDateLine(written);
    if (instant !== null) return { written, instant };
  }
  return null;
}

/** The date of a card: what a `<time>` in it says to machines, else the first piece of it that is nothing but a date. */
export function dateInCard(card: Element): CardDate | null {
  let shown: CardDate | null = null;
  let searched = 0;
  for (const element of [card, ...limited(descendants(card), MOST_SEARCHED)]) {
    const stated = machineDate(element);
    if (stated) return stated;
    if (searched++ < MOST_SEARCHED) shown ??= shownDate(element) ?? looseDate(element);
  }
  return shown;
}

function* limited<T>(values: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const value of values) {
    if (count++ >= most) return;
    yield value;
  }
}

/** What a place that is known to hold the date says; the words stand even where they can't be read. */
export function dateAt(element: Element): CardDate | null {
  const found = dateInCard(element);
  if (found) return found;
  const written = oneLine(textOf(element).slice(0, 400)).slice(0, LONGEST_DATE).trim();
  return written === '' ? null : { written, instant: readFeedInstant(written) };
}
