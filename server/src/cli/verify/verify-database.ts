import type { Client } from 'pg';
import type { Surroundings } from '../command';
import { openClient } from '../open-client';
import type { CheckResult } from './finding';
import type { VerifyRun } from './in-batches';
import { verifyAudit } from './verify-audit';
import { verifyEdits } from './verify-edits';
import { verifyBytes } from './verify-hashes';
import { verifyLinks } from './verify-links';
import { verifyTexts } from './verify-texts';

const LISTED = 50;

/** How to say it, and who hears of rows looked at, of how many. */
export interface VerifyOptions {
  readonly form?: 'words' | 'json';
  readonly onProgress?: (done: number, total: number) => void;
}

/** The tables that are looked at row by row. */
const COUNTED = ['blob', 'release_version', 'edit', 'audit_entry', 'audit_link'];

/**
 * Do every check on one snapshot and say what came of it, in words or as JSON.
 *
 * @returns The exit code: 1 if anything differs.
 */
export async function verifyDatabase(
  ownerUrl: string,
  surroundings: Surroundings,
  { form = 'words', onProgress = () => undefined }: VerifyOptions = {},
): Promise<number> {
  const results = await runChecks(ownerUrl, surroundings, onProgress);
  const differing = results.reduce((sum, { findings }) => sum + findings.length, 0);
  if (form === 'json') {
    surroundings.print(JSON.stringify({ ok: differing === 0, differing, checks: results }, null, 2));
  } else {
    for (const result of results) printResult(result, surroundings);
    surroundings.print(differing === 0 ? 'Everything is as it was written.' : `${differing} differ.`);
  }
  return differing === 0 ? 0 : 1;
}

async function runChecks(
  ownerUrl: string,
  { stopped, tell }: Surroundings,
  onProgress: (done: number, total: number) => void,
): Promise<CheckResult[]> {
  const client = await openClient(ownerUrl, 'uade-verify');
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const total = await countRows(client);
    let done = 0;
    const run: VerifyRun = {
      client,
      stopped,
      advance: (rows) => onProgress((done += rows), Math.max(total, done)),
    };
    const results: CheckResult[] = [];
    for (const [what, check] of CHECKS) {
      stopped.throwIfAborted();
      tell(`Checking ${what} …`);
      results.push(...(await check(run)));
    }
    return results;
  } finally {
    await client.end();
  }
}

async function countRows(client: Client): Promise<number> {
  const counts = COUNTED.map((table) => `(SELECT count(*) FROM ${table})`);
  const { rows } = await client.query<{ total: number }>(`SELECT (${counts.join(' + ')})::int AS total`);
  return rows[0]?.total ?? 0;
}

const CHECKS: readonly (readonly [string, (run: VerifyRun) => Promise<CheckResult[]>])[] = [
  ['raw bytes', async (run) => [await verifyBytes(run)]],
  ['texts and quotations', verifyTexts],
  ['edits', verifyEdits],
  ['links', verifyLinks],
  ['the audit trail', verifyAudit],
];

function printResult({ what, checked, findings }: CheckResult, { print }: Surroundings): void {
  print(`${findings.length === 0 ? 'ok     ' : 'DIFFERS'} ${checked} ${what}`);
  for (const finding of findings.slice(0, LISTED)) print(`        ${finding}`);
  if (findings.length > LISTED) print(`        … and ${findings.length - LISTED} more`);
}
