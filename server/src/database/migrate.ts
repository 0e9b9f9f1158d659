import { Client } from 'pg';
import { installQueues } from '../jobs/install-queues';
import { ownerDataSource } from './data-source';

/** One number for all of Uade's migrating processes: they wait for each other at it. */
const MIGRATION_LOCK = 875_230_001;

/**
 * Bring the schema up to this release: our migrations, then the job queue's, as the owner and one process at a time.
 * Does nothing where all has been done.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const guard = new Client({ connectionString: ownerUrl, application_name: 'uade-migrate-lock' });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(ownerUrl);
    await installQueues(ownerUrl);
  } finally {
    await guard.end();
  }
}

async function runMigrations(ownerUrl: string): Promise<void> {
  const source = await ownerDataSource(ownerUrl).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
