import { overlaps, type Span, trimSpan } from '@uade/kernel';
import type { Person, ResolvedMention } from '../people/resolve-people';
import { shortlist } from '../rules/shortlist';
import { Stretch } from '../rules/stretch';
import type { AttributionData, IndirectCue } from './attribution-data';
import type { MentionsIndex } from './mentions-index';

/** Reported speech inside one sentence, with its speaker. */
export interface IndirectSpeech extends Span {
  /** `null` where the words report somebody who is not named. */
  readonly person: Person | null;
  readonly rule: string;
}

/** What finding reported speech needs to know of a release. */
export interface IndirectInput {
  readonly folded: string;
  readonly sentences: readonly Stretch[];
  /** Direct speech of the release; what it covers is skipped. */
  readonly direct: readonly Span[];
  readonly mentions: MentionsIndex;
  readonly data: AttributionData;
}

/** Shortest stretch that can name a speaker and report something, in code units. */
const MIN_LENGTH = 20;
/** Longest sentence that is searched, in code units. */
const MAX_LENGTH = 4000;

/** Find what is reported in a sentence without quoting it: "the minister noted that …", "according to him, …". */
export function findIndirect(input: IndirectInput): IndirectSpeech[] {
  const found: IndirectSpeech[] = [];
  let next = 0;
  for (const sentence of input.sentences) {
    while (next < input.direct.length && (input.direct[next]?.end ?? 0) <= sentence.start) next += 1;
    const free = beforeQuote(input.folded, sentence, input.direct[next]);
    const length = free.end - free.start;
    const speech = length > MIN_LENGTH && length <= MAX_LENGTH ? readSentence(input, free) : null;
    if (speech !== null) found.push(speech);
  }
  return found;
}

/** The sentence up to a quote inside it; what comes before a quote with its own colon or comma reports nothing else. */
function beforeQuote(folded: string, sentence: Stretch, quote: Span | undefined): Stretch {
  if (quote === undefined || !overlaps(quote, sentence)) return sentence;
  const { start } = sentence;
  const end = Math.max(start, quote.start - 1);
  const lead = folded.slice(start, end).trimEnd();
  return new Stretch(folded, start, /[.!?]$/.test(lead) ? end : start);
}

function readSentence(input: IndirectInput, sentence: Stretch): IndirectSpeech | null {
  for (const rule of shortlist(input.data.indirect, sentence)) {
    const speech = rule.unless?.test(sentence.words) ? null : reportedBy(input, sentence, rule);
    if (speech !== null) return { ...speech, rule: rule.name };
  }
  return null;
}

type Found = Omit<IndirectSpeech, 'rule'>;

function reportedBy(input: IndirectInput, sentence: Stretch, rule: IndirectCue): Found | null {
  const match = rule.pattern.exec(sentence.words);
  const speech = match === null ? null : speakerAndContent(input, sentence, match, rule);
  return speech !== null && speech.end > speech.start ? speech : null;
}

function speakerAndContent(
  input: IndirectInput,
  sentence: Span,
  match: RegExpExecArray,
  rule: IndirectCue,
): Found | null {
  const [from, to] = match.indices?.groups?.['content'] ?? [0, 0];
  const content = { start: sentence.start + from, end: sentence.start + to };
  if (rule.speaker === 'first') return afterFirst(input, sentence, content);
  const where = whereNamed(input, { sentence, content }, match, rule);
  const person = speakerIn(input, where, rule)?.person ?? null;
  if (person === null && (rule.speaker === 'who' || isSubject(input.folded, content, where))) return null;
  return { ...contentSpan(input, afterApposition(input, content, person)), person };
}

function speakerIn(input: IndirectInput, where: Span, { speaker }: IndirectCue): ResolvedMention | undefined {
  const named = input.mentions.within(where);
  return speaker === 'who' ? whoIsNamed(named) : lastSubject(input, outsideRelative(input, where, named));
}

/** How many words reported speech has at least that stands before a verb whose subject is not known: fewer are that subject. */
const FEWEST = 6;

function isSubject(folded: string, { start, end }: Span, behind: Span): boolean {
  return behind.start >= end && folded.slice(start, end).split(' ').length < FEWEST;
}

/** "According to the contractor's engineer Yerlan Mysalov": rather somebody with a name. */
function whoIsNamed(named: readonly ResolvedMention[]): ResolvedMention | undefined {
  return named.find(({ person }) => person?.named === true) ?? named.find(({ person }) => person !== null);
}

