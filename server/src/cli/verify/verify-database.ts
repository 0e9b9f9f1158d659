import type { Client } from 'pg';
import type { Surroundings } from '../command';
import { openClient } from '../open-client';
import type { CheckResult } from './finding';
import { verifyAudit } from './verify-audit';
import { verifyBytes } from './verify-hashes';
import { verifyTexts } from './verify-texts';

const LISTED = 50;

/**
 * Do every check on one snapshot and say what came of it.
 *
 * @returns The exit code: 1 if anything differs.
 */
export async function verifyDatabase(ownerUrl: string, surroundings: Surroundings): Promise<number> {
  const results = await runChecks(ownerUrl, surroundings);
  for (const result of results) printResult(result, surroundings);
  const differing = results.reduce((sum, { findings }) => sum + findings.length, 0);
  surroundings.print(differing === 0 ? 'Everything is as it was written.' : `${differing} differ.`);
  return differing === 0 ? 0 : 1;
}

async function runChecks(ownerUrl: string, { stopped, tell }: Surroundings): Promise<CheckResult[]> {
  const client = await openClient(ownerUrl, 'uade-verify');
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const results: CheckResult[] = [];
    for (const [what, check] of CHECKS) {
      stopped.throwIfAborted();
      tell(`Checking ${what} …`);
      results.push(...(await check(client)));
    }
    return results;
  } finally {
    await client.end();
  }
}

const CHECKS: readonly (readonly [string, (client: Client) => Promise<CheckResult[]>])[] = [
  ['raw bytes', async (client) => [await verifyBytes(client)]],
  ['texts and quotations', verifyTexts],
  ['the audit trail', verifyAudit],
];

function printResult({ what, checked, erased = 0, findings }: CheckResult, { print }: Surroundings): void {
  const erasures = erased > 0 ? `, ${erased} of them erased by a decision` : '';
  print(`${findings.length === 0 ? 'ok     ' : 'DIFFERS'} ${checked} ${what}${erasures}`);
  for (const finding of findings.slice(0, LISTED)) print(`        ${finding}`);
  if (findings.length > LISTED) print(`        … and ${findings.length - LISTED} more`);
}
