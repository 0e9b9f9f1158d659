import { findEntities, fold, localeOf } from '@uade/analysis';
import type { ReadLanguage } from '@uade/kernel';
import { toOneAlphabet } from '@uade/similarity';
import type { Side } from '../side';

const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s$/;
const SENTENCE_END = /(?:^|[.!?…\n])\s*[«“"„(]?\s*$/;

/** Shorter ones are initials and the like. */
const SHORTEST_NAME = 2;

/** "The" and "При" stand before names at the head of a sentence and are none. */
const SHORTEST_AT_HEAD = 4;

/**
 * The names that a side of a change holds, in the one alphabet, so that another spelling of a name is the same name. A
 * word with a capital at the head of a sentence is a name only if a word with a capital follows.
 */
export function namesIn({ tokens, around, at }: Side): string[] {
  return tokens.flatMap(({ text, start, end }) => {
    if (!CAPITAL.test(text) || text.length < SHORTEST_NAME) return [];
    const before = around.slice(0, at.start + start);
    const after = around.slice(at.start + end).trimStart();
    const head = SENTENCE_END.test(before.slice(-8));
    if (head && (text.length < SHORTEST_AT_HEAD || !CAPITAL.test(after.slice(0, 2)))) return [];
    return [toOneAlphabet(fold(text.replace(POSSESSIVE, '')))];
  });
}

/** In shorter ones an ending can't be told from the name. */
const SHORTEST_STEM = 3;

/** Whether two forms are of one name: the same but for endings that names take in the language. */
export function formsOfOneName(a: string, b: string, endings: ReadonlySet<string>): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  // Endings may begin alike, as "-om" and "-oi" do.
  for (let stem = same; stem >= Math.max(SHORTEST_STEM, same - 2); stem -= 1) {
    if (isEnding(a.slice(stem), endings) && isEnding(b.slice(stem), endings)) return true;
  }
  return false;
}

const isEnding = (rest: string, endings: ReadonlySet<string>): boolean => rest === '' || endings.has(rest);

/** Words that begin alike for so long, or up to so much of their ends, are forms of one. */
const SAME_BEGINNING = 5;
const LONGEST_ENDING = 3;

/** The words of a side that belong to the name of an organisation, folded: what a ministry is called has capitals at its beginning only. */
export function bodyWordsIn({ tokens, around, at }: Side, language: ReadLanguage): string[] {
  const bodies = findEntities(around, fold(around), localeOf(language).people).filter(
    ({ kind }) => kind === 'organisation',
  );
  return tokens.flatMap(({ text, start, end }) => {
    const [from, to] = [at.start + start, at.start + end];
    return bodies.some((body) => body.start <= from && to <= body.end) ? [fold(text)] : [];
  });
}

/** Whether two words may be forms of one. */
export function formsOfOneWord(a: string, b: string): boolean {
  const least = Math.min(SAME_BEGINNING, Math.max(Math.min(a.length, b.length) - LONGEST_ENDING, 1));
  return a.slice(0, least) === b.slice(0, least);
}
