import type {
  Commitment,
  CommitmentKind,
  CreateCommitment,
  Deadline,
  DeadlinePrecision,
  NumberUnit,
  Suggestion,
  Target,
  Testability,
  UpdateCommitment,
} from '@uade/contracts';
import { type Span, truncate } from '@uade/kernel';
import type { InterfaceLanguage } from '../../core/locale/languages';
import { typedNumber } from '../../core/locale/typed-number';

/** What a person writes about a commitment, as it stands in the form: every text a string, empty where nothing is said. */
export interface CommitmentFields {
  readonly title: string;
  readonly kind: CommitmentKind;
  readonly topic: string;
  readonly testability: Testability;
  readonly successCriterion: string;
  readonly speaker: string;
  readonly responsible: string;
  readonly phrase: string;
  readonly from: string;
  readonly to: string;
  readonly precision: DeadlinePrecision;
  readonly targetPhrase: string;
  /** A number as it is typed, or empty; what is not typed has a point. */
  readonly targetValue: string;
  /** The upper end of a range. */
  readonly targetUpTo: string;
  readonly targetUnit: NumberUnit | '';
}

/** What is wrong with the fields; the form says it beside the field of that name. */
export type FieldProblem =
  | 'title'
  | 'phrase'
  | 'interval'
  | 'targetPhrase'
  | 'targetValue'
  | 'targetValueDigits'
  | 'targetUpTo'
  | 'targetUpToDigits';

export const TESTABILITIES = [
  'testable',
  'vague',
  'out-of-control',
] as const satisfies readonly Testability[];

export const PRECISIONS = [
  'day',
  'month',
  'quarter',
  'half',
  'year',
  'open',
] as const satisfies readonly DeadlinePrecision[];

/** Units of what can be promised: those of time say until when, not how much. */
export const TARGET_UNITS = [
  'tenge',
  'dollar',
  'euro',
  'rouble',
  'yuan',
  'percent',
  'percentage-point',
  'person',
  'family',
  'job',
  'hectare',
  'square-metre',
  'square-kilometre',
  'metre',
  'kilometre',
  'kilogram',
  'tonne',
  'litre',
  'cubic-metre',
  'barrel',
  'megawatt',
  'kilowatt-hour',
  'times',
] as const satisfies readonly NumberUnit[];

const NO_DEADLINE = { phrase: '', from: '', to: '', precision: 'day' } as const;

function deadlineFields(deadline: Deadline | null): Pick<CommitmentFields, keyof typeof NO_DEADLINE> {
  if (deadline === null) return NO_DEADLINE;
  const { phrase, from, to, precision } = deadline;
  return { phrase, from: from ?? '', to: to ?? '', precision };
}

const NO_TARGET = { targetPhrase: '', targetValue: '', targetUpTo: '', targetUnit: '' } as const;

function targetFields(target: Target | null): Pick<CommitmentFields, keyof typeof NO_TARGET> {
  if (target === null) return NO_TARGET;
  const { phrase, value, upTo, unit } = target;
  return {
    targetPhrase: phrase,
    targetValue: String(value),
    targetUpTo: upTo === null ? '' : String(upTo),
    targetUnit: unit ?? '',
  };
}

/** The form of a commitment that is there. */
export function fieldsOf(commitment: Required<Said>): CommitmentFields {
  const { title, kind, topic, testability, successCriterion, speaker, responsible } = commitment;
  return {
    title,
    kind,
    topic: topic ?? '',
    testability,
    successCriterion,
    speaker: speaker ?? '',
    responsible: responsible ?? '',
    ...deadlineFields(commitment.deadline),
    ...targetFields(commitment.target),
  };
}

/** What a commitment says of itself, as an audit entry holds some of it. */
export type Said = Partial<
  Pick<
    Commitment,
    | 'title'
    | 'kind'
    | 'topic'
    | 'testability'
    | 'successCriterion'
    | 'speaker'
    | 'responsible'
    | 'deadline'
    | 'target'
  >
>;

/** The fields in which two states of a commitment differ, of which only some is told; in the order of the form. */
export function differingFields(before: Said, after: Said): readonly FieldChange[] {
  const [then, now] = [fieldsOf({ ...NOTHING_SAID, ...before }), fieldsOf({ ...NOTHING_SAID, ...after })];
  const names = Object.keys(now) as (keyof CommitmentFields)[];
  // How exact a deadline is means nothing where there is none.
  const meant = names.filter((name) => name !== 'precision' || (then.phrase !== '' && now.phrase !== ''));
  return meant.filter((name) => then[name] !== now[name]).map((name) => ({ name, then, now }));
}

