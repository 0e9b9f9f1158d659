import { stat } from 'node:fs/promises';
import { VERSION } from '../create-app';
import { writeBackup } from './backup/write-backup';
import { type Command, fileAt, readArguments } from './command';
import { withDatabase } from './command-database';
import { refuseUnwritable } from './output-file';
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
    await refuseUnwritable(file, written, 'uade.tar.gz');
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
