import type { INestApplicationContext } from '@nestjs/common';
import { instantSchema, uploadFieldsSchema } from '@uade/contracts';
import type { z } from 'zod';
import { createContext } from '../create-app';
import { createLogger } from '../platform/logging/create-logger';
import { type Command, fileAt, readArguments, type Surroundings, UsageError } from './command';
import { withDatabase } from './command-database';
import { findFiles } from './find-files';
import { importArchive } from './import/import-archive';
import { importFiles } from './import/import-files';
import { sourceOf } from './import/import-source';
import { importSitemap } from './import/import-sitemap';

interface GivenClaims {
  readonly source?: string | null;
  readonly url?: string | null;
  readonly 'fetched-at'?: string | null;
}

/** One import, understood: done with the app once the database is there; gives the exit code. */
type Import = (app: INestApplicationContext) => Promise<number>;

/** Take files, archives and sitemaps into the database, the same way in as the API's. */
export const importCommand: Command = {
  usage: 'import FILE|FOLDER|ARCHIVE|SITEMAP [--source SLUG] [--url URL] [--fetched-at TIME]',
  summary:
    'Take a release, every release of a folder, a WARC archive or what a sitemap names into the database.',
  details: [
    'ARCHIVE            a .warc or .warc.gz file: its pages with their addresses and times',
    'SITEMAP            an address, or an .xml file: the pages it names are fetched as politely as the server does,',
    '                   as a backfill of the source, which must be active',
    '--source SLUG      the source that published it (default: imported)',
    '--url URL          where it was published; for a single file',
    '--fetched-at TIME  when it was fetched, such as 2026-03-13T10:32:00Z; for files',
    'What was imported before is left as it is: after an interruption, run the same command again.',
    'Ends with 1 if something was refused.',
  ],
  async run(args, surroundings) {
    const { positionals, values } = readArguments(args, 1, {
      source: { type: 'string' },
      url: { type: 'string' },
      'fetched-at': { type: 'string' },
    });
    const [written = ''] = positionals;
    const work = await understand(written, values, surroundings);
    return withDatabase(surroundings, 'migrated', async (database) => {
      // Neither demo nor job queue: the server has them, and an import adds what it is given and nothing else.
      const settings = { ...database.settings, demo: false, role: 'api' as const };
      const app = await createContext(settings, database, createLogger('warn', 'stderr'));
      try {
        return await work(app);
      } finally {
        await app.close();
      }
    });
  },
};

async function understand(written: string, given: GivenClaims, surroundings: Surroundings): Promise<Import> {
  const { source = null } = given;
  if (/^https?:\/\//i.test(written) || /\.xml(?:\.gz)?$/i.test(written)) {
    refuseClaims(given, 'a sitemap');
    if (source === null)
      throw new UsageError('--source says which source the pages of the sitemap belong to');
    return (app) => importSitemap(app, { written, source }, surroundings);
  }
  const found = await findFiles(fileAt(surroundings, written));
  if (!found.isFolder && /\.warc(?:\.gz)?$/i.test(written)) {
    refuseClaims(given, 'an archive');
    const file = fileAt(surroundings, written);
    return async (app) =>
      importArchive(app, { file, written, source: await sourceOf(app, source) }, surroundings);
  }
  const claims = readClaims(given, found.isFolder);
  return async (app) =>
    importFiles(app, { found, claims: { ...claims, source: await sourceOf(app, source) } }, surroundings);
}

/** An archive and a sitemap say themselves what is where, and when. */
function refuseClaims({ url = null, 'fetched-at': time = null }: GivenClaims, what: string): void {
  if (url !== null || time !== null)
    throw new UsageError(`--url and --fetched-at are for files, not for ${what}`);
}

function readClaims(
  { url = null, 'fetched-at': time = null }: GivenClaims,
  isFolder: boolean,
): { url: string | null; fetchedAt: Date | null } {
  if (url !== null && isFolder) throw new UsageError('--url names one page; give one file with it');
  refuseMalformed(
    url,
    uploadFieldsSchema.shape.url,
    `--url ${url} is not an address that begins with http:// or https://`,
  );
  refuseMalformed(time, instantSchema, `--fetched-at ${time} is not a time such as 2026-03-13T10:32:00Z`);
  return { url, fetchedAt: time === null ? null : new Date(time) };
}

function refuseMalformed(value: string | null, schema: z.ZodType, message: string): void {
  if (value !== null && !schema.safeParse(value).success) throw new UsageError(message);
}
