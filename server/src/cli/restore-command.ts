import { stat } from 'node:fs/promises';
import { DomainError } from '@uade/kernel';
import { checkpointFile } from '../database/checkpoint';
import { migrate } from '../database/migrate';
import { readBackup } from './backup/read-backup';
import { type Command, explain, fileAt, readArguments } from './command';
import { withDatabase } from './command-database';
import { openClient } from './open-client';
import { headOf, replaceCheckpoint } from './verify/verify-checkpoint';
import { verifyDatabase } from './verify/verify-database';

/** Load a backup into an empty database. */
export const restoreCommand: Command = {
  usage: 'restore FILE [--against HEAD]',
  summary: 'Load a backup into an empty database, all of it or nothing, then verify it.',
  details: [
    'A database that holds anything is refused: stop Uade and run npm run reset, or set UADE_DATA_DIR to a new folder.',
    'Backups of older releases are brought up to this one.',
    '--against HEAD  also see that its audit chain holds HEAD, as backup or verify --checkpoint printed it',
  ],
  async run(args, surroundings) {
    const { positionals, values } = readArguments(args, 1, { against: { type: 'string' } });
    const against = headOf(values.against);
    const [written = ''] = positionals;
    const file = fileAt(surroundings, written);
    const { print, tell } = surroundings;
    if (!(await stat(file).catch(() => null))?.isFile()) {
      throw new DomainError('not-found', `${written}: there is no such file`, 'Check its name.');
    }
    return withDatabase(surroundings, 'as-is', async ({ ownerUrl, settings }) => {
      const sums = await readBackup({ ownerUrl, file, onTable: (name) => tell(`Loading ${name} …`) }).catch(
        (error: unknown) => {
          throw error instanceof DomainError
            ? new DomainError(error.code, `${written}: ${explain(error)}`)
            : error;
        },
      );
      await migrate(ownerUrl);
      const rows = Object.values(sums).reduce((sum, table) => sum + table.rows, 0);
      print(`Restored ${rows} rows of ${Object.keys(sums).length} tables from ${file}.`);
      const checkpoint = checkpointFile(settings);
      await beginCheckpoint(ownerUrl, checkpoint);
      return verifyDatabase(ownerUrl, surroundings, { file: checkpoint, against });
    });
  },
};

/** What was noted of the database before says nothing of what was restored. */
async function beginCheckpoint(ownerUrl: string, file: string): Promise<void> {
  const client = await openClient(ownerUrl, 'uade-restore');
  try {
    await replaceCheckpoint(client, file);
  } finally {
    await client.end();
  }
}
