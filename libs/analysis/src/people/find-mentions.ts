import type { Span } from '@uade/kernel';
import type { OfficeKey, PeopleData } from './people-data';

/** One place where somebody is named. */
export interface Mention extends Span {
  readonly kind: 'name' | 'office' | 'pronoun';
  /** `null` for names and pronouns. */
  readonly office: OfficeKey | null;
}

const CAPITALISED = String.raw`\p{Lu}[\p{Ll}'’]{1,24}(?:-\p{L}[\p{L}'’]{1,24}){0,2}`;
const INITIAL = String.raw`\p{Lu}\.`;
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}«“"])(?:${CAPITALISED}|${INITIAL})(?: ?(?:${CAPITALISED}|${INITIAL})){0,3}(?![\p{L}\p{N}])`,
  'gu',
);

/**
 * Find names, offices and pronouns, in order of place; where two overlap, the office keeps its words and the name the
 * rest.
 *
 * @param folded  `fold(text)`.
 */
export function findMentions(text: string, folded: string, data: PeopleData): Mention[] {
  const offices = findOffices(folded, data);
  const pronouns = matchAll(folded, data.pronouns).map((span) => ({
    ...span,
    kind: 'pronoun' as const,
    office: null,
  }));
  const taken = mergeByPlace(offices, pronouns);
  return mergeByPlace(findNames(text, folded, data, taken), taken);
}

function findOffices(folded: string, { offices }: PeopleData): Mention[] {
  return [...folded.matchAll(offices.pattern)].map((match) => {
    const group = match.findIndex((words, index) => index > 0 && words !== undefined);
    const span = { start: match.index, end: match.index + match[0].length };
    return { ...span, kind: 'office' as const, office: offices.keys[group - 1] ?? null };
  });
}

function findNames(text: string, folded: string, data: PeopleData, taken: readonly Mention[]): Mention[] {
  const names: Mention[] = [];
  let next = 0;
  for (const match of text.matchAll(NAME)) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= match.index) next += 1;
    const free = withoutTaken({ start: match.index, end: match.index + match[0].length }, taken, next);
    for (const span of free) {
      const name = withoutCommonWords(folded, span, data);
      if (name !== null) names.push({ ...name, kind: 'name', office: null });
    }
  }
  return names;
}

/** The pieces of a run of capitalised words that no office or pronoun covers. */
function withoutTaken(span: Span, taken: readonly Mention[], from: number): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  for (let index = from; index < taken.length; index += 1) {
    const mention = taken[index];
    if (mention === undefined || mention.start >= span.end) break;
    if (mention.start > start) pieces.push({ start, end: mention.start });
    start = Math.max(start, mention.end);
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}

/** Drop words at either end that are no names; what is left must still have three letters or more. */
function withoutCommonWords(folded: string, span: Span, data: PeopleData): Span | null {
  const words = [...folded.slice(span.start, span.end).matchAll(/[^ ]+/g)];
  const first = words.findIndex(([word]) => !data.notNames.has(word));
  const rest = first === -1 ? [] : words.slice(first);
  const stop = rest.findIndex(([word], place) => !goesOn(word, place, data));
  const name = stop === -1 ? rest : rest.slice(0, stop);
  const from = name[0];
  const to = name.at(-1);
  if (from === undefined || to === undefined) return null;
  const end = to.index + to[0].length;
  return end - from.index >= 3 ? { start: span.start + from.index, end: span.start + end } : null;
}

/** Whether a word can be part of the name; `place` counts from 0. */
function goesOn(word: string, place: number, data: PeopleData): boolean {
  if (data.notNames.has(word)) return false;
  return place < 2 || data.extraName === null || data.extraName.test(word);
}

function matchAll(folded: string, pattern: RegExp): Span[] {
  return [...folded.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function mergeByPlace(a: readonly Mention[], b: readonly Mention[]): Mention[] {
  return [...a, ...b].sort((x, y) => x.start - y.start || y.end - x.end);
}
