import type { Span } from '@uade/kernel';
import type { Mention } from './find-mentions';
import { isCapitalAt, isLetterAt } from './letters';
import type { PeopleData } from './people-data';

/** How often a word that names a speaker is looked for in other places. */
const MOST_PLACES = 12;
/** The shortest beginning of a word by which it is found in another case. */
const SHORTEST = 5;

/** A text with the places in it where its speakers are named. */
export interface Spoken {
  readonly text: string;
  readonly folded: string;
  /** As in `PeopleInput`. */
  readonly beside?: readonly Span[];
}

/**
 * With whoever is the subject beside a quote by a word that no list knows («…», – улыбнулся бакенщик): what stands there
 * in the form of a subject speaks. Where the same word stands right before a name, it is read as what that person is.
 *
 * @param mentions  What lists and capitals tell, in order of place.
 */
export function withSubjects(mentions: readonly Mention[], spoken: Spoken, data: PeopleData): Mention[] {
  const subjects = (spoken.beside ?? []).flatMap((span) => subjectIn(span, mentions, spoken, data));
  if (subjects.length === 0) return [...mentions];
  const heads = new Set(subjects.map(({ head }) => beginningOf(head)));
  const others = [...heads].flatMap((head) => beforeNames(head, mentions, spoken.folded));
  const roles = [...subjects, ...others].map(({ start, end }) => roleAt(start, end));
  const apart = roles.filter((one, index) => !roles.slice(0, index).some((last) => overlaps(one, last)));
  return [...mentions.filter((one) => !apart.some((role) => overlaps(one, role))), ...apart].sort(
    (a, b) => a.start - b.start,
  );
}

interface Subject extends Span {
  /** The noun that says what somebody is, without what belongs to it. */
  readonly head: string;
}

function subjectIn(
  span: Span,
  mentions: readonly Mention[],
  { text, folded }: Spoken,
  data: PeopleData,
): Subject[] {
  const inside = mentions.filter(({ start }) => start >= span.start && start < span.end);
  if (inside.some((mention) => canSpeak(mention, text, folded, data))) return [];
  const words = folded.slice(span.start, span.end);
  for (const pattern of data.subjects) {
    const { who, head } = pattern.exec(words)?.groups ?? {};
    if (who === undefined || head === undefined) continue;
    const start = span.start + words.indexOf(who);
    if (data.names.capitalsAreNames && isNameLike(text, start, folded)) return [];
    return [{ start, end: start + who.length, head }];
  }
  return [];
}

/** A capital in the midst of a sentence is a name's. */
function isNameLike(text: string, at: number, folded: string): boolean {
  return isCapitalAt(text, at) && /[а-яәіөүұғқңһ,] $/.test(folded.slice(Math.max(0, at - 2), at));
}

/** Whether a mention can be the subject already. */
function canSpeak(
  { kind, start, end, sure }: Mention,
  text: string,
  folded: string,
  data: PeopleData,
): boolean {
  const words = folded.slice(start, end);
  if (kind === 'pronoun') return data.subjectPronouns.test(words);
  if (kind === 'name') return sure || words.includes(' ');
  const before = folded.slice(Math.max(0, start - 24), start);
  if (data.obliqueBefore?.test(before) === true) return false;
  const written = text.slice(start, end);
  return data.nominativeOffice(written) === written;
}

function roleAt(start: number, end: number): Mention {
  return { start, end, kind: 'office', office: 'role', body: null, sure: false };
}

/** What a word has in all its cases. */
function beginningOf(head: string): string {
  return head.length > SHORTEST + 1 ? head.slice(0, Math.max(SHORTEST, head.length - 2)) : head;
}

/** The other places of a word that stand right before a name or an office. */
function beforeNames(head: string, mentions: readonly Mention[], folded: string): Span[] {
  const places = new Set(mentions.filter(({ kind }) => kind !== 'pronoun').map(({ start }) => start));
  const found: Span[] = [];
  let at = folded.indexOf(head);
  for (let count = 0; at !== -1 && count < MOST_PLACES; count += 1) {
    const end = endOfWord(folded, at + head.length);
    if (!(at > 0 && isLetterAt(folded, at - 1)) && places.has(end + 1)) found.push({ start: at, end });
    at = folded.indexOf(head, end);
  }
  return found;
}

function endOfWord(folded: string, from: number): number {
  let end = from;
  while (isLetterAt(folded, end)) end += 1;
  return end;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
