import type { Fulfilment, StatusChange } from '@uade/contracts';

/** What a recorded status change must tell so that the current status can be found. */
export type RecordedChange = Pick<
  StatusChange,
  'id' | 'kind' | 'corrects' | 'to' | 'holdsFrom' | 'decidedAt'
>;

/** Two times to ask of: what held on a day, and what had been recorded by an instant. */
export interface StatusMoment {
  /** Day in Asia/Almaty, `YYYY-MM-DD`: changes that hold from a later day are left out. */
  readonly asOf?: string;
  /** Instant, UTC: changes decided later are left out, corrections and retractions too. */
  readonly knownAt?: string;
}

/** The fulfilment that holds, since when, and the change that says so; `since` and `change` are `null` while not yet rated. */
export interface CurrentStatus<Change extends RecordedChange = RecordedChange> {
  readonly status: Fulfilment;
  readonly since: string | null;
  readonly change: Change | null;
}

/**
 * The current fulfilment: that of the change with the greatest (holdsFrom, decidedAt, id) that no later event corrects
 * or retracts. A correction counts in its own right; a retraction only takes away. Where the event that takes away is
 * itself taken away, what it took away stands again.
 *
 * @param changes  All status changes of one commitment, in any order.
 * @returns `not-yet-rated` since `null` where nothing holds.
 */
export function currentStatus<Change extends RecordedChange>(
  changes: readonly Change[],
  moment: StatusMoment = {},
): CurrentStatus<Change> {
  const known = changes.filter((change) => isKnown(change, moment.knownAt));
  const voided = voidedChanges(known);
  const holding = known
    .filter((change) => change.to !== null && !voided.has(change.id))
    .filter((change) => moment.asOf === undefined || change.holdsFrom <= moment.asOf)
    .sort(byHolding)
    .at(-1);
  if (holding === undefined || holding.to === null) {
    return { status: 'not-yet-rated', since: null, change: null };
  }
  const since = holding.to === 'not-yet-rated' ? null : holding.holdsFrom;
  return { status: holding.to, since, change: holding };
}

/**
 * The ids of the changes that a later, still standing correction or retraction takes away.
 *
 * @param changes  All status changes of one commitment, in any order.
 */
export function voidedChanges(changes: readonly RecordedChange[]): ReadonlySet<string> {
  const voided = new Set<string>();
  for (const change of [...changes].sort(byDecision).reverse()) {
    if (change.corrects !== null && !voided.has(change.id)) voided.add(change.corrects);
  }
  return voided;
}

function isKnown(change: RecordedChange, knownAt: string | undefined): boolean {
  return knownAt === undefined || Date.parse(change.decidedAt) <= Date.parse(knownAt);
}

function byHolding(a: RecordedChange, b: RecordedChange): number {
  return compare(a.holdsFrom, b.holdsFrom) || byDecision(a, b);
}

function byDecision(a: RecordedChange, b: RecordedChange): number {
  return Date.parse(a.decidedAt) - Date.parse(b.decidedAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
