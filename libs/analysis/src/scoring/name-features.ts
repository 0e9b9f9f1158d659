import type { Span } from '@uade/kernel';
import { HashedFeatures } from './hashed-features';

/** What a feature tells, so that the same letters in two places are two features. */
const KIND = {
  count: 1,
  opens: 2,
  whole: 3,
  ending: 4,
  before: 5,
  beforeEnding: 6,
  beforeBeginning: 7,
  beyondBefore: 8,
  after: 9,
  afterEnding: 10,
  afterBeginning: 11,
  beyondAfter: 12,
  afterShape: 13,
  countAndEnding: 14,
} as const;
/** Kinds from here on are those above with the place of a word in the name. */
const ROLE = 20;
/** How far around a name its neighbours are looked for, and how long one may be, in code units. */
const REACH = 40;

/**
 * The buckets of what tells a person's name from other words with capitals: its words with their beginnings and endings,
 * and two neighbours on each side.
 *
 * @param folded  `fold(text)`.
 * @param span    The words, one space between them.
 */
export function nameFeatures(text: string, folded: string, span: Span): readonly number[] {
  const features = new HashedFeatures(folded);
  const words = wordsIn(folded, span);
  words.forEach((word, place) => addWord(features, word, roleOf(place, words.length)));
  const opens = opensSentence(folded, span.start);
  features.addNumber(KIND.count, words.length);
  features.addNumber(KIND.opens, words.length * 2 + (opens ? 1 : 0));
  const last = words.at(-1);
  if (last !== undefined) {
    features.addEndings(KIND.countAndEnding * 10 + words.length, last.start, last.end, [3, 3]);
  }
  if (!opens) addBefore(features, folded, span.start);
  addAfter(features, text, folded, span.end);
  return features.buckets;
}

function addWord(features: HashedFeatures, { start, end }: Span, role: number): void {
  features.addWhole(KIND.whole, start, end);
  features.addEndings(KIND.ending, start, end, [3, 5]);
  features.addWhole(ROLE + role, start, end);
  features.addEndings(ROLE + 10 + role, start, end, [2, 5]);
  features.addBeginnings(ROLE + 20 + role, start, end, [2, 4]);
}

/** 0 for a single word, else 1 first, 2 between, 3 last. */
function roleOf(place: number, count: number): number {
  if (count === 1) return 0;
  if (place === 0) return 1;
  return place === count - 1 ? 3 : 2;
}

function addBefore(features: HashedFeatures, folded: string, start: number): void {
  const before = wordBefore(folded, start);
  if (before === null) return;
  features.addWhole(KIND.before, before.start, before.end);
  features.addEndings(KIND.beforeEnding, before.start, before.end, [4, 4]);
  features.addBeginnings(KIND.beforeBeginning, before.start, before.end, [5, 5]);
  const beyond = wordBefore(folded, before.start);
  if (beyond !== null)
    features.addWhole(KIND.beyondBefore, beyond.start, Math.min(beyond.end, beyond.start + 6));
}

function addAfter(features: HashedFeatures, text: string, folded: string, end: number): void {
  const after = wordAfter(folded, end);
  if (after === null) return;
  features.addWhole(KIND.after, after.start, after.end);
  features.addEndings(KIND.afterEnding, after.start, after.end, [3, 3]);
  features.addBeginnings(KIND.afterBeginning, after.start, after.end, [4, 5]);
  const beyond = wordAfter(folded, after.end);
  const shapes = shapeAt(text, after.start) * 4 + (beyond === null ? 3 : shapeAt(text, beyond.start));
  features.addNumber(KIND.afterShape, shapes);
  if (beyond !== null)
    features.addWhole(KIND.beyondAfter, beyond.start, Math.min(beyond.end, beyond.start + 6));
}

function wordsIn(folded: string, { start, end }: Span): Span[] {
  const words: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && folded.charCodeAt(at) !== SPACE) continue;
    if (at > from) words.push({ start: from, end: at });
    from = at + 1;
  }
  return words;
}

const SPACE = 32;

/** Whether nothing stands before on the line, or the end of a sentence, with or without an opening mark between. */
function opensSentence(folded: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at <= REACH && OPENING.includes(folded.charAt(at))) at -= 1;
  return at < 0 || ENDING.includes(folded.charAt(at));
}

const OPENING = ' «"“„–-»”)';
const ENDING = '.!?…\n';

/** The word or single mark that ends before `at`; `null` where the line begins. */
function wordBefore(folded: string, at: number): Span | null {
  let end = at;
  while (end > 0 && at - end < REACH && folded.charCodeAt(end - 1) === SPACE) end -= 1;
  if (end === 0 || folded.charAt(end - 1) === '\n') return null;
  let start = end - 1;
  while (start > 0 && end - start < REACH && isLetter(folded, start) && isLetter(folded, start - 1))
    start -= 1;
  return { start, end };
}

/** The word or single mark that begins behind `at`; `null` where the line ends. */
function wordAfter(folded: string, at: number): Span | null {
  let start = at;
  while (start < folded.length && start - at < REACH && folded.charCodeAt(start) === SPACE) start += 1;
  if (start >= folded.length || folded.charAt(start) === '\n') return null;
  let end = start + 1;
  while (end < folded.length && end - start < REACH && isLetter(folded, end - 1) && isLetter(folded, end))
    end += 1;
  return { start, end };
}

/** Digits, Latin and Cyrillic letters. */
function isLetter(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 45;
  return (unit >= 0x400 && unit <= 0x52f) || (unit >= 0xc0 && unit <= 0x24f);
}

/** 0 a mark, 1 a small letter, 2 a capital. */
function shapeAt(text: string, at: number): number {
  const letter = text.charAt(at);
  const lower = letter.toLowerCase();
  if (lower !== letter) return 2;
  return letter.toUpperCase() === letter ? 0 : 1;
}
