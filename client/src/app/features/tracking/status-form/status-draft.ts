import type {
  Commitment,
  Evidence,
  Fulfilment,
  Mention,
  NewEvidence,
  NewStatusChange,
  StatusChange,
} from '@uade/contracts';
import { checkStatusChange, fulfilmentsOf, nextFulfilments, type Refusal } from '@uade/tracking';

/** Words of a release that were given as evidence while reading it, with what they are called by. */
export interface DraftPassage {
  readonly releaseId: string;
  readonly releaseTitle: string;
  /** The name of the source. */
  readonly source: string;
  readonly versionId: string;
  /** Half-open span, in UTF-16 code units of the version's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly language: string;
}

/** One thing a status change rests on, as it stands in the form. */
export interface EvidenceDraft {
  readonly type: 'passage' | 'address' | 'search';
  readonly polarity: Evidence['polarity'];
  /** Id of the mention whose words are the passage. */
  readonly mentionId: string;
  /** The passage, where it is of whichever release and no mention. */
  readonly passage?: DraftPassage;
  readonly url: string;
  readonly note: string;
}

/** A status change as it stands in the form. */
export interface StatusDraft {
  readonly kind: StatusChange['kind'];
  readonly corrects: string | null;
  readonly to: Fulfilment | null;
  /** `YYYY-MM-DD`. */
  readonly holdsFrom: string;
  readonly reason: string;
  readonly evidence: readonly EvidenceDraft[];
}

/** What is wrong with the form, beside what the table of fulfilments says. */
export type StatusProblem = Refusal['code'] | 'no-fulfilment' | 'no-day' | 'incomplete-evidence';

/** An empty form: a change that holds from today. */
export function beginStatus(today: string): StatusDraft {
  return { kind: 'change', corrects: null, to: null, holdsFrom: today, reason: '', evidence: [] };
}

/** What the fulfilment may become by this form: the table's next ones, or any that the kind uses in a correction. */
export function offeredFulfilments(draft: StatusDraft, commitment: Commitment): readonly Fulfilment[] {
  if (draft.kind === 'retraction') return [];
  if (draft.kind === 'correction') return fulfilmentsOf(commitment.kind);
  return nextFulfilments(commitment.status, commitment.kind);
}

/** All that speaks against sending the form, by the same table as the server's. */
export function statusProblems(draft: StatusDraft, commitment: Commitment): readonly StatusProblem[] {
  const problems: StatusProblem[] = [];
  const undecided = draft.kind !== 'retraction' && draft.to === null;
  if (undecided) problems.push('no-fulfilment');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.holdsFrom)) problems.push('no-day');
  if (!draft.evidence.every(isComplete)) problems.push('incomplete-evidence');
  const refusals = checkStatusChange(draft, {
    current: commitment.status,
    kind: commitment.kind,
    history: commitment.statusChanges,
  });
  const said = refusals.map((refusal) => refusal.code);
  return [...problems, ...said.filter((code) => !(undecided && code === 'not-allowed-transition'))];
}

/** The form as the API takes it. */
export function statusChangeOf(draft: StatusDraft, mentions: readonly Mention[]): NewStatusChange {
  const { kind, corrects, to, holdsFrom } = draft;
  return {
    kind,
    corrects,
    to: kind === 'retraction' ? null : to,
    holdsFrom,
    reason: draft.reason.trim(),
    evidence: draft.evidence.map((one) => evidenceOf(one, mentions)),
  };
}

/** Whether a piece of evidence says enough to be found again. */
export function isComplete({ type, mentionId, passage, url, note }: EvidenceDraft): boolean {
  if (type === 'passage') return mentionId !== '' || passage !== undefined;
  return type === 'address' ? isAddress(url) : note.trim() !== '';
}

function isAddress(url: string): boolean {
  return URL.canParse(url.trim()) && /^https?:$/.test(new URL(url.trim()).protocol);
}

function evidenceOf(draft: EvidenceDraft, mentions: readonly Mention[]): NewEvidence {
  const { polarity } = draft;
  const note = draft.note.trim();
  if (draft.type === 'address') return { polarity, url: draft.url.trim(), note };
  const passage = draft.passage ?? mentions.find((one) => one.id === draft.mentionId);
  if (draft.type === 'search' || !passage) return { polarity, note };
  const { versionId, start, end } = passage;
  return { polarity, versionId, start, end, note };
}
