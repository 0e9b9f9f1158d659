import { Client } from 'pg';

/** A migrated database of one suite's own. */
export interface SuiteDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly superuserUrl: string;
  /** Remove it, ending whatever still holds a connection. */
  drop(): Promise<void>;
}

/** The cluster that `global-setup.cjs` started for this run. */
interface ClusterUrls {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Where a new database gets its tables from. */
export type Template = 'migrated' | 'empty';

/**
 * Make a database: a copy of the migrated one (some 70 ms), or one with nothing in it.
 *
 * @example
 * let database: SuiteDatabase;
 * beforeAll(async () => { database = await createSuiteDatabase(); });
 * afterAll(() => database.drop());
 */
export async function createSuiteDatabase(template: Template = 'migrated'): Promise<SuiteDatabase> {
  const cluster = clusterOfThisRun();
  const name = `suite_${crypto.randomUUID().replaceAll('-', '')}`;
  const origin = template === 'migrated' ? databaseOf(cluster.superuserUrl) : 'template0';
  await asSuperuser(cluster, `CREATE DATABASE ${name} TEMPLATE ${origin} OWNER uade_owner`);
  return {
    ownerUrl: withDatabase(cluster.ownerUrl, name),
    appUrl: withDatabase(cluster.appUrl, name),
    superuserUrl: withDatabase(cluster.superuserUrl, name),
    drop: () => asSuperuser(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function clusterOfThisRun(): ClusterUrls {
  const given = process.env['UADE_TEST_CLUSTER'];
  if (!given) throw new Error('No test cluster: run this suite with server/jest.medium.config.cjs');
  return JSON.parse(given) as ClusterUrls;
}

async function asSuperuser({ superuserUrl }: ClusterUrls, statement: string): Promise<void> {
  // Not to the database that is copied: PostgreSQL copies only one that nobody is connected to.
  const client = new Client({ connectionString: withDatabase(superuserUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
