import type { Span } from '@uade/kernel';
import { genderOfGivenName } from './given-names';
import { isCapitalAt, isLetterAt } from './letters';
import { opensSentence } from './opens-sentence';
import type { NameData, PeopleData } from './people-data';

/** A run of capitalised words that may be a name. */
export interface FoundName extends Span {
  /**
   * Whether it is taken for a personal name: by a sign (a known given name, the ending of a family name, an initial) and,
   * where there is one, by a learned scorer, which knows no initials.
   */
  readonly sure: boolean;
}

/** Before the capital of a family name: "O’Brien", "McKay". */
const PREFIX = String.raw`(?:[ODОД]['’]|Ma?c|Мак)(?=\p{Lu})`;
/** A prefix is never a word of its own: were it one too, a run of them could be read in hundreds of ways, and all would be tried. */
const CAPITALISED = String.raw`(?:${PREFIX})?(?!${PREFIX})\p{Lu}[\p{Ll}'’‘ʻʼ]{1,24}(?:-\p{L}[\p{L}'’‘ʻʼ]{1,24}){0,2}`;
const INITIAL = String.raw`\p{Lu}\.`;
const PARTICLES_SOURCE =
  'van|von|de|du|di|da|la|le|der|den|dos|del|bin|ibn|al|ван|фон|де|ди|да|ла|ле|дер|ден|дю|бин|ибн|аль|әл';
const PARTICLES = new RegExp(`^(?:${PARTICLES_SOURCE})$`);
/** Words in lower case inside a name: "Ursula van der Berg". */
const PARTICLE = String.raw`(?: (?:${PARTICLES_SOURCE})(?= )){1,2}(?= \p{Lu})`;
/** An Arabic article before a family name: "Yusuf al-Hariri". */
const ARTICLE = '(?:al|el|ad|an|ar|as|ash|at|аль|эль|ад|ан|ар|ас|аш|ат|әл)-';
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}«“"])(?:${CAPITALISED}|${INITIAL})(?:(?:${PARTICLE})? ?(?:(?:${ARTICLE})?${CAPITALISED}|${INITIAL})){0,6}(?![\p{L}\p{N}])`,
  'uy',
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
  for (const run of runsOfCapitalised(text)) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= run.start) next += 1;
    for (const span of withoutTaken(run, taken, next)) {
      for (const name of namesIn(folded, span, data)) names.push(judged(text, folded, name, data.names));
    }
  }
  return names;
}

/** The pattern is tried only where a capital stands. */
function runsOfCapitalised(text: string): Span[] {
  const runs: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const end = isCapitalAt(text, at) ? endOfRun(text, at) : at;
    if (end > at) runs.push({ start: at, end });
    at = Math.max(end, at + 1);
  }
  return runs;
}

/** Where the run that begins at the place ends; `start` where none does. */
function endOfRun(text: string, start: number): number {
  NAME.lastIndex = start;
  return NAME.test(text) ? NAME.lastIndex : start;
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

/** The words between spaces, an initial and what follows it apart. */
function wordsIn(folded: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const initial = initialAt(folded, at, end);
    if (at < end && initial === 0 && folded.charCodeAt(at) !== SPACE) continue;
    if (at > from) words.push(wordOf(folded, from, at));
    if (initial > 0) words.push(wordOf(folded, at, at + initial));
    from = at + Math.max(initial, 1);
    at = from - 1;
  }
  return words;
}

const SPACE = 32;
const FULL_STOP = 46;

/** The length of the initial at a place, its full stop included; 0 where none stands there. */
function initialAt(folded: string, at: number, end: number): number {
  const stop = folded.charCodeAt(at + 1) === FULL_STOP ? at + 1 : at + 2;
  if (stop >= end || folded.charCodeAt(stop) !== FULL_STOP) return 0;
  const isWhole = stop === at + 1 || (folded.codePointAt(at) ?? 0) > 0xffff;
  return isWhole && isLetterAt(folded, at) ? stop + 1 - at : 0;
}

function wordOf(folded: string, start: number, end: number): Word {
  return { start, end, letters: folded.slice(start, end) };
}

/** How many words a name has at most. */
const MOST_WORDS = 4;

/**
 * The names in a run: its words up to one that can be part of none, and two or more behind such a one
 * ("Akim of Example | Region | Yerlan Mysalov").
 */
function namesIn(folded: string, span: Span, data: PeopleData): FoundName[] {
  const whole = wordsIn(folded, span);
  const run = isPlaceFirst(folded, span.start, data) ? behindPlace(whole, data) : whole;
  return apartFromCommonWords(run, data).flatMap((words, piece) => {
    const name = piece === 0 || words.length > 1 ? nameOf(folded, words, data) : null;
    return name === null ? [] : [name];
  });
}

/** The words that are a name; they must have two letters or more. */
function nameOf(folded: string, run: readonly Word[], data: PeopleData): FoundName | null {
  const opens = run[0] !== undefined && opensSentence(folded, run[0].start);
  const words = wholeName(run, data, opens).slice(0, MOST_WORDS);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || last.end - first.start < 2) return null;
  if (data.names.outlets.test(last.letters)) return null;
  return {
    start: first.start,
    end: last.end,
    sure: isSure(words, data, opensSentence(folded, first.start)),
  };
}

/** Whether the first of the words names a place: «аким района Абай Ерлан Сынаков», «турист из Томска Ерлан Сынаков». */
function isPlaceFirst(folded: string, at: number, { names }: PeopleData): boolean {
  return names.beforePlace?.test(folded.slice(Math.max(0, at - 16), at)) === true;
}

