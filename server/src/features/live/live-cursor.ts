/**
 * A place in the event log: all events with a smaller (transaction, id) are before it, those at it or after it are not.
 *
 * Events are ordered by the transaction that wrote them and read only below the oldest transaction that still runs: nothing
 * can appear any more before a cursor made of what was read. Ids alone would not do: they are given before the commit.
 */
export interface LiveCursor {
  /** Tells one database from another, so that the cursor of one that was restored since is not taken for one of this. */
  readonly log: string;
  /** The transaction's number (`xid8`) of the last event that was read, decimal. */
  readonly xid: string;
  /** That event's id, decimal. */
  readonly id: string;
}

const WRITTEN = /^([0-9a-z]{1,40})\.(\d{1,20})\.(\d{1,19})$/;

/** The cursor as a stream's `id` writes it. */
export function writeCursor({ log, xid, id }: LiveCursor): string {
  return `${log}.${xid}.${id}`;
}

/** The cursor that was written so, or `null` where it is none. */
export function readCursor(written: string): LiveCursor | null {
  const [, log, xid, id] = WRITTEN.exec(written) ?? [];
  return log === undefined || xid === undefined || id === undefined ? null : { log, xid, id };
}

/** Whether what a cursor has not seen can be read from the log that now stands at `head`. */
export function leadsTo(cursor: LiveCursor, head: LiveCursor): boolean {
  if (cursor.log !== head.log) return false;
  const [xid, headXid] = [BigInt(cursor.xid), BigInt(head.xid)];
  return xid < headXid || (xid === headXid && BigInt(cursor.id) <= BigInt(head.id));
}
