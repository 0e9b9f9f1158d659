import type { Language, Script } from '@uade/kernel';
import { scriptOf } from './script-of';
import { type ScriptTables, tablesOf } from './script-tables';

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

/** What a frequent word, and a frequent ending, count for, as natural logarithms of odds. */
const WORD_WEIGHT = 2;
const ENDING_WEIGHT = 0.5;
/** Shorter words have no endings that tell. */
const WITH_ENDING = 5;
/** The languages that are read are likelier than look-alikes. */
const PRIOR = 2.2;

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
  const { language, lead } = bestOf(words, tablesOf(script));
  return { detected: { language, script }, lead };
}

function bestOf(words: readonly string[], tables: ScriptTables): { language: Language; lead: number } {
  const scores = letterScores(words, tables);
  addWordScores(scores, words, tables);
  tables.languages.forEach((language, index) => {
    if (language !== 'other') scores[index] = (scores[index] ?? 0) + PRIOR;
  });
  const [best = -Infinity, second = -Infinity] = [...scores].sort((a, b) => b - a);
  const language = tables.languages[scores.indexOf(best)] ?? 'other';
  return { language, lead: best - second };
}

/** Poisson log-likelihood of the telling letters: those that are there, and those that ought to be and are not. */
function letterScores(words: readonly string[], { telling, expected, shares }: ScriptTables): number[] {
  const counts = new Array<number>(telling.size).fill(0);
  let letters = 0;
  for (const word of words) {
    letters += word.length;
    for (const letter of word) {
      const number = telling.get(letter);
      if (number !== undefined) counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return shares.map((share, language) =>
    counts.reduce(
      (score, times, number) => score + times * (share[number] ?? 0),
      (letters * -(expected[language] ?? 0)) / 1000,
    ),
  );
}

function addWordScores(scores: number[], words: readonly string[], tables: ScriptTables): void {
  for (const word of words) {
    const listed = tables.words.get(word) ?? 0;
    addTo(scores, listed, WORD_WEIGHT);
    if (word.length >= WITH_ENDING) addTo(scores, endingsOf(word, tables) & ~listed, ENDING_WEIGHT);
  }
}

function endingsOf(word: string, { endings, longestEnding }: ScriptTables): number {
  let found = 0;
  for (let length = 1; length <= longestEnding; length += 1) found |= endings.get(word.slice(-length)) ?? 0;
  return found;
}

/** Add to the score of each language of a set. */
function addTo(scores: number[], set: number, weight: number): void {
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    const language = 31 - Math.clz32(rest & -rest);
    scores[language] = (scores[language] ?? 0) + weight;
  }
}
