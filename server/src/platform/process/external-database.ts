import { DomainError } from '@uade/kernel';
import { Client } from 'pg';
import { errorCode } from '../../common/error-code';

const OLDEST_MAJOR = 17;

/**
 * See that an existing PostgreSQL answers and is young enough, before anything is done in it.
 *
 * @throws unavailable  If it can't be reached or does not let us in; the address is not repeated, a password is in it.
 * @throws conflict     If it is older than PostgreSQL 17.
 */
export async function checkExternalDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    refuseOld(Number(rows[0]?.server_version_num ?? 0));
  } catch (error) {
    throw error instanceof DomainError ? error : unreachable(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function refuseOld(version: number): void {
  const major = Math.floor(version / 10_000);
  if (major >= OLDEST_MAJOR) return;
  throw new DomainError(
    'conflict',
    `The database at DATABASE_URL is PostgreSQL ${major}; Uade needs ${OLDEST_MAJOR} or newer`,
    'Use a newer server, or leave DATABASE_URL out to run the one that comes with Uade.',
  );
}

function unreachable(error: unknown): DomainError {
  return new DomainError(
    'unavailable',
    `The database at DATABASE_URL can’t be used (${errorCode(error) ?? 'no answer'})`,
    'See that it runs and that user, password and database are right, or leave DATABASE_URL out to run the one that comes with Uade.',
  );
}
