import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { idSchema, releaseQuerySchema } from '@uade/contracts';
import { createContext } from '../create-app';
import { type ArchiveChoice, ArchiveExportService } from '../features/archive/archive-export.service';
import { createLogger } from '../platform/logging/create-logger';
import { type Command, fileAt, readArguments, type Surroundings, UsageError } from './command';
import { withDatabase } from './command-database';
import { refuseUnwritable } from './output-file';
import { startProgress } from './progress';

interface GivenFilters {
  readonly release?: string;
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
}

/** Write captures into a file that other programs read. */
export const exportCommand: Command = {
  usage: 'export FILE [--release ID] [--from DAY] [--to DAY] [--source SLUG]',
  summary:
    'Write what was captured into FILE (a .warc.gz), for archives and their tools; also while the server runs.',
  details: [
    'Without options everything is written that was ever captured; with them, what was captured at the addresses of',
    '--release ID         one release, and all its versions',
    '--from, --to DAY     releases published on these days (in Asia/Almaty), such as 2026-03-13',
    '--source SLUG        releases of this source',
    'The same captures give the same bytes. FILE is replaced if it is there. It holds no decisions and notes: that is backup.',
  ],
  async run(args, surroundings) {
    const { positionals, values } = readArguments(args, 1, {
      release: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      source: { type: 'string' },
    });
    const [written = ''] = positionals;
    const file = fileAt(surroundings, written);
    const choice = readChoice(values);
    await refuseUnwritable(file, written, 'uade.warc.gz');
    await withDatabase(surroundings, 'migrated', async (database) => {
      const settings = { ...database.settings, demo: false, role: 'api' as const };
      const app = await createContext(settings, database, createLogger('warn', 'stderr'));
      try {
        await writeArchive(app, { choice, file }, surroundings);
      } finally {
        await app.close();
      }
    });
    return 0;
  },
};

function readChoice({ release, ...filters }: GivenFilters): ArchiveChoice {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  if (release !== undefined) {
    if (given.length > 0) throw new UsageError('Give --release alone');
    if (!idSchema.safeParse(release).success) throw new UsageError(`--release ${release}: this is no id`);
    return { of: 'release', id: release };
  }
  if (given.length === 0) return { of: 'all' };
  const query = releaseQuerySchema.safeParse(filters);
  if (query.success) return { of: 'releases', query: query.data };
  const [issue] = query.error.issues;
  throw new UsageError(`--${String(issue?.path[0])}: ${issue?.message ?? 'not understood'}`);
}

async function writeArchive(
  app: INestApplicationContext,
  { choice, file }: { readonly choice: ArchiveChoice; readonly file: string },
  { stopped, print }: Surroundings,
): Promise<void> {
  const half = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  const progress = startProgress('captures');
  let written = 0;
  const onProgress = (done: number, total: number): void => {
    written = done;
    progress.show(done, total);
  };
  try {
    const archive = await app
      .get(ArchiveExportService)
      .write(choice, { fileName: path.basename(file), onProgress });
    await pipeline(archive, createWriteStream(half, { mode: 0o600, flush: true }), { signal: stopped });
    await rename(half, file);
  } finally {
    progress.end();
    await rm(half, { force: true });
  }
  const { size } = await stat(file);
  print(`Wrote ${written} captures to ${file} (${(size / 1024 / 1024).toFixed(1)} MB).`);
}
