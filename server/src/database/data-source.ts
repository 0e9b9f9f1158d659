import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { SnakeNames } from './snake-names';
import { MIGRATIONS } from './migrations';

/** How long a statement may take before it is cancelled; the app's own requests are far below it. */
const STATEMENT_TIMEOUT = 60_000;

/** How long a request may wait for a connection: a pool that runs dry answers, it doesn't hang. */
const CONNECTION_TIMEOUT = 30_000;

/**
 * The connection options of the running app.
 *
 * @param url   Where PostgreSQL is, with user and password.
 * @param role  The role to take on every connection, where `url` signs in as the owner; `null` to stay who `url` says.
 */
export function appDataSourceOptions(url: string, role: string | null): TypeOrmModuleOptions {
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
      statement_timeout: STATEMENT_TIMEOUT,
      connectionTimeoutMillis: CONNECTION_TIMEOUT,
      ...(role === null ? {} : { options: `-c role=${role}` }),
    },
  };
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
