import type { Span } from '@uade/kernel';
import type { Mention } from './find-mentions';
import { isCapitalAt, isLetterAt } from './letters';
import type { PeopleData } from './people-data';

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
  const subjects = subjectsIn(mentions, spoken, data);
  if (subjects.length === 0) return [...mentions];
  const heads = new Set(subjects.map(({ head }) => beginningOf(head)));
  const others = outside(beforeNames(heads, mentions, spoken.folded), subjects);
  const roles = [...subjects, ...others].sort(inOrder).map(({ start, end }) => roleAt(start, end));
  return [...outside(mentions, roles), ...roles].sort(inOrder);
}

interface Subject extends Span {
  /** The noun that says what somebody is, without what belongs to it. */
  readonly head: string;
}

/** The subjects beside quotes, in order of place. */
function subjectsIn(mentions: readonly Mention[], spoken: Spoken, data: PeopleData): Subject[] {
  const { text, folded, beside = [] } = spoken;
  const speakers = mentions.filter((mention) => canSpeak(mention, text, folded, data));
  let next = 0;
  return beside.flatMap((span) => {
    while ((speakers[next]?.start ?? span.start) < span.start) next += 1;
    const isNamed = (speakers[next]?.start ?? span.end) < span.end;
    return isNamed ? [] : subjectIn(span, spoken, data);
  });
}

function subjectIn(span: Span, { text, folded }: Spoken, data: PeopleData): Subject[] {
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

/** The words right before a name or an office that begin as one of the heads does, in order of place. */
function beforeNames(heads: ReadonlySet<string>, mentions: readonly Mention[], folded: string): Span[] {
  const longest = Math.max(...[...heads].map(({ length }) => length));
  return mentions.flatMap(({ kind, start: place }) => {
    const end = place - 1;
    const start = kind === 'pronoun' ? end : startOfWord(folded, end);
    const most = Math.min(longest, end - start);
    for (let length = 1; length <= most; length += 1)
      if (heads.has(folded.slice(start, start + length))) return [{ start, end }];
    return [];
  });
}

function startOfWord(folded: string, end: number): number {
  let start = end;
  while (start > 0 && isLetterAt(folded, start - 1)) start -= 1;
  return start;
}

/** Those of the spans that overlap none of the others; both in order of place, the others apart. */
function outside<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < others.length && (others[next]?.end ?? 0) <= start) next += 1;
    return (others[next]?.start ?? end) >= end;
  });
}

const inOrder = (a: Span, b: Span): number => a.start - b.start;
