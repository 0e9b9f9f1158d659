import type { Socket } from 'node:net';
import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { SnakeNames } from './snake-names';
import { MIGRATIONS } from './migrations';

/** How long a request may wait for a connection, in milliseconds: a pool that runs dry answers, it doesn't hang. */
const CONNECTION_TIMEOUT = 10_000;

/** How much later than a statement is cancelled a database that does not even do that is given up, in milliseconds. */
const GRACE = 2000;

/** How the running app reaches PostgreSQL. */
export interface AppConnection {
  /** With user and password. */
  readonly url: string;
  /** The role to take on every connection, where `url` signs in as the owner; `null` to stay who `url` says. */
  readonly role: string | null;
  /** How long a statement may take before it is cancelled, in milliseconds. */
  readonly statementMs: number;
}

/** The connection options of the running app. */
export function appDataSourceOptions({ url, role, statementMs }: AppConnection): TypeOrmModuleOptions {
  return {
    type: 'postgres',
    url,
    autoLoadEntities: true,
    retryAttempts: 0,
    namingStrategy: new SnakeNames(),
    synchronize: false,
    extra: {
      // More than a worker visits hosts at the same time, so that who looks at a screen needn't wait for them.
      max: 20,
      application_name: 'uade',
      statement_timeout: statementMs,
      connectionTimeoutMillis: Math.min(CONNECTION_TIMEOUT, statementMs),
      keepAlive: true,
      onConnect: (client: Client) => breakOffWhereSilent(client, statementMs + GRACE),
      ...(role === null ? {} : { options: `-c role=${role}` }),
    },
  };
}

/** A database that is frozen, or whose machine is gone, cancels nothing: its connection is ended, and the pool makes another. */
function breakOffWhereSilent(client: Client, afterMs: number): void {
  const { stream } = client.connection as unknown as { readonly stream: Socket };
  stream.setTimeout(afterMs, () => {
    // The driver's own flag: one that waits for nothing may be silent.
    const { readyForQuery } = client as unknown as { readonly readyForQuery: boolean };
    if (!readyForQuery) stream.destroy(new Error(`The database was silent for ${afterMs / 1000} s.`));
  });
}

/** The owner's data source: it migrates and does nothing else. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    namingStrategy: new SnakeNames(),
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    extra: { max: 2, application_name: 'uade-migrate' },
  });
}
