import type { Client } from 'pg';
import { type ChainHead, EMPTY, noteSeen, readCheckpoint } from '../../database/checkpoint';
import { RECORD_TABLES } from '../../database/record-hash';
import type { Surroundings } from '../command';
import { openClient } from '../open-client';
import type { CheckResult } from './finding';
import type { VerifyRun } from './in-batches';
import { verifyAudit } from './verify-audit';
import { type Outside, presentState, verifyCheckpoint } from './verify-checkpoint';
import { verifyDerived } from './verify-derived';
import { verifyEdits } from './verify-edits';
import { verifyBytes } from './verify-hashes';
import { verifyLinks } from './verify-links';
import { verifyReadings } from './verify-readings';
import { verifyRecords } from './verify-records';
import { verifyTexts } from './verify-texts';

const LISTED = 50;

/** How to say it, and who hears of rows looked at, of how many. */
export interface VerifyOptions {
  /** The file of the checkpoint, which is moved on where nothing differs; `null` for none. */
  readonly file?: string | null;
  /** Where there is no checkpoint, begin one. */
  readonly begin?: boolean;
  /** Also compare with an end of the chain that was noted elsewhere. */
  readonly against?: ChainHead | null;
  readonly form?: 'words' | 'json';
  readonly onProgress?: (done: number, total: number) => void;
}

/** The tables that are looked at row by row. */
const COUNTED = [
  ...[
    'blob',
    'release_version',
    'release_version',
    'release',
    'commitment',
    'suggestion',
    'edit',
    'audit_entry',
    'audit_link',
  ],
  ...Object.keys(RECORD_TABLES),
];

/**
 * Do every check on one snapshot and say what came of it, in words or as JSON.
 *
 * @returns The exit code: 1 if anything differs.
 */
export async function verifyDatabase(
  ownerUrl: string,
  surroundings: Surroundings,
  {
    form = 'words',
    onProgress = () => undefined,
    file = null,
    begin = false,
    against = null,
  }: VerifyOptions = {},
): Promise<number> {
  const client = await openClient(ownerUrl, 'uade-verify');
  try {
    const checkpoint = await checkpointIn(file, begin);
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const results = await runChecks(client, surroundings, { checkpoint, against }, { onProgress });
    const seen = await presentState(client);
    await client.query('COMMIT');
    const differing = results.reduce((sum, { findings }) => sum + findings.length, 0);
    printResults(results, differing, { form, surroundings });
    if (differing === 0 && file !== null) await noteSeen(file, seen);
    return differing === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}

/** Without a file, or where one is to begin, nothing is known. */
async function checkpointIn(file: string | null, begin: boolean): Promise<Outside['checkpoint']> {
  const noted = file === null ? EMPTY : await readCheckpoint(file);
  return noted ?? (begin ? EMPTY : null);
}

function printResults(
  results: readonly CheckResult[],
  differing: number,
  { form, surroundings }: { form: VerifyOptions['form']; surroundings: Surroundings },
): void {
  if (form === 'json') {
    surroundings.print(JSON.stringify({ ok: differing === 0, differing, checks: results }, null, 2));
    return;
  }
  for (const result of results) printResult(result, surroundings);
  surroundings.print(
    differing === 0 ? 'Everything that can be checked is as it was written.' : `${differing} differ.`,
  );
}

/** What it is busy with, and the check. */
type Check = readonly [what: string, check: (run: VerifyRun) => Promise<CheckResult[]>];

interface RunOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly checks?: readonly Check[];
}

/** Do every check in the transaction of `client`. */
export async function runChecks(
  client: Client,
  { stopped, tell }: Pick<Surroundings, 'stopped' | 'tell'>,
  outside: Outside,
  { onProgress, checks = CHECKS }: RunOptions = {},
): Promise<CheckResult[]> {
  const total = await countRows(client);
  let done = 0;
  const run: VerifyRun = {
    client,
    stopped,
    advance: (rows) => onProgress?.((done += rows), Math.max(total, done)),
  };
  const results: CheckResult[] = [];
  for (const [what, check] of checks) {
    stopped.throwIfAborted();
    tell(`Checking ${what} …`);
    results.push(...(await check(run)));
  }
  return [...results, await verifyCheckpoint(run, outside)];
}

async function countRows(client: Client): Promise<number> {
  const counts = COUNTED.map((table) => `(SELECT count(*) FROM ${table})`);
  const { rows } = await client.query<{ total: number }>(`SELECT (${counts.join(' + ')})::int AS total`);
  return rows[0]?.total ?? 0;
}

export const CHECKS: readonly Check[] = [
  ['raw bytes', async (run) => [await verifyBytes(run)]],
  ['texts and quotations', verifyTexts],
  ['readings', async (run) => [await verifyReadings(run)]],
  ['edits', verifyEdits],
  ['links', verifyLinks],
  ['what is worked out', verifyDerived],
  ['decisions', verifyRecords],
  ['the audit trail', verifyAudit],
];

function printResult({ what, checked, findings, unknown = [] }: CheckResult, { print }: Surroundings): void {
  print(`${findings.length === 0 ? 'ok     ' : 'DIFFERS'} ${checked} ${what}`);
  for (const finding of findings.slice(0, LISTED)) print(`        ${finding}`);
  if (findings.length > LISTED) print(`        … and ${findings.length - LISTED} more`);
  for (const sentence of unknown) print(`        not known: ${sentence}`);
}
