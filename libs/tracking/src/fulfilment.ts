import type { CommitmentKind, Fulfilment } from '@uade/contracts';

/** Which fulfilment may follow which. The client draws its choices from the same table as the server checks with. */
const NEXT = {
  'not-yet-rated': ['not-started', 'in-progress', 'stalled', 'partly-kept', 'kept', 'broken', 'superseded'],
  'not-started': ['in-progress', 'stalled', 'partly-kept', 'kept', 'broken', 'superseded'],
  'in-progress': ['stalled', 'partly-kept', 'kept', 'broken', 'superseded'],
  stalled: ['in-progress', 'partly-kept', 'kept', 'broken', 'superseded'],
  'partly-kept': ['in-progress', 'kept', 'broken', 'superseded'],
  kept: ['broken', 'superseded'],
  broken: ['in-progress', 'partly-kept', 'kept', 'superseded'],
  superseded: [],
} as const satisfies Record<Fulfilment, readonly Fulfilment[]>;

/** A guarantee is never finished: it is upheld so far (`in-progress`) or it is not. */
const GUARANTEE_USES: ReadonlySet<Fulfilment> = new Set<Fulfilment>([
  'not-yet-rated',
  'in-progress',
  'broken',
  'superseded',
]);

/** What cannot be said without something that shows it. */
const NEEDS_EVIDENCE: ReadonlySet<Fulfilment> = new Set<Fulfilment>([
  'partly-kept',
  'kept',
  'broken',
  'superseded',
]);

/** What no longer waits for anything: a passed deadline does not make it overdue. */
const SETTLED: ReadonlySet<Fulfilment> = new Set<Fulfilment>(['kept', 'broken', 'superseded']);

/**
 * Every fulfilment, from not yet rated to superseded, in the order in which lists show them.
 * The same as the contract's `FULFILMENTS`, without its schema library, for the browser.
 */
export const FULFILMENT_ORDER: readonly Fulfilment[] = Object.keys(NEXT) as Fulfilment[];

/** The fulfilments that a commitment of this kind can have at all, in their usual order. */
export function fulfilmentsOf(kind: CommitmentKind): readonly Fulfilment[] {
  return kind === 'guarantee' ? FULFILMENT_ORDER.filter((one) => GUARANTEE_USES.has(one)) : FULFILMENT_ORDER;
}

/**
 * What a plain change may lead to, in the order in which it is offered.
 *
 * @returns An empty list where nothing may follow (from `superseded`).
 */
export function nextFulfilments(from: Fulfilment, kind: CommitmentKind): readonly Fulfilment[] {
  const next: readonly Fulfilment[] = NEXT[from];
  return kind === 'guarantee' ? next.filter((one) => GUARANTEE_USES.has(one)) : next;
}

/** Whether a change to this fulfilment must rest on evidence: on what is an outcome, not on what is only a beginning. */
export function needsEvidence(to: Fulfilment): boolean {
  return NEEDS_EVIDENCE.has(to);
}

/** Whether nothing is waited for any more: kept, broken or superseded. */
export function isSettled(status: Fulfilment): boolean {
  return SETTLED.has(status);
}
