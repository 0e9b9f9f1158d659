import type { Span } from '@uade/kernel';
import { genderOfGivenName } from './given-names';
import type { NameData, PeopleData } from './people-data';

/** A run of capitalised words that may be a name. */
export interface FoundName extends Span {
  /**
   * Whether it is taken for a personal name: by a sign (a known given name, the ending of a family name, an initial) and,
   * where there is one, by a learned scorer, which knows no initials.
   */
  readonly sure: boolean;
}

const CAPITALISED = String.raw`\p{Lu}[\p{Ll}'’]{1,24}(?:-\p{L}[\p{L}'’]{1,24}){0,2}`;
const INITIAL = String.raw`\p{Lu}\.`;
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}«“"])(?:${CAPITALISED}|${INITIAL})(?: ?(?:${CAPITALISED}|${INITIAL})){0,3}(?![\p{L}\p{N}])`,
  'gu',
);

/**
 * Find runs of capitalised words that can be names, in order, outside of what is taken.
 *
 * @param folded  `fold(text)`.
 * @param taken   Stretches in order that are something else.
 */
export function findNames(
  text: string,
  folded: string,
  data: PeopleData,
  taken: readonly Span[],
): FoundName[] {
  const names: FoundName[] = [];
  let next = 0;
  for (const match of text.matchAll(NAME)) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= match.index) next += 1;
    const free = withoutTaken({ start: match.index, end: match.index + match[0].length }, taken, next);
    for (const span of free) {
      const name = nameIn(folded, span, data);
      if (name !== null) names.push(judged(text, folded, name, data.names));
    }
  }
  return names;
}

/** From which score on words are a name: little is asked of them where they bear a sign, and much where they don't. */
const LIKELY = { withSign: 0.1, alone: 0.65 };
const WITH_INITIAL = /(?:^|[ .])\p{L}\./u;

function judged(text: string, folded: string, name: FoundName, { scorer }: NameData): FoundName {
  if (scorer === undefined || WITH_INITIAL.test(folded.slice(name.start, name.end))) return name;
  const sure = scorer(text, folded, name) >= (name.sure ? LIKELY.withSign : LIKELY.alone);
  return { ...name, sure };
}

/** The pieces of a run of capitalised words that nothing else covers. */
function withoutTaken(span: Span, taken: readonly Span[], from: number): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  for (let index = from; index < taken.length; index += 1) {
    const one = taken[index];
    if (one === undefined || one.start >= span.end) break;
    if (one.start > start) pieces.push({ start, end: one.start });
    start = Math.max(start, one.end);
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}

interface Word extends Span {
  readonly letters: string;
}

/** The words of a run that are a name; what is left must have three letters or more. */
function nameIn(folded: string, span: Span, data: PeopleData): FoundName | null {
  const run = [...folded.slice(span.start, span.end).matchAll(/\p{L}\.|[^ ]+?(?=\p{L}\.| |$)/gu)].map(
    (match): Word => {
      const start = span.start + match.index;
      return { start, end: start + match[0].length, letters: match[0] };
    },
  );
  const words = wholeName(withoutCommonWords(run, data.names), data);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || last.end - first.start < 3) return null;
  if (data.names.outlets.test(last.letters)) return null;
  return { start: first.start, end: last.end, sure: isSure(words, data, opensSentence(folded, first.start)) };
}

/** From the first word that can be part of a name up to the next that can't. */
function withoutCommonWords(run: readonly Word[], names: NameData): readonly Word[] {
  const first = run.findIndex(({ letters }) => !names.notNames.has(letters));
  const rest = first === -1 ? [] : run.slice(first);
  const stop = rest.findIndex(({ letters }) => names.notNames.has(letters));
  return stop === -1 ? rest : rest.slice(0, stop);
}

/** Without a place before the name ("Аксу-Демо Сынакбек Демобаев") and without words behind it. */
function wholeName(words: readonly Word[], data: PeopleData): readonly Word[] {
  if (words.length < 3) return words;
  if (placeComesFirst(words, data)) return words.slice(1, 4);
  if (data.names.extra === null) return words;
  const stop = words.findIndex(({ letters }, place) => place >= 2 && !goesOn(letters, words, data));
  return stop === -1 ? words : words.slice(0, stop);
}

function placeComesFirst(words: readonly Word[], data: PeopleData): boolean {
  const [, second, third] = words;
  const { extra, surname } = data.names;
  if (second === undefined || third === undefined || isGiven(words[0], data)) return false;
  return surname.test(third.letters) && !(extra?.test(third.letters) ?? false) && isGiven(second, data);
}

/** Whether a third word belongs to the name: a patronymic, or a family name behind one or behind initials. */
function goesOn(letters: string, words: readonly Word[], { names }: PeopleData): boolean {
  const behindPatronymic = words.some(
    (word, place) => place === 1 && (names.extra?.test(word.letters) ?? false),
  );
  return (
    behindPatronymic ||
    (names.extra?.test(letters) ?? true) ||
    words.some((word) => word.letters.endsWith('.'))
  );
}

function isGiven(word: Word | undefined, data: PeopleData): boolean {
  return word !== undefined && genderOfGivenName(data.stem(word.letters)) !== null;
}

/** Whether the word before a family name has an ending that no given name bears. */
function isBent(word: Word | undefined, data: PeopleData): boolean {
  if (word === undefined || !(data.names.notGiven?.test(word.letters) ?? false)) return false;
  return !isGiven(word, data) && genderOfGivenName(word.letters) === null;
}

/** Whether the capital may be that of a sentence. */
function opensSentence(folded: string, at: number): boolean {
  return /(?:^|[.!?…:\n]["»”)]?)[\s«“"„–-]*$/.test(folded.slice(Math.max(0, at - 6), at));
}

/** @param opens  Whether the words open a sentence: a single one that is also a given name is then no sign. */
function isSure(words: readonly Word[], data: PeopleData, opens: boolean): boolean {
  const { names } = data;
  if (words.length > 1 && isBent(words[0], data)) return false;
  return words.some(
    (word, place) =>
      /^\p{L}\.$/u.test(word.letters) ||
      ((place > 0 || words.length === 1) && word.letters.length > 4 && names.surname.test(word.letters)) ||
      (!(opens && words.length === 1) && (isGiven(word, data) || genderOfGivenName(word.letters) !== null)),
  );
}
