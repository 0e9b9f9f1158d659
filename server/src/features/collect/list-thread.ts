import { type PlainRefusal, toPlain } from '../../common/plain-refusal';
import { type AnsweredList, type ListReading, readList, type ReadList } from './read-list';
import { readSite, type ReadSite } from './read-site';

/** What a thread that reads lists is asked. */
export interface ListQuestion {
  readonly answer: AnsweredList;
  /** `site`: what it says of its site. */
  readonly reading: ListReading | 'site';
}

/** What it answers. */
export type ListAnswer = { readonly read: ReadList | ReadSite } | { readonly refusal: PlainRefusal };

/** The program of a thread that reads lists; built beside the server as `listing.mjs`. */
export function answer({ answer: given, reading }: ListQuestion): ListAnswer {
  try {
    return { read: reading === 'site' ? readSite(given) : readList(given, reading) };
  } catch (error) {
    return { refusal: toPlain(error) };
  }
}
