import { truncate } from '@uade/kernel';
/** What somebody has done: in the words of the interface, and what it was done to in that thing's own. */
export interface Deed {
  readonly text: string;
  /** A quote, a title or a name; left out where the text names it already. */
  readonly of?: string | undefined;
  /** The language of `of`, where it is known. */
  readonly lang?: string | null | undefined;
}

/** How much of a thing's words names it, in UTF-16 code units. */
const NAME_LENGTH = 80;

/** A deed whose thing is named by the beginning of its words. */
export function shortDeed(deed: Deed): Deed {
  const words = deed.of?.trim().replace(/\s+/gu, ' ');
  if (!words) return { text: deed.text };
  const begun = truncate(words, NAME_LENGTH).replace(/\s+\S*$/u, '');
  return { ...deed, of: words.length > NAME_LENGTH ? `${begun}…` : words };
}

/** A deed as it is spoken. */
export function spokenDeed({ text, of }: Deed): string {
  return of ? `${text}: ${of}` : text;
}
