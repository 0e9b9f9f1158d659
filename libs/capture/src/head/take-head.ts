import { type Paragraph, sameWords } from '../layout';
import { readDateLine } from './date-line';

/** A body without the lines at its head that are metadata. */
export interface Headless<P extends Paragraph> {
  readonly rest: readonly P[];
  /** UTC; `null` if no date line stood there. */
  readonly publishedAt: string | null;
}

/** No more lines than these are looked at for metadata. */
const MOST_HEAD_LINES = 3;

/** The body without the title and the date line, should it begin with them: a reader takes them for neither. */
export function takeHead<P extends Paragraph>(paragraphs: readonly P[], title: string | null): Headless<P> {
  let publishedAt: string | null = null;
  let taken = 0;
  for (const { text } of paragraphs.slice(0, MOST_HEAD_LINES)) {
    const date = readDateLine(text);
    if (date === null && (title === null || !sameWords(text, title))) break;
    publishedAt ??= date;
    taken++;
  }
  return { rest: paragraphs.slice(taken), publishedAt };
}
