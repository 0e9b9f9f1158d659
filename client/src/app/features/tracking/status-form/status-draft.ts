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

/** One thing a status change rests on, as it stands in the form. */
export interface EvidenceDraft {
  readonly type: 'passage' | 'address' | 'search';
  readonly polarity: Evidence['polarity'];
  /** Id of the mention whose words are the passage. */
  readonly mentionId: string;
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
export function isComplete({ type, mentionId, url, note }: EvidenceDraft): boolean {
  if (type === 'passage') return mentionId !== '';
  return type === 'address' ? isAddress(url) : note.trim() !== '';
}

function isAddress(url: string): boolean {
  return URL.canParse(url.trim()) && /^https?:$/.test(new URL(url.trim()).protocol);
}

function evidenceOf(draft: EvidenceDraft, mentions: readonly Mention[]): NewEvidence {
  const { polarity } = draft;
  const note = draft.note.trim();
  if (draft.type === 'address') return { polarity, url: draft.url.trim(), note };
  const mention = mentions.find((one) => one.id === draft.mentionId);
  if (draft.type === 'search' || !mention) return { polarity, note };
  const { versionId, start, end } = mention;
  return { polarity, versionId, start, end, note };
}
