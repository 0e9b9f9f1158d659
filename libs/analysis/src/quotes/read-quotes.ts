import type { PeopleData } from '../people/people-data';
import { resolvePeople } from '../people/resolve-people';
import type { Stretch } from '../rules/stretch';
import type { AttributionData } from './attribution-data';
import { findQuotes, findSpeech, type Quote, wordsBefore, wordsBeside } from './find-quotes';
import { MentionsIndex } from './mentions-index';

/** A text whose quotes are read. */
export interface QuotedText {
  readonly text: string;
  /** `fold(text)` */
  readonly folded: string;
  readonly sentences: readonly Stretch[];
  /** As in `PeopleInput`. */
  readonly day: string | null;
}

/** Who says what in a text, and who is mentioned in it. */
export interface ReadQuotes {
  readonly quotes: Quote[];
  readonly mentions: MentionsIndex;
}

/**
 * Read quotes and people of a text: speech is found first, as the words beside it show who is a person.
 *
 * @see docs/adr/0021-speech-shows-people.md
 */
export function readQuotes(
  { text, folded, sentences, day }: QuotedText,
  data: { readonly people: PeopleData; readonly quotes: AttributionData },
): ReadQuotes {
  const speech = findSpeech(folded, data.quotes);
  const spoken = { speech, beside: wordsBeside(speech, folded), before: wordsBefore(speech, folded) };
  const mentions = new MentionsIndex(resolvePeople({ text, folded, day, ...spoken }, data.people));
  return { quotes: findQuotes({ folded, sentences, mentions, speech, data: data.quotes }), mentions };
}
