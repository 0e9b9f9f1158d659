import type { Analysis } from '@uade/contracts';
import { sharedLength, type Span } from '@uade/kernel';
import type { Day } from '../dates/calendar';
import type { DateData } from '../dates/date-data';
import { findDates, type FoundDate } from '../dates/find-dates';
import { type Deadline, deadlineAmong } from '../dates/find-deadline';
import { fires } from '../rules/rule';
import { firing, shortlist } from '../rules/shortlist';
import { Stretch } from '../rules/stretch';
import type { NumberData } from '../numbers/number-data';
import type { CommitmentCue, CommitmentData, ExclusionCue } from './commitment-data';
import { type Details, readDetails } from './read-details';

/** A commitment as the analysis gives it. */
export type FoundCommitment = Analysis['commitments'][number];

/** What reading commitments needs to know of a release. */
export interface CommitmentsInput {
  readonly text: string;
  readonly sentences: readonly Stretch[];
  /** Sentences of more code units than this are no sentences, and are skipped. */
  readonly longest: number;
  /** The day from which "next year" is seen; `null` where the release has no date. */
  readonly reference: Day | null;
  readonly data: CommitmentData;
  readonly dates: DateData;
  readonly numbers: NumberData;
  /** Who says the sentence, if anybody is known; whom it orders to act (`ordered`) does not. */
  readonly speakerOf: (sentence: Span, ordered: Span | null) => string | null;
  readonly topicOf: (sentence: Stretch) => string | null;
}

/** From this score on a sentence is suggested. */
export const SUGGESTED_FROM = 0.5;

/** The day that undated releases are seen from: their relative dates have no meaning and are dropped. */
const NO_DAY: Day = { year: 2000, month: 1, day: 1 };

/** Find the sentences that commit somebody, in order, each with the best of the rules that fired. */
export function findCommitments(input: CommitmentsInput): FoundCommitment[] {
  const found: FoundCommitment[] = [];
  for (const sentence of input.sentences) {
    if (sentence.end - sentence.start > input.longest) continue;
    const deadlineOf = deadlinesIn(input, sentence);
    const judged = judge(sentence, input.data, (cue) => deadlineOf(cue) !== null);
    if (judged !== null) found.push(describe(input, sentence, judged, deadlineOf(judged.cue)));
  }
  return found;
}

/** The best cue of a sentence with what is left of its score. */
export interface Judged {
  readonly cue: CommitmentCue;
  /** 0–1 */
  readonly score: number;
}

/**
 * Weigh cues against exclusions; `null` below `SUGGESTED_FROM`.
 *
 * @param isDated  Whether the sentence has a time limit for what a cue says; asked only where the cue wants one.
 */
export function judge(
  sentence: Stretch,
  data: CommitmentData,
  isDated: (cue: CommitmentCue) => boolean,
): Judged | null {
  const stretch = withoutAsides(sentence, data);
  let against: readonly ExclusionCue[] | null = null;
  let best: Judged | null = null;
  const isBetter = (score: number): boolean => score >= SUGGESTED_FROM && score > (best?.score ?? 0);
  for (const cue of shortlist(data.cues, stretch)) {
    // No exclusion raises a score: what could not be the best is not tried.
    if (!isBetter(cue.score) || !fires(cue, stretch.words)) continue;
    against ??= firing(data.exclusions, sentence);
    const score = scoreOf(cue, against);
    if (isBetter(score) && (cue.dated === undefined || isDated(cue))) best = { cue, score };
  }
  return best;
}

/** What the exclusions leave of a cue's score. */
function scoreOf({ kind, score }: CommitmentCue, against: readonly ExclusionCue[]): number {
  const minus = against
    .filter(({ kinds }) => kinds === undefined || kinds.includes(kind))
    .reduce((sum, { weight }) => sum + weight, 0);
  return Math.max(0, Math.round((score - minus) * 100) / 100);
}

/** The sentence with blanks in place of the clauses that only say when. */
function withoutAsides(sentence: Stretch, { asides }: CommitmentData): Stretch {
  if (asides === null) return sentence;
  const words = sentence.words.replace(asides, (clause) => ' '.repeat(clause.length));
  return words === sentence.words ? sentence : new Stretch(words);
}

function describe(
  input: CommitmentsInput,
  sentence: Stretch,
  judged: Judged,
  deadline: Deadline | null,
): FoundCommitment {
  const { data } = input;
  const details = readDetails(sentence, data.details, input.numbers, deadline);
  const who = responsibleIn(input.data, sentence);
  const speaker = input.speakerOf(sentence, judged.cue.kind === 'instruction' ? who : null);
  const responsible = who === null ? null : input.text.slice(who.start, who.end);
  return {
    start: sentence.start,
    end: sentence.end,
    kind: judged.cue.kind,
    testability: judged.cue.testability ?? testabilityOf(sentence, data, deadline !== null, details),
    restated: firing(data.restated, sentence).length > 0,
    topic: input.topicOf(sentence),
    speaker,
    responsible,
    actor:
      responsible ??
      (speaksForItself(judged, sentence.words, data) ? speaker : named(input, sentence, details.actor)),
    negated: details.negated,
    condition: moved(details.condition, sentence.start),
    action: moved(details.action, sentence.start),
    target: moved(details.target, sentence.start),
    deadline: deadline === null ? null : inText(deadline, sentence, input.reference !== null),
    rule: judged.cue.name,
    score: judged.score,
  };
}

