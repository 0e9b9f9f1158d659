import type { Language, Script } from '@uade/kernel';
import { LANGUAGE_SIGNS, type LanguageSigns } from './language-signs';

/** Rate of a letter that a language doesn't have, per thousand: names and quotations bring a few. */
const FOREIGN_RATE = 0.03;

/**
 * The signs of all languages of one script, by sign rather than by language, so that a word is looked up once. Languages
 * are numbered in the order of `languages`; sets of them are bit masks.
 */
export interface ScriptTables {
  /** What each language is read as. */
  readonly languages: readonly Language[];
  /** Letters whose rate is given for some language of the script, with their number. */
  readonly telling: ReadonlyMap<string, number>;
  /** By language: how many telling letters are expected among a thousand letters. */
  readonly expected: readonly number[];
  /** By language and number of the letter: natural logarithm of the letter's share. */
  readonly shares: readonly (readonly number[])[];
  /** The languages that have a frequent word. */
  readonly words: ReadonlyMap<string, number>;
  /** The languages that have a frequent ending. */
  readonly endings: ReadonlyMap<string, number>;
  /** Length of the longest ending, in UTF-16 code units. */
  readonly longestEnding: number;
}

const MADE = new Map<Script, ScriptTables>();

/** The tables of a script, made when they are first needed. */
export function tablesOf(script: Script): ScriptTables {
  const known = MADE.get(script);
  if (known !== undefined) return known;
  const made = make(LANGUAGE_SIGNS.filter((one) => one.script === script));
  MADE.set(script, made);
  return made;
}

function make(all: readonly LanguageSigns[]): ScriptTables {
  const letters = [...new Set(all.flatMap((one) => [...one.letters.keys()]))];
  const endings = masks(all.map((one) => one.endings));
  return {
    languages: all.map(({ code }) => readAs(code)),
    telling: new Map(letters.map((letter, number) => [letter, number])),
    expected: all.map((one) => [...one.letters.values()].reduce((sum, rate) => sum + rate, 0)),
    shares: all.map((one) =>
      letters.map((letter) => Math.log((one.letters.get(letter) ?? FOREIGN_RATE) / 1000)),
    ),
    words: masks(all.map((one) => one.words)),
    endings,
    longestEnding: Math.max(0, ...[...endings.keys()].map(({ length }) => length)),
  };
}

/** For each string the set of the languages that list it. */
function masks(lists: readonly Iterable<string>[]): Map<string, number> {
  const found = new Map<string, number>();
  lists.forEach((list, language) => {
    for (const one of list) found.set(one, (found.get(one) ?? 0) | (1 << language));
  });
  return found;
}

function readAs(code: string): Language {
  const language = code.slice(0, 2);
  return language === 'kk' || language === 'ru' || language === 'en' ? language : 'other';
}
