import type { CommitmentKind, Fulfilment, StatusChange } from '@uade/contracts';
import { DomainError, type ErrorCode } from '@uade/kernel';
import { fulfilmentsOf, needsEvidence, nextFulfilments } from './fulfilment';
import { type RecordedChange, voidedChanges } from './current-status';

/** A status change that somebody wants to record. */
export interface ProposedChange {
  readonly kind: StatusChange['kind'];
  /** The id of the change that a correction or retraction names; `null` in a plain change. */
  readonly corrects: string | null;
  /** What the fulfilment becomes; `null` in a retraction. */
  readonly to: Fulfilment | null;
  readonly reason: string;
  readonly evidence: readonly unknown[];
}

/** The commitment as it stands before the change. */
export interface StatusSituation {
  readonly current: Fulfilment;
  readonly kind: CommitmentKind;
  /** All status changes recorded for this commitment, in any order. */
  readonly history: readonly RecordedChange[];
}

/** Why a status change cannot be recorded, and what to do about it. */
export interface Refusal {
  readonly code: Extract<ErrorCode, 'invalid-input' | 'not-allowed-transition' | 'missing-evidence'>;
  readonly message: string;
  readonly remedy: string;
}

/**
 * All that speaks against recording a status change: a missing reason, a step that the table does not know, a
 * correction of nothing, an outcome without evidence.
 *
 * @returns An empty list where it may be recorded.
 */
export function checkStatusChange(change: ProposedChange, situation: StatusSituation): readonly Refusal[] {
  return [reasonRefusal(change), stepRefusal(change, situation), evidenceRefusal(change)].filter(
    (refusal) => refusal !== null,
  );
}

/**
 * The same check for callers that stop at the first refusal.
 *
 * @throws invalid-input            where no reason is given
 * @throws not-allowed-transition   where the table does not allow the step or the named change cannot be corrected
 * @throws missing-evidence         where an outcome rests on nothing
 */
export function assertStatusChange(change: ProposedChange, situation: StatusSituation): void {
  const [refusal] = checkStatusChange(change, situation);
  if (refusal) throw new DomainError(refusal.code, refusal.message, refusal.remedy);
}

function reasonRefusal(change: ProposedChange): Refusal | null {
  if (change.reason.trim() !== '') return null;
  return { code: 'invalid-input', message: 'The status change has no reason.', remedy: 'Say why.' };
}

function evidenceRefusal({ to, evidence }: ProposedChange): Refusal | null {
  if (to === null || !needsEvidence(to) || evidence.length > 0) return null;
  return {
    code: 'missing-evidence',
    message: `A change to "${to}" rests on no evidence.`,
    remedy: 'Add a passage, an address, or a note of what was searched and not found.',
  };
}

function stepRefusal(change: ProposedChange, situation: StatusSituation): Refusal | null {
  return change.kind === 'change' ? plainRefusal(change, situation) : correctionRefusal(change, situation);
}

function plainRefusal({ to, corrects }: ProposedChange, { current, kind }: StatusSituation): Refusal | null {
  if (corrects !== null) return notAllowed('A plain change corrects nothing.', 'Record it as a correction.');
  const next = nextFulfilments(current, kind);
  if (to !== null && next.includes(to)) return null;
  return notAllowed(
    `A commitment of the kind "${kind}" cannot go from "${current}" to "${to ?? 'nothing'}".`,
    next.length > 0
      ? `It may become: ${next.join(', ')}. Anything else is a correction.`
      : 'Record a correction.',
  );
}

function correctionRefusal(change: ProposedChange, { kind, history }: StatusSituation): Refusal | null {
  return targetRefusal(change.corrects, history) ?? resultRefusal(change, kind);
}

function targetRefusal(corrects: string | null, history: readonly RecordedChange[]): Refusal | null {
  if (!history.some((one) => one.id === corrects)) {
    return notAllowed(
      'The status change to be corrected is not one of this commitment.',
      'Name a status change of this commitment.',
    );
  }
  if (!voidedChanges(history).has(corrects ?? '')) return null;
  return notAllowed(
    'The status change was corrected or retracted already.',
    'Correct the correction, or retract the retraction.',
  );
}

function resultRefusal({ kind, to }: ProposedChange, commitmentKind: CommitmentKind): Refusal | null {
  if (kind === 'retraction') {
    return to === null
      ? null
      : notAllowed('A retraction leads to no fulfilment.', 'Record it as a correction.');
  }
  const known = fulfilmentsOf(commitmentKind);
  if (to !== null && known.includes(to)) return null;
  return notAllowed(
    `A commitment of the kind "${commitmentKind}" cannot be "${to ?? 'nothing'}".`,
    `It may be: ${known.join(', ')}.`,
  );
}

function notAllowed(message: string, remedy: string): Refusal {
  return { code: 'not-allowed-transition', message, remedy };
}
