import type { Language, Script } from '@uade/kernel';
import { LANGUAGE_SIGNS, type LanguageSigns } from './language-signs';

/** What a text is written in. */
export interface Detected {
  readonly language: Language;
  readonly script: Script;
}

/** How much of a text is looked at, in UTF-16 code units; a release has shown its language by then. */
const SAMPLE = 2000;
/** The beginning that is enough where its answer is this much ahead (natural logarithm of odds). */
const FIRST_LOOK = 500;
const CLEAR_LEAD = 30;
const CYRILLIC = /[\u0400-\u052f]/g;
const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/g;
const LETTERS = /\p{L}/gu;

/** What a frequent word, and a frequent ending, count for, as natural logarithms of odds. */
const WORD_WEIGHT = 2;
const ENDING_WEIGHT = 0.5;
/** The languages that are read are likelier than look-alikes. */
const PRIOR = 2.2;
/** Rate of a letter that a language doesn't have, per thousand: names and quotations bring a few. */
const FOREIGN_RATE = 0.03;

/**
 * Tell Kazakh (Cyrillic and Latin), Russian and English from each other and from look-alikes such as Kyrgyz, Tatar,
 * Bulgarian or Turkish. Only the first 2,000 code units count. A text without letters is `other`.
 */
export function detectLanguage(text: string): Detected {
  const first = look(text.slice(0, FIRST_LOOK));
  if (first.lead >= CLEAR_LEAD || text.length <= FIRST_LOOK) return first.detected;
  return look(text.slice(0, SAMPLE)).detected;
}

function look(sample: string): { detected: Detected; lead: number } {
  const script = scriptOf(sample);
  if (script === 'other') return { detected: { language: 'other', script }, lead: 0 };
  const words = sample.toLowerCase().match(/[\p{L}'’ʻʼ]+/gu) ?? [];
  const { language, lead } = bestOf(words, script);
  return { detected: { language, script }, lead };
}

function scriptOf(sample: string): Script {
  const cyrillic = sample.match(CYRILLIC)?.length ?? 0;
  const latin = sample.match(LATIN)?.length ?? 0;
  const all = sample.match(LETTERS)?.length ?? 0;
  if (all === 0 || (cyrillic + latin) * 2 < all) return 'other';
  return cyrillic >= latin ? 'Cyrl' : 'Latn';
}

function bestOf(words: readonly string[], script: Script): { language: Language; lead: number } {
  const counts = countTelling(words, script);
  const scored = LANGUAGE_SIGNS.filter((signs) => signs.script === script).map((signs) => ({
    language: readable(signs) ?? ('other' as const),
    score: letterScore(counts, signs) + wordScore(words, signs) + (readable(signs) === null ? 0 : PRIOR),
  }));
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return { language: 'other', lead: 0 };
  return { language: best.language, lead: best.score - (second?.score ?? 0) };
}

function readable({ code }: LanguageSigns): Language | null {
  const language = code.slice(0, 2);
  return language === 'kk' || language === 'ru' || language === 'en' ? language : null;
}

interface Counts {
  readonly letters: number;
  readonly telling: ReadonlyMap<string, number>;
}

function countTelling(words: readonly string[], script: Script): Counts {
  const telling = new Map<string, number>();
  const letters = tellingLetters(script);
  let all = 0;
  for (const word of words) {
    all += word.length;
    for (const letter of word) if (letters.has(letter)) telling.set(letter, (telling.get(letter) ?? 0) + 1);
  }
  return { letters: all, telling };
}

/** Poisson log-likelihood of the telling letters: those that are there, and those that ought to be and are not. */
function letterScore({ letters, telling }: Counts, signs: LanguageSigns): number {
  let score = 0;
  for (const rate of signs.letters.values()) score -= (letters * rate) / 1000;
  for (const [letter, count] of telling)
    score += count * Math.log((signs.letters.get(letter) ?? FOREIGN_RATE) / 1000);
  return score;
}

function wordScore(words: readonly string[], signs: LanguageSigns): number {
  let score = 0;
  for (const word of words) {
    if (signs.words.has(word)) score += WORD_WEIGHT;
    else if (word.length > 4 && signs.endings.some((ending) => word.endsWith(ending))) score += ENDING_WEIGHT;
  }
  return score;
}

const TELLING = new Map<Script, ReadonlySet<string>>();

/** Letters whose rate is given for some language of the script. */
function tellingLetters(script: Script): ReadonlySet<string> {
  const known = TELLING.get(script);
  if (known !== undefined) return known;
  const letters = new Set(
    LANGUAGE_SIGNS.filter((one) => one.script === script).flatMap((one) => [...one.letters.keys()]),
  );
  TELLING.set(script, letters);
  return letters;
}
