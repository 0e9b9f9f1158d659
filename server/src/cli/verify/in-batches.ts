import type { Client } from 'pg';

/** One run of all checks, on one snapshot. */
export interface VerifyRun {
  readonly client: Client;
  readonly stopped: AbortSignal;
  /** Hears of rows that were looked at. */
  readonly advance: (rows: number) => void;
}

/** A query over rows in the order of `key`, of which `$1` is the last one seen and `$2` how many to give. */
export interface BatchQuery {
  readonly query: string;
  /** A key before all others. */
  readonly first: string;
  readonly size: number;
}

/** The id before all others. */
export const NIL = '00000000-0000-0000-0000-000000000000';

/** Look at every row of a table, however large, a few at a time. */
export async function inBatches<Row extends { readonly key: string }>(
  { client, stopped, advance }: VerifyRun,
  { query, first, size }: BatchQuery,
  look: (rows: readonly Row[]) => void | Promise<void>,
): Promise<void> {
  let last = first;
  for (;;) {
    stopped.throwIfAborted();
    const { rows } = await client.query<Row>(query, [last, size]);
    if (rows.length > 0) await look(rows);
    advance(rows.length);
    const end = rows.at(-1);
    if (end === undefined || rows.length < size) return;
    last = end.key;
  }
}

/** Look at the rows of a query as they come, a few at a time, without reading it anew for each batch. */
export async function inStream<Row extends object>(
  { client, stopped, advance }: VerifyRun,
  query: string,
  look: (rows: readonly Row[]) => void | Promise<void>,
  size = 500,
): Promise<void> {
  await client.query(`DECLARE looked_at NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    stopped.throwIfAborted();
    const { rows } = await client.query<Row>(`FETCH ${size} FROM looked_at`);
    if (rows.length === 0) break;
    await look(rows);
    advance(rows.length);
  }
  await client.query('CLOSE looked_at');
}
