import type { Span } from '@uade/kernel';
import { findNames } from './find-names';
import { findOrganisations, type Organisation, startOfName, type Where } from './find-organisations';
import { findNamingWords } from './naming-words';
import { groupOf } from './word-patterns';
import type { BodyKind } from './organisation-data';
import { isPersonal, type OfficeKey, type PeopleData } from './people-data';

/** One place where somebody is named. */
export interface Mention extends Span {
  readonly kind: 'name' | 'office' | 'pronoun';
  /** `null` for names and pronouns. */
  readonly office: OfficeKey | null;
  /** What an organisation is; `null` for everybody else. */
  readonly body: BodyKind | null;
  /** Whether a name bears a sign of a personal name, or an organisation more than the word for its kind. */
  readonly sure: boolean;
}

/**
 * Find names, offices, organisations and pronouns, in order of place and apart from each other: the longer of two that
 * overlap stands, and names keep what is left.
 *
 * @param folded  `fold(text)`.
 */
export function findMentions(text: string, folded: string, data: PeopleData): Mention[] {
  const found = findNamingWords(folded, data);
  const where = { text, folded, data: data.organisations };
  const offices = found.offices.map((match) => officeOf(match, where, data));
  const organisations = findOrganisations(where, found.heads).map(mentionOf);
  const pronouns = found.pronouns.map(pronounOf);
  const taken = withHeldBodies(apart([...offices, ...organisations, ...pronouns]), text, data);
  const names = findNames(text, folded, data, taken).map((name): Mention => ({
    ...name,
    kind: 'name',
    office: null,
    body: null,
  }));
  return [...taken, ...names].sort((a, b) => a.start - b.start);
}

function officeOf(match: RegExpExecArray, where: Where, data: PeopleData): Mention {
  const end = match.index + endOfOffice(where.text, match, data);
  const office = data.offices.keys[groupOf(match)] ?? null;
  const start = isPersonal(office) ? startOfOffice(where, match.index, end) : match.index;
  return { start, end, kind: 'office', office, body: null, sure: false };
}

/** The length of an office; a last word that would have to be a place and is in lower case does not belong to it. */
function endOfOffice(text: string, { 0: words, index }: RegExpExecArray, { offices }: PeopleData): number {
  const last = words.lastIndexOf(' ') + 1;
  const isPlace = !(offices.placeLast?.test(words) ?? false) || /\p{Lu}/u.test(text.charAt(index + last));
  return isPlace ? words.length : last - 1;
}

/** With the words before an office that belong to it, at least one where it bears a possessive. */
function startOfOffice(where: Where, from: number, end: number): number {
  if (!(where.data.offices?.test(where.folded.slice(from, end)) ?? false)) return from;
  const named = startOfName(where, from);
  return named === from ? startOfName(where, from, 1, true) : named;
}

function mentionOf({ start, end, body, named, loose }: Organisation): Mention & { readonly loose: boolean } {
  return { start, end, kind: 'office', office: 'body', body, sure: named, loose };
}

function pronounOf({ index, 0: words }: RegExpExecArray): Mention {
  return { start: index, end: index + words.length, kind: 'pronoun', office: null, body: null, sure: false };
}

/** Of mentions that overlap, an office and the body it heads become one; else the longer stands. */
function apart(mentions: readonly (Mention & { readonly loose?: boolean })[]): Mention[] {
  const ordered = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of ordered) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) {
      if (mention.loose !== true) kept.push(mention);
    } else kept[kept.length - 1] = oneOf(last, mention);
  }
  return kept;
}

/** `a` starts first or is the longer one. */
function oneOf(a: Mention, b: Mention): Mention {
  if (b.end <= a.end) return a;
  const holder = [a, b].find(({ office }) => office !== 'body' && office !== null);
  if (holder !== undefined) return { ...holder, start: a.start, end: b.end };
  return b.end - b.start > a.end - a.start ? b : a;
}

/** «агенттігінің» «төрағасы»: a body in the genitive right before an office belongs to it. */
function withHeldBodies(
  mentions: readonly Mention[],
  text: string,
  { organisations }: PeopleData,
): Mention[] {
  const { holds } = organisations;
  if (holds === null) return [...mentions];
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const held =
      last?.office === 'body' &&
      mention.kind === 'office' &&
      mention.office !== 'body' &&
      mention.start - last.end === 1 &&
      holds.test(text.slice(last.start, last.end));
    if (held) joined[joined.length - 1] = { ...mention, start: last.start };
    else joined.push(mention);
  }
  return joined;
}
