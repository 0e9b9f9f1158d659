import type { Client } from 'pg';
import { withDatabase } from '../support/rows';

/** What it takes to store the rows of a capture one by one, in milliseconds. */
export interface NaiveTimes {
  readonly captures: number;
  /** Rows of a capture, on average. */
  readonly rows: number;
  /** One INSERT a row, all of a capture in one transaction. */
  readonly inTransactionMs: number;
  /** One INSERT a row, each its own transaction. */
  readonly eachAloneMs: number;
}

/** The tables that a new page writes to, each with how its rows belong to a capture. */
const TABLES: Readonly<Record<string, string>> = {
  blob: 'row.sha256 = capture.sha256',
  capture: 'row.id = capture.id',
  release: 'row.current_version_id = version.id',
  release_version: 'row.id = version.id',
  statement: 'row.version_id = version.id',
  suggestion: 'row.version_id = version.id',
  event: `row.payload->>'versionId' = version.id::text`,
  source_item: 'row.capture_id = capture.id',
};

const CAPTURES = 300;

interface Kept {
  readonly table: string;
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * Insert rows that are stored already once more, into copies of their tables with the same indexes and the same triggers' absence,
 * one INSERT a row: what the storing stage is measured against.
 */
export function storeNaively(databaseUrl: string): Promise<NaiveTimes> {
  return withDatabase(databaseUrl, async (client) => {
    await client.query('CREATE SCHEMA naive');
    for (const table of Object.keys(TABLES)) {
      await client.query(`CREATE TABLE naive.${table} (LIKE public.${table} INCLUDING ALL)`);
    }
    const captures = await rowsByCapture(client);
    const half = Math.floor(captures.length / 2);
    const inTransactionMs = await timed(captures.slice(0, half), async (rows) => {
      await client.query('BEGIN');
      for (const row of rows) await insert(client, row);
      await client.query('COMMIT');
    });
    const eachAloneMs = await timed(captures.slice(half), async (rows) => {
      for (const row of rows) await insert(client, row);
    });
    const rows = captures.reduce((sum, list) => sum + list.length, 0) / captures.length;
    return { captures: captures.length, rows, inTransactionMs, eachAloneMs };
  });
}

async function rowsByCapture(client: Client): Promise<Kept[][]> {
  const found = await client.query<{ id: string }>(
    `SELECT capture.id FROM capture JOIN release_version version ON version.capture_id = capture.id ORDER BY capture.id DESC LIMIT ${CAPTURES}`,
  );
  await client.query(`CREATE INDEX naive_event ON public.event ((payload->>'versionId'))`);
  const captures: Kept[][] = [];
  for (const { id } of found.rows) {
    const rows: Kept[] = [];
    for (const [table, belongs] of Object.entries(TABLES)) {
      const { rows: read } = await client.query<Record<string, unknown>>(
        `SELECT row.* FROM capture JOIN release_version version ON version.capture_id = capture.id
         JOIN public.${table} AS row ON ${belongs} WHERE capture.id = $1`,
        [id],
      );
      for (const row of read) rows.push({ table, ...parted(row) });
    }
    captures.push(rows);
  }
  return captures;
}

function parted(row: Record<string, unknown>): Pick<Kept, 'columns' | 'values'> {
  const entries = Object.entries(row);
  return {
    columns: entries.map(([name]) => name),
    values: entries.map(([, value]) => (isPlainObject(value) ? JSON.stringify(value) : value)),
  };
}

/** What PostgreSQL wants as JSON, not as an array or bytes. */
function isPlainObject(value: unknown): boolean {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}

async function insert(client: Client, { table, columns, values }: Kept): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const places = columns.map((_, at) => `$${at + 1}`).join(', ');
  await client.query(`INSERT INTO naive.${table} (${names}) OVERRIDING SYSTEM VALUE VALUES (${places})`, [
    ...values,
  ]);
}

/** @returns Milliseconds a capture. */
async function timed(captures: readonly Kept[][], store: (rows: Kept[]) => Promise<void>): Promise<number> {
  const began = performance.now();
  for (const rows of captures) await store(rows);
  return (performance.now() - began) / captures.length;
}
