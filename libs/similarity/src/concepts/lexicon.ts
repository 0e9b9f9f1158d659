import type { ReadLanguage } from '@uade/kernel';
import { toOneAlphabet } from '../words/transliterate';
import { ACTION_CONCEPTS } from './actions';
import { ECONOMY_CONCEPTS } from './economy';
import { GENERAL_CONCEPTS } from './general';
import { SOCIETY_CONCEPTS } from './society';
import { STATE_CONCEPTS } from './state';

/** One idea and how words for it begin, in each language that is read. */
export interface Concept {
  readonly id: string;
  readonly beginnings: Readonly<Record<ReadLanguage, readonly string[]>>;
}

/** How the words of a language lead to concepts. */
interface Index {
  /** Beginnings of words; a key that ends with `=` is a whole word. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Beginnings of two words in a row, by that of the first. */
  readonly pairs: ReadonlyMap<string, readonly { readonly second: string; readonly id: string }[]>;
}

/** No beginning in the lexicon is longer, in code units. */
const LONGEST = 16;
const SHORTEST = 2;

/**
 * The ideas that releases are about, as data that grows: a line is `id | kk | ru | en`, each with beginnings of folded
 * words; `=` at the end means the whole word, `+` joins the beginnings of two words in a row. A line without a word in a
 * language is allowed. The longest beginning that fits a word counts, so that `министерств` wins over `министр`.
 */
export const CONCEPTS: readonly Concept[] = [
  STATE_CONCEPTS,
  ECONOMY_CONCEPTS,
  SOCIETY_CONCEPTS,
  ACTION_CONCEPTS,
  GENERAL_CONCEPTS,
]
  .flatMap((group) => group.trim().split('\n'))
  .map(readLine);

function readLine(line: string): Concept {
  const [id = '', kk = '', ru = '', en = ''] = line.split('|').map((part) => part.trim());
  const list = (part: string): string[] => part.split(/\s+/).filter((word) => word !== '');
  return { id, beginnings: { kk: list(kk), ru: list(ru), en: list(en) } };
}

/** @param inWriting  Turns a beginning into the writing that words are looked up in. */
function indexOf(language: ReadLanguage, inWriting = (beginning: string): string => beginning): Index {
  const words = new Map<string, string[]>();
  const pairs = new Map<string, { second: string; id: string }[]>();
  for (const { id, beginnings } of CONCEPTS) {
    for (const beginning of beginnings[language]) {
      const [first = '', second] = beginning.split('+').map(inWriting);
      if (second === undefined) words.set(first, [...(words.get(first) ?? []), id]);
      else pairs.set(first, [...(pairs.get(first) ?? []), { second, id }]);
    }
  }
  return { words, pairs };
}

const INDEXES: Readonly<Record<ReadLanguage, Index>> = {
  kk: indexOf('kk'),
  ru: indexOf('ru'),
  en: indexOf('en'),
};

/** Kazakh in Latin script has several spellings; all of them are looked up in the one alphabet. */
const KAZAKH_IN_LATIN = indexOf('kk', toOneAlphabet);
const LATIN = /^[a-z\u00df-\u024f]/;

/**
 * The concepts that each word stands for, in order; words in no concept are left out, two words that make one concept
 * together count once, a word of two meanings counts for both.
 *
 * @param words  Folded words in the order of the text.
 */
export function conceptsOf(words: readonly string[], language: ReadLanguage): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next] = [words[at], words[at + 1]];
    const latin = language === 'kk' && LATIN.test(word);
    const index = latin ? KAZAKH_IN_LATIN : INDEXES[language];
    const written = latin ? toOneAlphabet(word) : word;
    const pair = pairAt(written, latin && next !== undefined ? toOneAlphabet(next) : next, index);
    if (pair !== null) {
      found.push(pair);
      at += 1;
    } else found.push(...wordAt(written, index));
  }
  return found;
}

function pairAt(word: string, next: string | undefined, { pairs }: Index): string | null {
  if (next === undefined) return null;
  for (let length = Math.min(word.length, LONGEST); length >= SHORTEST; length -= 1) {
    const match = pairs.get(word.slice(0, length))?.find(({ second }) => next.startsWith(second));
    if (match !== undefined) return match.id;
  }
  return null;
}

function wordAt(word: string, { words }: Index): readonly string[] {
  const whole = words.get(`${word}=`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, LONGEST); length >= SHORTEST; length -= 1) {
    const ids = words.get(word.slice(0, length));
    if (ids !== undefined) return ids;
  }
  return [];
}
