import type { Client } from 'pg';
import {
  advanceCheckpoint,
  type ChainHead,
  chainHead,
  chainHolds,
  type Checkpoint,
  checkpointFile,
  readCheckpoint,
  type RunQuery,
  writeCheckpoint,
} from '../../database/checkpoint';
import { quoteName } from '../backup/tables';
import type { CheckResult, Finding } from './finding';
import type { VerifyRun } from './in-batches';

/** What was noted outside of the database, read before the snapshot was taken: the chain may grow meanwhile. */
export interface Outside {
  readonly checkpoint: Checkpoint | 'unreadable' | null;
  /** An end of the chain that was noted elsewhere. */
  readonly against: ChainHead | null;
}

/** The checkpoint of a database, from the file in the data folder; `null` where there is none. */
export async function notedIn(dataDir: string, client: Client): Promise<Outside['checkpoint']> {
  return readCheckpoint(await checkpointFile(dataDir, queryOf(client)));
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

/** Whether the chain still holds what was noted outside of the database, and no record has fewer rows than were noted. */
export async function verifyCheckpoint(
  { client }: VerifyRun,
  { checkpoint, against }: Outside,
): Promise<CheckResult> {
  const findings: Finding[] = [];
  const unknown: string[] = [];
  if (checkpoint === null)
    unknown.push('There is no checkpoint of this database: decisions may be missing from the end.');
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

/** Note where the chain ends and how many rows each record has, once everything was found in order. */
export async function noteVerified(client: Client, dataDir: string): Promise<void> {
  const query = queryOf(client);
  if (!(await advanceCheckpoint(dataDir, query))) return;
  const file = await checkpointFile(dataDir, query);
  const rows = await countRecords(client);
  await writeCheckpoint(file, { ...(await chainHead(query)), rows });
}

/** Begin anew with what a restore has brought, whatever was noted of the database before. */
export async function replaceCheckpoint(client: Client, dataDir: string): Promise<void> {
  const query = queryOf(client);
  const rows = await countRecords(client);
  await writeCheckpoint(await checkpointFile(dataDir, query), { ...(await chainHead(query)), rows });
}
