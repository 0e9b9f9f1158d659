import type { Span } from '@uade/kernel';
import { genderOfGivenName } from './given-names';
import { isLetterAt } from './letters';
import { opensSentence } from './opens-sentence';
import type { WordMatch } from './word-patterns';
import type { BodyKind, OrganisationData } from './organisation-data';

/** Where an organisation is named, with what it is. */
export interface Organisation extends Span {
  readonly body: BodyKind;
  /** Whether more than the word for its kind is given. */
  readonly named: boolean;
  /** Whether it counts only as part of an office ("the head of the department of roads"). */
  readonly loose: boolean;
}

/** How many words are read before a head, and how many of them may be in lower case between capitalised ones. */
const MOST_WORDS = 8;
const MOST_LOWER = 5;
/** How far before a head a quoted name may open, in code units. */
const QUOTED = 60;
/** How far behind a head its words are looked for, in code units. */
const REACH = 160;

/** A text and what is known of its names. */
export interface Where {
  readonly text: string;
  /** `fold(text)` */
  readonly folded: string;
  readonly data: OrganisationData;
  /** Whether it is an office that words are read for: no person's name belongs to it. */
  readonly office?: boolean;
}

/**
 * Find the names of organisations by the word that says what they are (ministry, «комитет», «агенттігі»), in order.
 * Names without such a word are not found.
 *
 * @param heads  Where such words stand, in order.
 */
export function findOrganisations(where: Where, heads: readonly WordMatch[]): Organisation[] {
  const found: Organisation[] = [];
  for (const match of heads) {
    const last = found.at(-1);
    if (match.start >= (last?.end ?? 0) || isServedBy(last, match)) add(found, readHead(where, match));
  }
  return found;
}

function add(found: Organisation[], organisation: Organisation | null): void {
  const last = found.at(-1);
  if (organisation === null) return;
  if (last !== undefined && isServedBy(last, organisation))
    found[found.length - 1] = withServed(last, organisation);
  else if (last !== undefined && isServiceOf(last, organisation)) found[found.length - 1] = organisation;
  else if (organisation.start >= (last?.end ?? 0)) found.push(organisation);
}

/** Whether what begins at a place is right behind a press service, or in its name. */
function isServedBy(service: Organisation | undefined, { start }: Span): boolean {
  return service?.body === 'press-service' && start > service.start && start <= service.end + 1;
}

/** «„Сынақ“ компаниясының | баспасөз қызметі»: whose press service it is stands first. */
function isServiceOf({ start, end }: Organisation, service: Organisation): boolean {
  return service.body === 'press-service' && service.start <= start && service.end > end;
}

/** «Пресс-служба | министерства энергетики»: the body right behind is whose press service it is. */
function withServed(service: Organisation, { end }: Organisation): Organisation {
  return { ...service, end: Math.max(service.end, end), named: true, loose: false };
}

function readHead(where: Where, head: WordMatch): Organisation | null {
  const { text, folded, data } = where;
  const body = data.kinds[head.group];
  const words = folded.slice(head.start, head.end);
  const written = text.slice(head.start, head.end);
  if (body === undefined || isNoAbbreviation(written)) return null;
  const { start, end } = marksAround(text, head) ?? {
    start: startBefore(where, words, head.start),
    end: endOfName(where, head.end),
  };
  const proper = /^\p{Lu}/u.test(written) && !opensSentence(text, start);
  const bare = start === head.start && !proper && !words.includes(' ');
  const loose = bare && !data.bare.has(body);
  return { start, end, body, named: start < head.start || end > head.end, loose };
}

