import { DomainError } from '@uade/kernel';
import { Client } from 'pg';
import { errorCode } from './error-code';

/** The system's tables are PostgreSQL's, whatever the database has of the same names and whatever path it was set to. */
const OWN_CATALOG = '-c search_path=public';

/** A connection of a command's own. When it is lost the query at work fails; nothing else needs to hear of it. */
export async function openClient(connectionString: string, applicationName: string): Promise<Client> {
  const client = new Client({ connectionString, application_name: applicationName, options: OWN_CATALOG });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Codes with which PostgreSQL and the network say that the other side went away. */
const LOST = new Set(['57P01', '57P02', '57P03', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** A lost database in words; other errors as they are. */
export function asLostDatabase(error: unknown): unknown {
  const lost = LOST.has(errorCode(error)) || /connection terminated/i.test(String(error));
  if (!lost || error instanceof DomainError) return error;
  return new DomainError(
    'unavailable',
    'The database went away in the middle of the work: the server that runs it was stopped',
    'Run the same command again.',
  );
}
