import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DomainError } from '@uade/kernel';
import { AccountsService } from '../../features/accounts/accounts.service';
import { IngestService } from '../../features/ingest/ingest.service';
import { explain, type Surroundings } from '../command';
import type { FoundFiles } from '../find-files';
import { readWithin } from '../input-file';
import { startProgress } from '../progress';

/** What every file of one import shares. */
export interface FileClaims {
  /** Slug of the source. */
  readonly source: string;
  readonly url: string | null;
  readonly fetchedAt: Date | null;
}

interface Tally {
  imported: number;
  unchanged: number;
  kept: number;
  readonly refused: string[];
}

/**
 * Take files in and say what came of them.
 *
 * @returns The exit code: 1 if a file was refused.
 */
export async function importFiles(
  app: INestApplicationContext,
  { found, claims }: { readonly found: FoundFiles; readonly claims: FileClaims },
  surroundings: Surroundings,
): Promise<number> {
  const progress = startProgress('files');
  const tally: Tally = { imported: 0, unchanged: 0, kept: 0, refused: [] };
  try {
    const { id: actorId } = await app.get(AccountsService).current();
    for (const [done, file] of found.files.entries()) {
      progress.show(done, found.files.length);
      surroundings.stopped.throwIfAborted();
      await importFile(app, path.join(found.folder, file), { ...claims, actorId }, tally);
    }
  } catch (error) {
    if (surroundings.stopped.aborted) {
      surroundings.tell(`\nStopped. ${countsOf(tally)} Run the same command again to go on.`);
    }
    throw error;
  } finally {
    progress.end();
  }
  return report(tally, found, surroundings);
}

async function importFile(
  app: INestApplicationContext,
  file: string,
  claims: FileClaims & { readonly actorId: string },
  tally: Tally,
): Promise<void> {
  try {
    const bytes = await readWithin(file, readFile);
    const { outcome } = await app.get(IngestService).ingest({
      ...claims,
      bytes,
      method: 'uploaded',
      status: null,
      headers: {},
      contentType: null,
      fileName: path.basename(file),
    });
    tally[outcome] += 1;
  } catch (error) {
    // Only what is wrong with the file itself; a lost database must not read as thousands of bad files.
    if (!(error instanceof DomainError)) throw error;
    tally.refused.push(`${file}: ${explain(error)}`);
  }
}

function report(tally: Tally, found: FoundFiles, { print }: Surroundings): number {
  print(countsOf(tally));
  for (const line of tally.refused) print(line);
  if (found.ignored > 0) print(`Passed over ${found.ignored} files of other kinds.`);
  return tally.refused.length > 0 ? 1 : 0;
}

function countsOf({ imported, unchanged, kept, refused }: Tally): string {
  const older = kept === 0 ? '' : `, older than what is here and kept without a reading ${kept}`;
  return `Imported ${imported}, unchanged ${unchanged}${older}, refused ${refused.length}.`;
}
