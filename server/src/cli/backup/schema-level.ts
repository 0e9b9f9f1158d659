import { DomainError } from '@uade/kernel';
import { DataSource } from 'typeorm';
import { ownerDataSource } from '../../database/data-source';
import { MIGRATIONS } from '../../database/migrations';
import { openClient } from '../open-client';
import { appliedMigrations } from './tables';

/**
 * Bring a database without content to the tables that a backup was written from: an older backup is loaded into the
 * tables of its day and migrated afterwards, as its database would have been.
 *
 * @param wanted  The backup's migrations, oldest first.
 * @throws conflict  If the backup was written by a newer release, or the database has gone another way.
 */
export async function bringSchemaTo(ownerUrl: string, wanted: readonly string[]): Promise<void> {
  const known = MIGRATIONS.map(({ name }) => name);
  if (!wanted.every((name, index) => known[index] === name)) throw newerBackup();
  const applied = await appliedIn(ownerUrl);
  if (!applied.every((name, index) => known[index] === name)) throw strangeDatabase();
  const source = new DataSource({
    ...ownerDataSource(ownerUrl).options,
    migrations: MIGRATIONS.slice(0, Math.max(wanted.length, applied.length)),
  });
  await source.initialize();
  try {
    for (let at = applied.length; at > wanted.length; at -= 1) await source.undoLastMigration();
    if (applied.length < wanted.length) await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function appliedIn(ownerUrl: string): Promise<string[]> {
  const client = await openClient(ownerUrl, 'uade-restore');
  try {
    return await appliedMigrations(client);
  } finally {
    await client.end();
  }
}

function newerBackup(): DomainError {
  return new DomainError(
    'conflict',
    'The backup was written by another release of Uade, which has tables that this one does not know',
    'Restore it with the release that wrote it, or a newer one.',
  );
}

function strangeDatabase(): DomainError {
  return new DomainError(
    'conflict',
    'The database holds tables of another release of Uade',
    'Restore into an empty folder or database.',
  );
}