/** A field that differs, with all fields on both sides. */
export interface FieldChange {
  readonly name: keyof CommitmentFields;
  readonly then: CommitmentFields;
  readonly now: CommitmentFields;
}

const NOTHING_SAID = {
  title: '',
  kind: 'pledge',
  topic: null,
  testability: 'testable',
  successCriterion: '',
  speaker: null,
  responsible: null,
  deadline: null,
  target: null,
} as const satisfies Required<Said>;

/** The form of a new commitment on words of a release: with what the program read there, if it read anything. */
export function newFields(
  quote: string,
  read: Suggestion | undefined,
  speaker: string | null,
): CommitmentFields {
  const begun: CommitmentFields = {
    title: truncate(quote, 500),
    kind: 'pledge',
    topic: '',
    testability: 'testable',
    successCriterion: '',
    speaker: speaker ?? '',
    responsible: '',
    ...NO_DEADLINE,
    ...NO_TARGET,
  };
  return read ? { ...begun, ...readFields(read, begun) } : begun;
}

function readFields(read: Suggestion, begun: CommitmentFields): Partial<CommitmentFields> {
  return {
    kind: read.kind ?? begun.kind,
    topic: read.topic ?? '',
    testability: read.testability ?? begun.testability,
    speaker: read.speaker ?? begun.speaker,
    responsible: read.responsible ?? '',
    ...deadlineFields(read.deadline),
    ...targetFields(read.target),
  };
}

/** The fields with every number that was typed as a program writes it; what is no number stays, and is a problem. */
export function numbersRead(fields: CommitmentFields, language: InterfaceLanguage): CommitmentFields {
  const read = (typed: string) => String(typedNumber(typed, language) ?? typed.trim());
  return { ...fields, targetValue: read(fields.targetValue), targetUpTo: read(fields.targetUpTo) };
}

/** What has to be put right before the fields, their numbers read, can be sent. */
export function fieldProblems(fields: CommitmentFields): readonly FieldProblem[] {
  const { title, phrase, from, to } = fields;
  const problems: FieldProblem[] = [];
  if (title.trim() === '') problems.push('title');
  if (phrase.trim() === '' && (from !== '' || to !== '')) problems.push('phrase');
  if (from !== '' && to !== '' && from > to) problems.push('interval');
  return [...problems, ...targetProblems(fields)];
}

function targetProblems({ targetPhrase, targetValue, targetUpTo }: CommitmentFields): FieldProblem[] {
  const hasWords = targetPhrase.trim() !== '';
  const hasFigure = targetValue !== '';
  if (!hasWords) return hasFigure || targetUpTo !== '' ? ['targetPhrase'] : [];
  if (!hasFigure) return ['targetValue'];
  if (Number.isNaN(Number(targetValue))) return ['targetValueDigits'];
  if (Number.isNaN(Number(targetUpTo))) return ['targetUpToDigits'];
  return targetUpTo !== '' && Number(targetUpTo) <= Number(targetValue) ? ['targetUpTo'] : [];
}

/** The fields as the API takes them for a new commitment. */
export function creationOf(fields: CommitmentFields, versionId: string, span: Span): CreateCommitment {
  const { start, end } = span;
  return { versionId, start, end, ...editableOf(fields) };
}

/** Only what differs from `before`, so that what a colleague changed elsewhere in the meantime stays. */
export function changesOf(fields: CommitmentFields, before: CommitmentFields): UpdateCommitment {
  const now = editableOf(fields);
  const then = editableOf(before);
  const names = Object.keys(now) as (keyof typeof now)[];
  const changed = names.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(then[name]));
  return Object.fromEntries(changed.map((name) => [name, now[name]]));
}

function editableOf(fields: CommitmentFields) {
  return {
    title: fields.title.trim(),
    kind: fields.kind,
    topic: orNull(fields.topic),
    testability: fields.testability,
    successCriterion: fields.successCriterion.trim(),
    speaker: orNull(fields.speaker),
    responsible: orNull(fields.responsible),
    deadline: deadlineOf(fields),
    target: targetOf(fields),
  };
}

function deadlineOf({ phrase, from, to, precision }: CommitmentFields): Deadline | null {
  const words = phrase.trim();
  return words === '' ? null : { phrase: words, from: orNull(from), to: orNull(to), precision };
}

/** The target that the fields, their numbers read, give; `null` where they give none. */
export function targetOf({
  targetPhrase,
  targetValue,
  targetUpTo,
  targetUnit,
}: CommitmentFields): Target | null {
  const words = targetPhrase.trim();
  if (words === '') return null;
  return {
    phrase: words,
    value: Number(targetValue),
    upTo: targetUpTo === '' ? null : Number(targetUpTo),
    unit: targetUnit === '' ? null : targetUnit,
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
