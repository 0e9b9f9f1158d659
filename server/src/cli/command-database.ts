import { readSettings } from '../config/env';
import type { Settings } from '../config/settings';
import type { DatabaseAccess } from '../database/embedded/embedded-database';
import { attachOrStartEmbeddedDatabase } from '../database/embedded/embedded-database';
import { migrate } from '../database/migrate';
import { checkExternalDatabase } from '../platform/process/external-database';
import type { Surroundings } from './command';
import { asLostDatabase } from './open-client';

/** What a command that needs the database works with. */
export interface CommandDatabase {
  readonly settings: Settings;
  readonly ownerUrl: string;
  /** `null`: the owner's connection takes the app role. */
  readonly appUrl: string | null;
  /** Whether a running server has the database too. */
  readonly attached: boolean;
}

/**
 * Reach the database of the settings (DATABASE_URL, the one of a running server, or one started for the command), do the
 * work, and stop what was started, also where the user stops us in the middle.
 *
 * @param schema  `as-is` leaves the tables as they are; else they are brought up to this release, unless a server
 *                has done so.
 */
export async function withDatabase<Result>(
  { tell, stopped }: Surroundings,
  schema: 'migrated' | 'as-is',
  work: (database: CommandDatabase) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings();
  const access = await reach(settings, tell);
  try {
    stopped.throwIfAborted();
    const { ownerUrl, appUrl, attached } = access;
    if (schema === 'migrated' && !attached) await migrate(ownerUrl);
    return await work({ settings, ownerUrl, appUrl, attached });
  } catch (error) {
    throw asLostDatabase(error);
  } finally {
    await access.stop();
  }
}

async function reach(
  { databaseUrl, databaseAppUrl, dataDir }: Settings,
  tell: (line: string) => void,
): Promise<DatabaseAccess & { readonly attached: boolean }> {
  if (databaseUrl === null) {
    return attachOrStartEmbeddedDatabase({ dataDir, onProgress: (message) => tell(`${message} …`) });
  }
  await checkExternalDatabase(databaseUrl);
  return { ownerUrl: databaseUrl, appUrl: databaseAppUrl, attached: false, stop: () => Promise.resolve() };
}
