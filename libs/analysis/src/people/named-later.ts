import type { Span } from '@uade/kernel';
import { Attributions } from './attributed';
import type { PeopleData } from './people-data';
import type { Person } from './person';
import type { PeopleInput } from './register';
import type { ResolvedMention } from './resolve-people';

/** How far into a sentence the name may stand: behind "According to", or behind what else the person is. */
const OPENING = 32;
/** How long the paragraph of a quote may be behind the words that say who speaks, in code units. */
const LONGEST_REST = 800;

/**
 * Mentions with those who speak before they are named: “…,” said a student. Yerlan Mysalov studies … Whoever is named for the
 * first time, without any office, where the sentence or the paragraph behind such a quote begins, is the one who spoke.
 *
 * @param mentions  All of the release, in order of place.
 */
export function namedLater(
  mentions: readonly ResolvedMention[],
  input: PeopleInput,
  { bystander }: PeopleData,
): ResolvedMention[] {
  const beside = new Attributions(input.beside ?? []);
  const before = new Attributions(input.before ?? []);
  const met = new Set<Person>();
  const later = new Map<Person, Person>();
  /** Whether whoever speaks can be the one who is named next. */
  const isOne = (person: Person, next: ResolvedMention & { person: Person }): boolean =>
    !met.has(next.person) &&
    !beside.has(next.start) &&
    !leadsByColon(input.folded, before.at(next.start)) &&
    mayBeOne(person, next.person, bystander);
  mentions.forEach(({ person, start }, index) => {
    if (person === null) return;
    met.add(person);
    const clause = isUnnamed(person) && !later.has(person) ? beside.at(start) : null;
    const next = clause && nextName(mentions, index, startsBehind(input.folded, clause.end));
    if (next !== null && isOne(person, next)) later.set(person, next.person);
  });
  if (later.size === 0) return [...mentions];
  return mentions.map((one) => ({ ...one, person: one.person && (later.get(one.person) ?? one.person) }));
}

function isUnnamed({ named, offices }: Person): boolean {
  return !named && isOnly('role', offices);
}

function isOnly(office: string, offices: ReadonlySet<string>): boolean {
  return [...offices].every((one) => one === office);
}

/** Of a mere bystander a profession may be told later; whoever is called by one is not somebody with another. */
function mayBeOne({ label }: Person, { offices }: Person, bystander: RegExp): boolean {
  return offices.size === 0 || (isOnly('role', offices) && bystander.test(label.toLowerCase()));
}

/** "Yerlan Mysalov said: “…”": somebody who speaks next is not the one who spoke, as he who answers is not. */
function leadsByColon(folded: string, lead: Span | null): boolean {
  return lead !== null && folded.slice(lead.start, lead.end).trimEnd().endsWith(':');
}

/** Where the sentence behind words that say who speaks begins, and where the next paragraph does. */
function startsBehind(folded: string, end: number): readonly number[] {
  const sentence = /^[.!?]? (?=[^\s–—"«“„-])/.exec(folded.slice(end, end + 4));
  const starts = sentence === null ? [] : [end + sentence[0].length];
  const rest = /\n\s{0,3}/.exec(folded.slice(end, end + LONGEST_REST));
  return rest === null ? starts : [...starts, end + rest.index + rest[0].length];
}

/** The first name behind a mention that stands where one of the places begins. */
function nextName(
  mentions: readonly ResolvedMention[],
  from: number,
  starts: readonly number[],
): (ResolvedMention & { person: Person }) | null {
  const last = (starts.at(-1) ?? 0) + OPENING;
  for (let index = from + 1; index < mentions.length; index += 1) {
    const mention = mentions[index];
    if (mention === undefined || mention.start > last) return null;
    const { person, kind, start } = mention;
    const opens = starts.some((at) => start >= at && start <= at + OPENING);
    if (kind === 'name' && person?.named === true && opens) return { ...mention, person };
  }
  return null;
}
