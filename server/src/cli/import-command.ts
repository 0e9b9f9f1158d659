import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { instantSchema, uploadFieldsSchema } from '@uade/contracts';
import { DomainError, READ_LANGUAGES } from '@uade/kernel';
import type { z } from 'zod';
import { createContext } from '../create-app';
import { AccountsService } from '../features/accounts/accounts.service';
import { IngestService } from '../features/ingest/ingest.service';
import { SourcesService } from '../features/sources/sources.service';
import { createLogger } from '../platform/logging/create-logger';
import { type Command, explain, fileAt, readArguments, type Surroundings, UsageError } from './command';
import { type CommandDatabase, withDatabase } from './command-database';
import { type FoundFiles, findFiles } from './find-files';
import { readWithin } from './input-file';
import { startProgress } from './progress';

/** Where files come from if nobody says. */
const IMPORTED = {
  slug: 'imported',
  name: 'Imported files',
  homePage: null,
  languages: [...READ_LANGUAGES],
  fictional: false,
};

/** What every file of one import shares. */
interface Claims {
  readonly source: string | null;
  readonly url: string | null;
  readonly fetchedAt: Date | null;
}

interface GivenClaims {
  readonly source?: string | null;
  readonly url?: string | null;
  readonly 'fetched-at'?: string | null;
}

interface Tally {
  imported: number;
  unchanged: number;
  readonly refused: string[];
}

/** Take files into the database, the same way in as the API's. */
export const importCommand: Command = {
  usage: 'import FILE|FOLDER [--source SLUG] [--url URL] [--fetched-at TIME]',
  summary: 'Take a release, or every release of a folder, into the database.',
  details: [
    '--source SLUG      the source that published it (default: imported)',
    '--url URL          where it was published; for a single file',
    '--fetched-at TIME  when it was fetched, such as 2026-03-13T10:32:00Z',
    'A file that was imported before is left as it is: after an interruption, run the same command again.',
    'Ends with 1 if a file was refused.',
  ],
  async run(args, surroundings) {
    const { positionals, values } = readArguments(args, 1, {
      source: { type: 'string' },
      url: { type: 'string' },
      'fetched-at': { type: 'string' },
    });
    const [written = ''] = positionals;
    const found = await findFiles(fileAt(surroundings, written));
    const claims = readClaims(values, found);
    const tally = await withDatabase(surroundings, 'migrated', (database) =>
      importFiles({ found, claims, database }, surroundings),
    );
    return report(tally, found, surroundings);
  },
};

function readClaims(
  { source = null, url = null, 'fetched-at': time = null }: GivenClaims,
  found: FoundFiles,
): Claims {
  if (url !== null && found.isFolder) throw new UsageError('--url names one page; give one file with it');
  refuseMalformed(
    url,
    uploadFieldsSchema.shape.url,
    `--url ${url} is not an address that begins with http:// or https://`,
  );
  refuseMalformed(time, instantSchema, `--fetched-at ${time} is not a time such as 2026-03-13T10:32:00Z`);
  return { source, url, fetchedAt: time === null ? null : new Date(time) };
}

function refuseMalformed(value: string | null, schema: z.ZodType, message: string): void {
  if (value !== null && !schema.safeParse(value).success) throw new UsageError(message);
}

async function importFiles(
  { found, claims, database }: { found: FoundFiles; claims: Claims; database: CommandDatabase },
  surroundings: Surroundings,
): Promise<Tally> {
  // Neither demo nor job queue: the server has them, and an import adds the files and nothing else.
  const settings = { ...database.settings, demo: false, role: 'api' as const };
  const app = await createContext(settings, database, createLogger('warn', 'stderr'));
  const progress = startProgress('files');
  const tally: Tally = { imported: 0, unchanged: 0, refused: [] };
  try {
    const source = await sourceOf(app, claims.source);
    const { id: actorId } = await app.get(AccountsService).current();
    for (const [done, file] of found.files.entries()) {
      progress.show(done, found.files.length);
      surroundings.stopped.throwIfAborted();
      await importFile(app, path.join(found.folder, file), { ...claims, source, actorId }, tally);
    }
  } catch (error) {
    if (surroundings.stopped.aborted) {
      surroundings.tell(`\nStopped. ${countsOf(tally)} Run the same command again to go on.`);
    }
    throw error;
  } finally {
    progress.end();
    await app.close();
  }
  return tally;
}

async function importFile(
  app: INestApplicationContext,
  file: string,
  claims: Claims & { readonly source: string; readonly actorId: string },
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

async function sourceOf(app: INestApplicationContext, slug: string | null): Promise<string> {
  const sources = app.get(SourcesService);
  if (slug === null) return (await sources.ensure(IMPORTED)).slug;
  const known = (await sources.all()).map((source) => source.slug);
  if (known.includes(slug)) return slug;
  throw new DomainError(
    'not-found',
    `There is no source “${slug}”`,
    `The sources are: ${known.join(', ') || 'none yet'}. Leave --source out to put the files under “${IMPORTED.name}”.`,
  );
}

function report(tally: Tally, found: FoundFiles, { print }: Surroundings): number {
  print(countsOf(tally));
  for (const line of tally.refused) print(line);
  if (found.ignored > 0) print(`Passed over ${found.ignored} files of other kinds.`);
  return tally.refused.length > 0 ? 1 : 0;
}

function countsOf({ imported, unchanged, refused }: Tally): string {
  return `Imported ${imported}, unchanged ${unchanged}, refused ${refused.length}.`;
}
