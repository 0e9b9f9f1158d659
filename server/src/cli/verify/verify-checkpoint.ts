import type { Client } from 'pg';
import {
  type ChainHead,
  chainHead,
  chainHolds,
  type Checkpoint,
  EMPTY,
  type RunQuery,
  writeCheckpoint,
} from '../../database/checkpoint';
import { quoteName } from '../backup/tables';
import { UsageError } from '../command';
import type { CheckResult, Finding } from './finding';
import type { VerifyRun } from './in-batches';

/** What was noted outside of the database, read before the snapshot was taken: the chain may grow meanwhile. */
export interface Outside {
  readonly checkpoint: Checkpoint | 'unreadable' | null;
  /** An end of the chain that was noted elsewhere. */
  readonly against: ChainHead | null;
}

export const queryOf =
  (client: Client): RunQuery =>
  async (text, values) =>
    (await client.query<Record<string, unknown>>(text, values)).rows;

/** `<number>:<hash>`, as a head is printed and given. */
export function writeHead({ seq, hash }: ChainHead): string {
  return `${seq}:${hash}`;
}

/** @returns `null` where it is no head. */
export function parseHead(written: string): ChainHead | null {
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(written) ?? [];
  return seq === undefined || hash === undefined ? null : { seq, hash };
}

/**
 * The head that somebody gave, `null` where nobody did.
 *
 * @throws UsageError where it is none
 */
export function headOf(given: string | undefined): ChainHead | null {
  const head = given === undefined ? null : parseHead(given);
  if (given !== undefined && head === null)
    throw new UsageError('--against takes a head as --checkpoint prints it: a number, a colon and a hash');
  return head;
}

/** Whether the chain still holds what was noted outside of the database, and no record has fewer rows than were noted. */
export async function verifyCheckpoint(
  { client }: VerifyRun,
  { checkpoint, against }: Outside,
): Promise<CheckResult> {
  const findings: Finding[] = [];
  const unknown: string[] = [];
  if (checkpoint === null) findings.push(...(await missing(client)));
  else if (checkpoint === 'unreadable') findings.push('checkpoint: its file can’t be read');
  else findings.push(...(await contradictions(checkpoint, client, 'the checkpoint')));
  if (against === null)
    unknown.push(
      'Somebody who may write the database and the checkpoint can change both: compare with --against.',
    );
  else findings.push(...(await contradictions({ ...against, rows: {} }, client, 'what was given')));
  return {
    what: 'notes outside of the database',
    checked: Number(checkpoint !== null) + Number(against !== null),
    findings,
    unknown,
  };
}

/** The server begins the checkpoint before the first link. */
async function missing(client: Client): Promise<Finding[]> {
  const { seq } = await chainHead(queryOf(client));
  return seq === EMPTY.seq
    ? []
    : [
        `checkpoint: there is none, and the audit chain has ${seq} links; if you have moved it away yourself, --begin begins a new one`,
      ];
}

async function contradictions(
  { rows, ...head }: Checkpoint,
  client: Client,
  name: string,
): Promise<Finding[]> {
  const query = queryOf(client);
  const findings: Finding[] = [];
  if (!(await chainHolds(head, query))) {
    const { seq } = await chainHead(query);
    findings.push(
      `audit chain: link ${head.seq} of ${name} is missing or another one; the chain ends at ${seq}`,
    );
  }
  const counted = await countRecords(client);
  for (const [table, count] of Object.entries(rows)) {
    const now = counted[table] ?? 0;
    if (now < count) findings.push(`${table}: ${count - now} of the ${count} rows of ${name} are missing`);
  }
  return findings;
}

/** How many rows each record has. */
export async function countRecords(client: Client): Promise<Record<string, number>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
     WHERE tgname = 'append_only' ORDER BY relname`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int FROM ${quoteName(name)}`);
    counts[name] = rows[0]?.count ?? 0;
  }
  return counts;
}

/** Where the chain ends and how many rows each record has, as the transaction of `client` sees them. */
export async function presentState(client: Client): Promise<Checkpoint> {
  return { ...(await chainHead(queryOf(client))), rows: await countRecords(client) };
}

/** Begin anew with what a restore has brought, whatever was noted of the database before. */
export async function replaceCheckpoint(client: Client, file: string): Promise<void> {
  await writeCheckpoint(file, await presentState(client));
}
