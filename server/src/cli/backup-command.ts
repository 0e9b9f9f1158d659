import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@uade/kernel';
import { VERSION } from '../create-app';
import { writeBackup } from './backup/write-backup';
import { type Command, fileAt, readArguments } from './command';
import { withDatabase } from './command-database';
import { startProgress } from './progress';

const MEGABYTE = 1024 * 1024;

/** Write everything that the database holds into one file. */
export const backupCommand: Command = {
  usage: 'backup FILE',
  summary: 'Write all of the database, as of one moment, into FILE (a .tar.gz); also while the server runs.',
  details: [
    'FILE is replaced if it is there. It holds everything, notes and decisions too: keep it as safe as the data.',
  ],
  async run(args, surroundings) {
    const { positionals } = readArguments(args, 1, {});
    const [written = ''] = positionals;
    const file = fileAt(surroundings, written);
    await refuseUnwritable(file, written);
    const sums = await withDatabase(surroundings, 'migrated', async ({ ownerUrl }) => {
      const progress = startProgress('MB');
      try {
        return await writeBackup({
          ownerUrl,
          file,
          version: VERSION,
          now: new Date(),
          stopped: surroundings.stopped,
          onProgress: (done, total) => progress.show(Math.ceil(done / MEGABYTE), Math.ceil(total / MEGABYTE)),
        });
      } finally {
        progress.end();
      }
    });
    const { size } = await stat(file);
    const rows = Object.values(sums).reduce((sum, table) => sum + table.rows, 0);
    surroundings.print(
      `Wrote ${rows} rows of ${Object.keys(sums).length} tables to ${file} (${(size / MEGABYTE).toFixed(1)} MB).`,
    );
    return 0;
  },
};

/** Before anything is started: the folder must be there, and the name no folder's. */
async function refuseUnwritable(file: string, written: string): Promise<void> {
  const folder = await stat(path.dirname(file)).catch(() => null);
  if (!folder?.isDirectory()) {
    throw new DomainError(
      'not-found',
      `${written}: there is no folder ${path.dirname(file)}`,
      'Make it first.',
    );
  }
  const there = await stat(file).catch(() => null);
  if (there !== null && !there.isFile()) {
    throw new DomainError(
      'invalid-input',
      `${written}: this is a folder`,
      'Name a file in it, such as uade.tar.gz.',
    );
  }
}
