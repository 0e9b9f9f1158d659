import { type Span, truncate } from '@uade/kernel';

/** The longest title that is made of a quote, in UTF-16 code units. */
const LONGEST_TITLE = 240;

/** Quotation marks and dashes at the ends of a quoted sentence; they belong to the page, not to the title. */
const MARKS_AROUND = /^[\s"“”„«»–—-]+|[\s"“”„«»]+$/gu;

/** What may stand before quoted words that a sentence begins with: nothing but marks, or whoever speaks and a colon. */
const LEADS_IN = /(?:^|:)[\s"“”„«–—-]*$/u;

/** How what stands behind quoted words goes on where it says who said them: behind a comma, a dash or the end of a sentence. */
const LEADS_OUT = /^[^\p{L}\p{N}]*$|^["“”»\s]*[,.!?…–—-]/u;

/** What is left at the end of quoted words when who said them is taken away. */
const DANGLING = /[\s,–—-]+$/u;

/** What a commitment is called before a person names it: its words, cut at a word where they are long. */
export function titleOf(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').replace(MARKS_AROUND, '');
  if (line.length <= LONGEST_TITLE) return line;
  const cut = truncate(line, LONGEST_TITLE);
  return `${truncate(cut, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}…`;
}

/** Words of a version, where they stand, and what is to be done by them if the program could tell. */
export interface ProposedWords extends Span {
  readonly quote: string;
  readonly action: string | null;
}

/**
 * The title of an accepted suggestion: where a sentence is direct speech, what was said without who said it.
 *
 * @param quoted  Direct speech in the same version, in the order of its text, in UTF-16 code units.
 * @returns The whole sentence where only a name or a few words of it are quoted.
 */
export function titleOfProposed({ quote, start, action }: ProposedWords, quoted: readonly Span[]): string {
  const parts = quoted
    .map((span) => ({
      start: Math.max(0, span.start - start),
      end: Math.min(quote.length, span.end - start),
    }))
    .filter((part) => part.start < part.end);
  const said = parts.map((part) => quote.slice(part.start, part.end).replace(DANGLING, ''));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return titleOf(quote);
  const lastWord = first.start + quote.slice(first.start, last.end).replace(DANGLING, '').length;
  const isSpeech = LEADS_IN.test(quote.slice(0, first.start)) && LEADS_OUT.test(quote.slice(lastWord));
  const words = said.join(' ');
  const holdsWhatMatters = words.length * 3 >= quote.length || (action !== null && words.includes(action));
  return titleOf(isSpeech && holdsWhatMatters ? words : quote);
}