/** "In the words of Yerlan Mysalov, Akim of Testville, …", "the Akim, Yerlan Mysalov, …": what names the speaker once more is not said. */
function afterApposition({ folded, mentions }: IndirectInput, content: Span, person: Person | null): Span {
  const again = mentions.within({ start: content.start, end: content.start + 5 })[0];
  if (person === null || again?.person !== person || again.kind === 'pronoun') return content;
  return folded.startsWith(', ', again.end) ? { start: again.end + 2, end: content.end } : content;
}

/** The stretch in which the speaker stands: the group `who`, else before the content, else behind it. */
function whereNamed(
  { mentions }: IndirectInput,
  { sentence, content }: { readonly sentence: Span; readonly content: Span },
  match: RegExpExecArray,
  rule: IndirectCue,
): Span {
  const before = { start: sentence.start, end: content.start };
  const who = match.indices?.groups?.['who'];
  if (rule.speaker === 'who' && who !== undefined)
    return { start: sentence.start + who[0], end: sentence.start + who[1] };
  const behind = { start: content.end, end: sentence.end };
  return behind.start < behind.end && mentions.within(before).length === 0 ? behind : before;
}

/** Without whoever is named only in a clause about somebody else. */
function outsideRelative(
  { folded, data }: IndirectInput,
  where: Span,
  named: readonly ResolvedMention[],
): readonly ResolvedMention[] {
  const clause = data.relative?.exec(folded.slice(where.start, where.end));
  if (clause == null) return named;
  const start = where.start + clause.index;
  const rest = named.filter((mention) => mention.start < start || mention.start >= start + clause[0].length);
  return rest.length > 0 ? rest : named;
}

/** The last mention that can be a subject: "in his speech, the Prime Minister noted that …". */
function lastSubject(input: IndirectInput, named: readonly ResolvedMention[]): ResolvedMention | undefined {
  const known = named.filter((mention) => mention.person !== null && !isObject(input, mention));
  const free = known.filter((mention) => !isPossessive(input, mention));
  const notCrowd = ({ office }: ResolvedMention): boolean => office !== 'crowd';
  const subject = free.findLast((mention) => !mention.oblique && notCrowd(mention));
  return subject ?? free.findLast(notCrowd) ?? free.at(-1) ?? known.at(-1);
}

/** The first mention that can be the subject; what is reported begins behind it. */
function afterFirst(input: IndirectInput, sentence: Span, content: Span): Found | null {
  const named = input.mentions
    .within({ start: sentence.start, end: content.end })
    .filter((mention) => mention.person !== null && !isPossessive(input, mention));
  const first = named.find(({ oblique }) => !oblique) ?? named[0];
  if (first === undefined || first.person === null) return null;
  const start = endOfSubject(first, named);
  const after = input.data.afterSubject?.exec(input.folded.slice(start, content.end));
  const behind = start + (after?.[0].length ?? 0);
  const marks = /^[ ,–]{0,4}/.exec(input.folded.slice(behind, behind + 4))?.[0].length ?? 0;
  const span = contentSpan(input, { start: behind + marks, end: content.end });
  return span.end - span.start < 8 ? null : { ...span, person: first.person };
}

/** Behind the subject and whatever names the same person right behind it. */
function endOfSubject(subject: ResolvedMention, named: readonly ResolvedMention[]): number {
  let end = subject.end;
  for (const { person, start, end: next } of named)
    if (person === subject.person && start <= end + 2) end = Math.max(end, next);
  return end;
}

/** How far before a mention the verb is looked for of which it is the object, in code units. */
const VERB_REACH = 60;

function isObject({ folded, data }: IndirectInput, { start }: Span): boolean {
  return data.objectBefore?.test(folded.slice(Math.max(0, start - VERB_REACH), start)) === true;
}

function isPossessive({ folded, data }: IndirectInput, { start, end }: Span): boolean {
  return data.possessive.test(folded.slice(start, end));
}

/** Without the sentence's full stop, white space, and what no longer belongs to the report. */
function contentSpan({ folded, data }: IndirectInput, span: Span): Span {
  const whole = folded.slice(span.start, span.end);
  const cut = data.contentEnd === null ? -1 : whole.search(data.contentEnd);
  const trimmed = trimSpan(folded, cut > 0 ? { start: span.start, end: span.start + cut } : span);
  const words = folded.slice(trimmed.start, trimmed.end);
  return { start: trimmed.start, end: trimmed.start + words.replace(/[.,;:\s]{1,6}$/, '').length };
}