/** The deadline of a sentence for what a cue says; its dates are read when one is first asked for. */
function deadlinesIn(
  { reference, dates, data }: CommitmentsInput,
  sentence: Stretch,
): (cue: CommitmentCue) => Deadline | null {
  const { words } = sentence;
  const day = reference ?? NO_DAY;
  const { happened, superseded } = data;
  let found: readonly FoundDate[] | null = null;
  return ({ kind }) => {
    found ??= findDates(words, day, onlyPossible(dates, sentence));
    return deadlineAmong(found, words, day, { happened, superseded, today: kind === 'announcement' });
  };
}

/** Whether whoever speaks binds himself: "we will", «построим». */
function speaksForItself({ cue }: Judged, words: string, data: CommitmentData): boolean {
  return (cue.kind === 'pledge' || cue.kind === 'guarantee') && data.firstPerson.test(words);
}

function named({ text }: CommitmentsInput, sentence: Span, span: Details['actor']): string | null {
  return span === null ? null : text.slice(sentence.start + span.start, sentence.start + span.end);
}

/** A span of the sentence as one of the text. */
function moved<T extends Span>(span: T | null, by: number): T | null {
  return span === null ? null : { ...span, start: span.start + by, end: span.end + by };
}

/** A deadline as the analysis gives it; in an undated release, relative dates have no interval. */
function inText(deadline: Deadline, sentence: Span, dated: boolean): FoundCommitment['deadline'] {
  const known = dated || deadline.absolute;
  return {
    start: sentence.start + deadline.start,
    end: sentence.start + deadline.end,
    from: known ? deadline.from : null,
    to: known ? deadline.to : null,
    precision: deadline.precision,
  };
}

/** The data without the patterns that can't match. */
function onlyPossible(dates: DateData, sentence: Stretch): DateData {
  return { ...dates, patterns: shortlist(dates.patterns, sentence) };
}

/** A promised figure can be looked up; else the signs are counted, and the verb of the act decides between as many. */
function testabilityOf(
  sentence: Stretch,
  data: CommitmentData,
  dated: boolean,
  { target, action }: Details,
): FoundCommitment['testability'] {
  if (dated || isMeasured(target)) return 'testable';
  const signs = firing(data.testable, sentence).length;
  const against = firing(data.vague, sentence).length;
  const more = signs === 0 ? -1 : signs - against;
  return more > 0 || (more === 0 && isAct(sentence.words, action, data)) ? 'testable' : 'vague';
}

function isMeasured(target: Details['target']): boolean {
  return target !== null && target.unit !== null;
}

/** Whether the verb of the act is one of those that can be looked up. */
function isAct(words: string, action: Span | null, data: CommitmentData): boolean {
  const verb = verbOf(words, action, data);
  // Few rules on a short stretch: to scan it for all rules' words would cost more.
  return verb !== '' && data.testable.some((rule) => fires(rule, verb));
}

/** How much of an act is its verb, in code units. */
const VERB = 24;

function verbOf(words: string, action: Span | null, { details }: CommitmentData): string {
  if (action === null) return '';
  return details.verb === 'first'
    ? words.slice(action.start, Math.min(action.end, action.start + VERB))
    : words.slice(Math.max(action.start, action.end - VERB), action.end);
}

/** What stands around the name of whoever must act. */
const AROUND = { before: /^[\s,;:–]+/u, behind: /[\s,;:–]+$/u };

/** Where in the text the body or person is named that must act. */
function responsibleIn(data: CommitmentData, sentence: Stretch): Span | null {
  const { words, start } = sentence;
  for (const rule of shortlist(data.responsible, sentence)) {
    if (rule.unless?.test(words)) continue;
    const match = rule.pattern.exec(words);
    const who = match?.groups?.['who'];
    if (match === null || who === undefined) continue;
    const named = who.replace(AROUND.before, '');
    const at = start + words.indexOf(who, match.index) + who.length - named.length;
    const { length } = named.replace(AROUND.behind, '');
    if (length > 0) return { start: at, end: at + length };
  }
  return null;
}

/** The stretch of `spans` that shares most with the sentence; `null` where none shares half of either. */
export function mostShared<T extends Span>(sentence: Span, spans: readonly T[]): T | null {
  let best: T | null = null;
  let most = 0;
  for (const span of spans) {
    const shared = sharedLength(sentence, span);
    if (shared > most) [best, most] = [span, shared];
  }
  if (best === null) return null;
  const shorter = Math.min(sentence.end - sentence.start, best.end - best.start);
  return most * 2 >= shorter ? best : null;
}