/** What stands behind the name of a place: a given and a family name, with a patronymic at most. */
function behindPlace(words: readonly Word[], { names }: PeopleData): readonly Word[] {
  const last = words.at(-1);
  if (words.length < 2 || last === undefined || names.notGiven?.test(last.letters) === true) return [];
  if (words.length === 2) return words;
  return names.extra?.test(last.letters) === true
    ? words.slice(-Math.min(3, words.length - 1))
    : words.slice(-2);
}

/** The stretches of words that can be part of a name. */
function apartFromCommonWords(run: readonly Word[], data: PeopleData): (readonly Word[])[] {
  const pieces: Word[][] = [];
  let piece: Word[] = [];
  for (const [place, word] of run.entries()) {
    if (isGivenBefore(word, run[place + 1], data) || !isCommon(word, piece.at(-1), data)) {
      piece.push(word);
      continue;
    }
    if (piece.length > 0) pieces.push(piece);
    piece = [];
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

/** A given name that is another word too, with one more capital behind it: «Марта Сынакова», «Мақсат Сынақов». */
function isGivenBefore({ letters }: Word, next: Word | undefined, { names }: PeopleData): boolean {
  if (next === undefined || !names.capitalsAreNames || !names.notNames.has(letters)) return false;
  return genderOfGivenName(letters) !== null && !names.notNames.has(next.letters);
}

/** The longest family name that is a pronoun or the like too, in letters. */
const SHORT = 3;

/**
 * Whether a word can be part of no name. A short one with a capital right behind another is the family's, whatever else it
 * means («Диляра Сен»), where words have capitals in names only.
 */
function isCommon(word: Word, before: Word | undefined, data: PeopleData): boolean {
  const { notNames, letters, capitalsAreNames, age } = data.names;
  const isListed = notNames.has(word.letters);
  const isShort = capitalsAreNames && word.letters.length <= SHORT;
  if (isListed && !isShort) return true;
  if (letters?.test(word.letters) === false || age?.test(word.letters) === true) return true;
  return isListed && (before === undefined || isBent(before, data));
}

/**
 * Without a place or a profession before the name ("Аксу-Демо Сынакбек Демобаев") and without words behind it.
 *
 * @param opens  Whether the first word opens a sentence, so that its capital tells nothing.
 */
function wholeName(words: readonly Word[], data: PeopleData, opens: boolean): readonly Word[] {
  if (words.length < 3 || words.some(({ letters }) => PARTICLES.test(letters))) return words;
  if (isBehindCountry(words, data) || placeComesFirst(words, data, opens)) return words.slice(1, 4);
  if (data.names.extra === null) return words;
  const stop = words.findIndex(
    ({ letters }, place) => place >= 2 && !goesOn(letters, words.slice(0, place + 1), data),
  );
  return stop === -1 ? words : words.slice(0, stop);
}

/** «Посол Тестонии | Йохан Проб»: also where no list knows the given name. */
function isBehindCountry([first, , third]: readonly Word[], data: PeopleData): boolean {
  if (first === undefined || third === undefined || data.names.ofCountry?.test(first.letters) !== true)
    return false;
  return data.names.extra?.test(third.letters) !== true && !isGiven(first, data);
}

function placeComesFirst(words: readonly Word[], data: PeopleData, opens: boolean): boolean {
  const [first, second, third] = words;
  if (first === undefined || third === undefined || isGiven(first, data)) return false;
  const { extra, surname, profession } = data.names;
  if (surname.test(first.letters)) return false;
  if (opens && words.length === 3 && profession.test(first.letters)) return true;
  return extra?.test(third.letters) !== true && isGiven(second, data);
}

/** The longest word of a name of three syllables («Ким Мин Чжэ»), in letters. */
const SYLLABLE = 4;

/** Whether a third word belongs to the name: a patronymic, or a family name behind one or behind initials. */
function goesOn(letters: string, words: readonly Word[], { names }: PeopleData): boolean {
  const behindPatronymic = words.some(
    (word, place) => place === 1 && words.length === 3 && (names.extra?.test(word.letters) ?? false),
  );
  return (
    behindPatronymic ||
    words.every((word) => word.letters.length <= SYLLABLE) ||
    (names.extra?.test(letters) ?? true) ||
    words.some((word) => word.letters.endsWith('.'))
  );
}

function isGiven(word: Word | undefined, data: PeopleData): boolean {
  return word !== undefined && genderOfGivenName(data.stem(word.letters)) !== null;
}

function isGivenInAnyForm(letters: string, data: PeopleData): boolean {
  const stem = data.stem(letters);
  if (genderOfGivenName(stem) !== null) return true;
  if (stem === letters) return false;
  const whole = data.names.givenEnds.some((end) => genderOfGivenName(stem + end) !== null);
  return whole || genderOfGivenName(letters) !== null;
}

/** Whether the word before a family name has an ending that no given name bears. */
function isBent(word: Word | undefined, data: PeopleData): boolean {
  if (word === undefined || !(data.names.notGiven?.test(word.letters) ?? false)) return false;
  return !isGiven(word, data) && genderOfGivenName(word.letters) === null;
}

/** @param opens  Whether the words open a sentence: a single one that is also a given name is then no sign. */
function isSure(words: readonly Word[], data: PeopleData, opens: boolean): boolean {
  const { names } = data;
  if (words.length > 1 && isBent(words[0], data)) return false;
  return words.some(
    (word, place) =>
      /^\p{L}\.$/u.test(word.letters) ||
      ((place > 0 || words.length === 1) && word.letters.length > 4 && names.surname.test(word.letters)) ||
      (!(opens && words.length === 1) && isGivenInAnyForm(word.letters, data)),
  );
}
