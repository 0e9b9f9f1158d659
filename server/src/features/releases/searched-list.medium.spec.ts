import { Client } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { type Order, pageBy } from '../../database/keyset';
import { readList } from '../../database/read-list';
import { wordsQuery } from '../../database/words';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { ReleaseEntity } from './release.entity';

const NEWEST: Order = {
  column: 'release.publishedAt',
  id: 'release.id',
  direction: 'DESC',
  type: 'timestamptz',
};

/** Of 12,000 releases all say “water”, every tenth “bridge”, the oldest “granary”. */
const FILL = `
  SET session_replication_role = replica;
  INSERT INTO release (id, source_id, canonical_url, language, script, title, published_at, current_version_id, words, created_at)
  SELECT id, id, id, 'en', 'latin', 'Water', timestamptz '2026-01-01' - number * interval '1 hour', id, to_tsvector('english',
      'water' || CASE WHEN number % 10 = 0 THEN ' bridge' ELSE '' END || CASE WHEN number = 12000 THEN ' granary' ELSE '' END), now()
  FROM (SELECT number, gen_random_uuid() AS id FROM generate_series(1, 12000) number) given;
  ANALYZE release`;

describe('a list that is searched', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
    const client = new Client({ connectionString: test.database.superuserUrl });
    await client.connect();
    await client.query(FILL);
    await client.end();
  });
  afterAll(() => test.close());

  /** Reads the first fifty, and gives how many rows of the table PostgreSQL looked into for it. */
  function read(words: string) {
    const condition = wordsQuery(words);
    if (condition === null) throw new Error(`No words: ${words}`);
    return test.app.get(DataSource).transaction(async (manager) => {
      const filtered = (reading: EntityManager) =>
        reading
          .createQueryBuilder(ReleaseEntity, 'release')
          .where(`release.words @@ ${condition.sql}`, condition.parameters);
      const { page, counted } = await readList(manager, {
        ...{ filtered, words },
        page: (list) => pageBy(list, NEWEST, { limit: 50 }).getMany(),
      });
      const [read] = await manager.query<{ rows: number }[]>(
        `SELECT (seq_tup_read + idx_tup_fetch)::int AS rows FROM pg_stat_xact_user_tables WHERE relname = 'release'`,
      );
      const isSorted = page.every(
        (row, at) => Number(page[at - 1]?.publishedAt ?? Infinity) > Number(row.publishedAt),
      );
      return { counted, read: read?.rows ?? NaN, length: page.length, isSorted };
    });
  }

  it.each([
    ['a word that nobody used', 'casino', { counted: { total: 0 }, length: 0, most: 0 }],
    ['a word of one', 'granary', { counted: { total: 1 }, length: 1, most: 2 }],
    ['a word of many', 'bridge', { counted: { total: 1000, totalIsLeast: true }, length: 51, most: 2450 }],
  ])('reads no rows but those that have it for %s', async (_, word, { most, ...expected }) => {
    const { read: rows, ...found } = await read(word);
    expect(found).toEqual({ ...expected, isSorted: true });
    expect(rows).toBeLessThanOrEqual(most);
  });

  it('gives the newest of a word that all have', async () => {
    expect(await read('water')).toMatchObject({
      ...{ counted: { total: 1000, totalIsLeast: true } },
      ...{ length: 51, isSorted: true },
    });
  });
});
