import { stat } from 'node:fs/promises';
import { advanceCheckpoint, type ChainHead, checkpointFile } from '../database/checkpoint';
import { VERSION } from '../create-app';
import { writeBackup } from './backup/write-backup';
import { type Command, fileAt, readArguments, type Surroundings } from './command';
import { withDatabase } from './command-database';
import { openClient } from './open-client';
import { refuseUnwritable } from './output-file';
import { startProgress } from './progress';
import { queryOf, writeHead } from './verify/verify-checkpoint';

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
    const sums = await withDatabase(surroundings, 'migrated', async ({ ownerUrl, settings }) => {
      const progress = startProgress('MB');
      try {
        const { sums, head } = await writeBackup({
          ownerUrl,
          file,
          version: VERSION,
          now: new Date(),
          stopped: surroundings.stopped,
          onProgress: (done, total) => progress.show(Math.ceil(done / MEGABYTE), Math.ceil(total / MEGABYTE)),
        });
        await noteChain(ownerUrl, { file: checkpointFile(settings), head }, surroundings);
        return sums;
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

/** A backup is a good moment to note where the audit chain ends: in the checkpoint and, as it ends in the backup, by whoever keeps the output. */
async function noteChain(
  ownerUrl: string,
  { file, head }: { file: string; head: ChainHead },
  { print }: Surroundings,
): Promise<void> {
  const client = await openClient(ownerUrl, 'uade-backup');
  try {
    const isNoted = await advanceCheckpoint(file, queryOf(client));
    print(`The audit chain ends at ${writeHead(head)}.`);
    if (!isNoted) print('The checkpoint says otherwise: run “uade verify”.');
  } finally {
    await client.end();
  }
}
