import { type Day, findDates, fold, localeOf } from '@uade/analysis';
import type { Language, ReadLanguage } from '@uade/kernel';
import { conceptsOf } from '../concepts/lexicon';
import { readNumbers } from '../words/numbers';
import { toOneAlphabet } from '../words/transliterate';
import { type Word, wordsOf } from '../words/words';

/** A text to be compared with others. */
export interface Readable {
  readonly language: Language;
  /** `null` where there is none, as for one sentence. */
  readonly title: string | null;
  readonly text: string;
  /** The day that "next year" is seen from. */
  readonly on: Day;
  /** Names that say nothing of what is told, such as that of the source. */
  readonly ignored?: readonly string[];
}

/** Features of a text, each with how often it comes; a key says its kind before the colon. */
export type Features = ReadonlyMap<string, number>;

/** The features of a title, and of title and text together. */
export interface View {
  readonly title: Features;
  readonly whole: Features;
}

/** What a text is compared by. */
export interface Reading {
  readonly language: Language;
  /** With texts of the same language: runs of four letters `g`, words `w`, names `p`, numbers `n`, dates `d`. */
  readonly same: View;
  /** With texts of another: runs of three letters in one alphabet `t`, concepts `c`, names, numbers, dates. */
  readonly across: View;
}

/** A story is told in its beginning; what follows is background that other stories share. In code units. */
const LEAD = 2500;

/** A title tells the story in few words, so each counts as often as this. */
const TITLE_COUNTS = 3;

/** Where there is no title, the beginning of the first paragraph stands for it, in code units. */
const LEAD_AS_TITLE = 160;

/** Code units of a word that are the word without its endings, more or less. */
const STEM = 5;
const SHORTEST_NAME = 3;
const NUMBER = /^\p{N}/u;

/** Features of one stretch of text. */
interface Found {
  readonly same: Map<string, number>;
  readonly across: Map<string, number>;
}

/** Read a text for comparing. Only the beginning of its title and of its text count, 2,500 code units of each. */
export function readForComparing(item: Readable): Reading {
  const ignored = new Set((item.ignored ?? []).flatMap(wordsOf).map(({ folded }) => stemOf(folded)));
  const text = featuresOf(item.text.slice(0, LEAD), item, ignored);
  const title = featuresOf(item.title?.slice(0, LEAD) ?? leadOf(item.text), item, ignored);
  const whole = item.title === null ? text : joined(title, text);
  return {
    language: item.language,
    same: { title: title.same, whole: whole.same },
    across: { title: title.across, whole: whole.across },
  };
}

function leadOf(text: string): string {
  const lead = text.slice(0, LEAD_AS_TITLE);
  const newline = lead.indexOf('\n');
  return newline === -1 ? lead : lead.slice(0, newline);
}

const nothing = (): Found => ({ same: new Map(), across: new Map() });

function joined(title: Found, text: Found): Found {
  for (const view of ['same', 'across'] as const) {
    for (const [key, count] of title[view]) add(text[view], key, count * TITLE_COUNTS);
  }
  return text;
}

function featuresOf(text: string, { language, on }: Readable, ignored: ReadonlySet<string>): Found {
  const found = nothing();
  const words = wordsOf(text).filter(({ folded }) => !ignored.has(stemOf(folded)));
  addWords(words, found);
  const alike = namesOf(text, words).map((name) => `p:${name}`);
  if (language !== 'other') {
    alike.push(...anchorsOf(text, language, on));
    const folded = words.map((word) => word.folded);
    for (const id of conceptsOf(folded, language)) add(found.across, `c:${id}`);
  }
  for (const key of alike) {
    add(found.same, key);
    add(found.across, key);
  }
  return found;
}

function add(into: Map<string, number>, key: string, times = 1): void {
  into.set(key, (into.get(key) ?? 0) + times);
}

function addWords(words: readonly Word[], { same, across }: Found): void {
  for (const { folded } of words) {
    if (NUMBER.test(folded)) continue;
    add(same, `w:${stemOf(folded)}`);
    for (const run of runsOf(` ${folded} `, 4)) add(same, `g:${run}`);
    for (const run of runsOf(` ${toOneAlphabet(folded)} `, 3)) add(across, `t:${run}`);
  }
}

const stemOf = (word: string): string => word.slice(0, STEM);

function* runsOf(word: string, length: number): Generator<string> {
  for (let start = 0; start + length <= word.length; start += 1) yield word.slice(start, start + length);
}

const SENTENCE_ENDS = /[.!?…\n«“"]\s*$/;

/** Words with a capital inside a sentence, in one alphabet, without their endings. */
function namesOf(text: string, words: readonly Word[]): string[] {
  return words.flatMap(({ start, folded, capital }) => {
    if (!capital || folded.length < SHORTEST_NAME) return [];
    const before = text.slice(Math.max(0, start - 4), start);
    if (before.trim() === '' || SENTENCE_ENDS.test(before)) return [];
    return [stemOf(toOneAlphabet(folded))];
  });
}

/** Numbers and dates: the same in every language. */
function anchorsOf(text: string, language: ReadLanguage, on: Day): string[] {
  const dates = findDates(fold(text), on, localeOf(language).dates);
  const numbers = readNumbers(text, language).filter(
    ({ start, end }) => !dates.some((date) => date.start < end && start < date.end),
  );
  return [
    // "By 1 July" and "on 1 July" name the same day.
    ...dates.map(({ from, to }) => `d:${to ?? from ?? ''}`),
    ...numbers.map(({ value, percent }) => `n:${value}${percent ? '%' : ''}`),
  ];
}
