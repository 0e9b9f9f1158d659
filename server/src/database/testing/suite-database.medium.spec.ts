import { Client } from 'pg';
import { createSuiteDatabase, type SuiteDatabase } from './suite-database';

async function ask<Row extends object>(url: string, query: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}

describe('a database of a suite’s own', () => {
  const made: SuiteDatabase[] = [];
  const create = async (template?: 'empty'): Promise<SuiteDatabase> => {
    const database = await createSuiteDatabase(template);
    made.push(database);
    return database;
  };

  afterAll(() => Promise.all(made.map((database) => database.drop())));

  it('has every table of the migrations', async () => {
    const { ownerUrl } = await create();
    const tables = await ask<{ name: string }>(
      ownerUrl,
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['capture', 'commitment', 'migration']),
    );
  });

  it('keeps what one suite writes from the next', async () => {
    const [one, other] = [await create(), await create()];
    await ask(
      one.appUrl,
      `INSERT INTO speaker (id, name, created_at) VALUES (gen_random_uuid(), 'Aigul Fiction', now())`,
    );
    expect(await ask(one.appUrl, 'SELECT name FROM speaker')).toEqual([{ name: 'Aigul Fiction' }]);
    expect(await ask(other.appUrl, 'SELECT name FROM speaker')).toEqual([]);
  });

  it('can be had without any table', async () => {
    const { ownerUrl } = await create('empty');
    expect(await ask(ownerUrl, `SELECT FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
  });
});
