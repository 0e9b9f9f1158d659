import { Attributions } from './attributed';
import type { Person } from './person';
import type { PeopleInput } from './register';
import type { ResolvedMention } from './resolve-people';

/** How far into a sentence the name may stand: behind "According to", or behind what else the person is. */
const OPENING = 32;
/** How long the paragraph of a quote may be behind the words that say who speaks, in code units. */
const LONGEST_REST = 800;

/**
 * Mentions with those who speak before they are named: “…,” said a student. Yerlan Mysalov studies … Whoever is named for the first time, without
 * any office, where the sentence or the paragraph behind such a quote begins, is the one who spoke.
 *
 * @param mentions  All of the release, in order of place.
 */
export function namedLater(mentions: readonly ResolvedMention[], input: PeopleInput): ResolvedMention[] {
  const beside = new Attributions(input.beside ?? []);
  const before = new Attributions(input.before ?? []);
  const met = new Set<Person>();
  const later = new Map<Person, Person>();
  mentions.forEach((mention, index) => {
    const { person, start } = mention;
    if (person === null) return;
    const clause = isUnnamed(person) && !later.has(person) ? beside.at(start) : null;
    const name = clause === null ? null : nextName(mentions, index, startsBehind(input.folded, clause.end));
    met.add(person);
    if (name === null || met.has(name.person) || before.has(name.mention.start)) return;
    later.set(person, name.person);
  });
  if (later.size === 0) return [...mentions];
  return mentions.map((one) => ({
    ...one,
    person: one.person === null ? null : (later.get(one.person) ?? one.person),
  }));
}

function isUnnamed({ named, offices }: Person): boolean {
  return !named && [...offices].every((office) => office === 'role');
}

/** Where the sentence behind words that say who speaks begins, and where the next paragraph does. */
function startsBehind(folded: string, end: number): readonly number[] {
  const sentence = /^[.!?]? (?=[^\s–—"«“„-])/.exec(folded.slice(end, end + 4));
  const line = folded.indexOf('\n', end);
  const starts = sentence === null ? [] : [end + sentence[0].length];
  if (line !== -1 && line - end < LONGEST_REST)
    starts.push(line + (/^\n\s*/.exec(folded.slice(line, line + 4))?.[0].length ?? 1));
  return starts;
}

/** The first name behind a mention that stands where one of the places begins; `null` where whoever bears it holds an office. */
function nextName(
  mentions: readonly ResolvedMention[],
  from: number,
  starts: readonly number[],
): { readonly mention: ResolvedMention; readonly person: Person } | null {
  const last = (starts.at(-1) ?? 0) + OPENING;
  for (let index = from + 1; index < mentions.length; index += 1) {
    const mention = mentions[index];
    if (mention === undefined || mention.start > last) return null;
    const { person, kind, start } = mention;
    const opens = starts.some((at) => start >= at && start <= at + OPENING);
    if (kind !== 'name' || person === null || !opens || !person.named) continue;
    return [...person.offices].every((office) => office === 'role') ? { mention, person } : null;
  }
  return null;
}
