import { type PlainRefusal, toPlain } from '../../common/plain-refusal';
import { type AnsweredList, type ListReading, readList, type ReadList } from './read-list';

/** What a thread that reads lists is asked. */
export interface ListQuestion {
  readonly answer: AnsweredList;
  readonly reading: ListReading;
}

/** What it answers. */
export type ListAnswer = { readonly list: ReadList } | { readonly refusal: PlainRefusal };

/** The program of a thread that reads lists; built beside the server as `listing.mjs`. */
export function answer({ answer: given, reading }: ListQuestion): ListAnswer {
  try {
    return { list: readList(given, reading) };
  } catch (error) {
    return { refusal: toPlain(error) };
  }
}