/** The marks of a short name that the word for the kind ends: «Сынақ Капитал | Банк»; `null` where it stands in none. */
function marksAround(text: string, { start, end }: Span): Span | null {
  if (!/[»”"]/.test(text.charAt(end))) return null;
  const before = /["«“„](?:[\p{L}\d-]{2,20} ){1,4}$/u.exec(text.slice(Math.max(0, start - QUOTED), start));
  return before === null ? null : { start: start - before[0].length, end: end + 1 };
}

/** Abbreviations such as «АО» are in capitals; the same letters in lower case are other words. */
function isNoAbbreviation(written: string): boolean {
  return written.length < 4 && !/^\p{Lu}+$/u.test(written);
}

function startBefore(where: Where, head: string, at: number): number {
  const { never, more } = where.data.before;
  if (never?.test(head) ?? false) return at;
  if (more?.(head) ?? true) return startOfName(where, at);
  const start = startOfName(where, at, 1);
  return isFamilyName(where, start) ? at : start;
}

/** Whether the word at a place has a given name right before it: «Оксана Лим | университет …». */
function isFamilyName({ text, folded }: Where, at: number): boolean {
  const from = Math.max(0, at - 30);
  const given = /(?:^|\s)(\p{Lu}\p{Ll}+) $/u.exec(text.slice(from, at))?.[1] ?? '';
  return given !== '' && genderOfGivenName(folded.slice(at - given.length - 1, at - 1)) !== null;
}

/**
 * The start of the first capitalised or quoted word that belongs to the head; the head's own where none does.
 *
 * @param most  How many words are looked at.
 * @param anyCase  Whether the first word may be in lower case.
 */
export function startOfName(where: Where, headStart: number, most = MOST_WORDS, anyCase = false): number {
  let best = headStart;
  let before = headStart;
  let at = headStart;
  let lower = 0;
  for (let words = 0; words < most; words += 1) {
    const quote = quotedBefore(where.text, at);
    if (quote !== null) return quote;
    const word = ownWordBefore(where, at, lower);
    if (word === null) break;
    if (isPerson(where, word, { next: at, lower, words })) return best === at ? before : best;
    if (word.capital || anyCase) [before, best] = [best, word.start];
    lower += Number(!word.capital);
    at = word.start;
  }
  return best;
}

/** A given name before another capital, and words in lower case between it and the head: somebody who does something with it. */
function isPerson(
  { text, folded, office }: Where,
  { start, end, capital }: WordBefore,
  { next, lower, words }: { readonly next: number; readonly lower: number; readonly words: number },
): boolean {
  if (lower === 0 && words < 2 && office !== true) return false;
  if (!capital || end + 1 !== next || !/^\p{Lu}/u.test(text.charAt(next))) return false;
  return genderOfGivenName(folded.slice(start, end)) !== null;
}

/** The word before `at` if it belongs to the head. */
function ownWordBefore(where: Where, at: number, lower: number): WordBefore | null {
  const word = wordBefore(where.text, at);
  return word !== null && belongs(where, word, lower) ? word : null;
}

/** @param lower  How many words in lower case were read already. */
function belongs(where: Where, word: WordBefore, lower: number): boolean {
  if (word.capital) return !word.comma && canBegin(where, word);
  const letters = where.folded.slice(word.start, word.end);
  return lower < MOST_LOWER && (where.data.before.inside?.test(letters) ?? false);
}

function canBegin({ folded, data }: Where, word: Span): boolean {
  const letters = folded.slice(word.start, word.end);
  return !data.before.notFirst.has(letters) && (data.before.first?.test(letters) ?? true);
}

interface WordBefore extends Span {
  /** Whether a comma stands behind it. */
  readonly comma: boolean;
  /** Whether it begins with a capital or a digit. */
  readonly capital: boolean;
}

/** The word that ends one space, or a comma and a space, before `at`. */
function wordBefore(text: string, at: number): WordBefore | null {
  if (text.charAt(at - 1) !== ' ') return null;
  let end = at - 1;
  if (text.charAt(end - 1) === ',') end -= 1;
  let start = end;
  while (start > 0 && end - start < 30 && isInWord(text, start - 1)) start -= 1;
  if (end - start < 2 || end - start >= 30) return null;
  return { start, end, comma: end < at - 1, capital: /[\p{Lu}\d]/u.test(text.charAt(start)) };
}

function isInWord(text: string, at: number): boolean {
  return isLetterAt(text, at) || /[\p{N}'’-]/u.test(text.charAt(at));
}

/** Where the quote opens that closes right before `at`: «Өрлеу» партиясы. */
function quotedBefore(text: string, at: number): number | null {
  // What ends with a mark of its own is speech and no name.
  if (!/[^,.!?…]["»”“] $/.test(text.slice(Math.max(0, at - 3), at))) return null;
  const from = Math.max(0, at - QUOTED);
  const before = text.slice(from, Math.max(from, at - 2));
  const open = Math.max(...['«', '“', '„', '"'].map((mark) => before.lastIndexOf(mark)));
  return open === -1 || before.includes('\n', open) ? null : from + open;
}

/** Behind the words for what it does, and those with capitals for where: «Департамент | полиции | города Примерска». */
function endOfName(where: Where, headEnd: number): number {
  const { text, folded, data } = where;
  const rest = folded.slice(headEnd, headEnd + REACH);
  const words = data.behind.map((pattern) => lengthBeforeName(pattern.exec(rest)?.[0], { text, headEnd }));
  const behind = headEnd + Math.max(0, ...words);
  if (behind === headEnd) return endOfCapitals(where, headEnd);
  const last = endOfCapitals(where, Math.max(headEnd, text.lastIndexOf(' ', behind - 1)));
  const isPlace = !ONE_NAME_MORE.test(text.slice(last, last + REACH));
  return Math.max(endOfCapitals(where, headEnd), isPlace ? last : 0, endOfCapitals(where, behind));
}

/** A capital and then none: with the one before it, it is somebody's name. */
const ONE_NAME_MORE = /^ \p{Lu}\p{Ll}+(?! \p{Lu})/u;

function endOfCapitals({ text, data }: Where, at: number): number {
  const all = data.behindCapitals?.exec(text.slice(at, at + REACH))?.[0] ?? '';
  const name = data.nameBegins?.(all) ?? -1;
  return at + (name === -1 ? all : all.slice(0, name).trimEnd()).length;
}

/** A capital with another behind it, neither of them an adjective's. */
const TWO_NAMES = /^ [А-ЯӘІҢҒҮҰҚӨҺ][а-яәіңғүұқөһё]+(?<!ск|цк|ого|его|ой|ей|ых|их|ский|ская)$/u;

/** How much of the words behind a head is before a given and a family name: «компании | Индира Сынакова». */
function lengthBeforeName(
  words = '',
  { text, headEnd }: { readonly text: string; readonly headEnd: number },
): number {
  const written = text.slice(headEnd, headEnd + words.length);
  const last = written.lastIndexOf(' ');
  const isGiven =
    /^ \p{Lu}\p{Ll}+$/u.test(written.slice(last)) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(headEnd + words.length, headEnd + words.length + 3));
  const isKnown = genderOfGivenName(written.slice(last + 1)) !== null || TWO_NAMES.test(written.slice(last));
  return isGiven && isKnown ? last : words.length;
}
