import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '../migrate';
import { startEmbeddedDatabase } from './embedded-database';

/** A PostgreSQL for one run of the tests, in a folder of its own that goes with it. */
export interface TestCluster {
  /** Signs in as the superuser to the migrated database, of which each suite gets a copy. */
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** Start it, unsafe against power cuts and therefore quick, and migrate its database. */
export async function startTestCluster(): Promise<TestCluster> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'uade-test-'));
  const database = await startEmbeddedDatabase({ dataDir, durable: false });
  const stop = async (): Promise<void> => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(database.ownerUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  const { superuserUrl, ownerUrl, appUrl } = database;
  return { superuserUrl, ownerUrl, appUrl, stop };
}
