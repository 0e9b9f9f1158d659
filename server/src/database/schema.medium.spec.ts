import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../testing/test-app';

interface ColumnRow {
  readonly table_name: string;
  readonly column_name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly writable_without_value: boolean;
}

/** Records: nobody changes or removes their rows. */
const RECORDS = [
  'annotation_revision',
  'audit_entry',
  'audit_link',
  'audit_payload',
  'blob',
  'capture',
  'edit',
  'event',
  'evidence',
  'release_version',
  'status_change',
  'story_decision',
  'suggestion_decision',
];

describe('the schema', () => {
  let test: TestApp;
  let source: DataSource;

  beforeAll(async () => {
    test = await createTestApp();
    source = test.app.get(DataSource);
  });
  afterAll(() => test.close());

  async function columns(): Promise<Map<string, ColumnRow>> {
    const rows = await source.query<ColumnRow[]>(`
      SELECT relname AS table_name, attname AS column_name, format_type(atttypid, atttypmod) AS type,
             NOT attnotnull AS nullable, atthasdef OR attidentity <> '' OR NOT attnotnull AS writable_without_value
      FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped`);
    return new Map(rows.map((row) => [`${row.table_name}.${row.column_name}`, row]));
  }

  it('has for every property of an entity a column of the same type and nullability', async () => {
    const there = await columns();
    const declared = source.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => {
        const type = String(column.type) + (column.isArray ? '[]' : '');
        return [`${entity.tableName}.${column.databaseName}`, type, column.isNullable];
      }),
    );
    const found = declared.map(([name]) => {
      const row = there.get(String(name));
      const type = row?.type.replace('timestamp with time zone', 'timestamptz');
      return [name, type, row?.nullable];
    });
    expect(declared.length).toBeGreaterThan(100);
    expect(found).toEqual(declared);
  });

  it('has no column that an entity leaves out and that needs a value', async () => {
    const known = new Set(
      source.entityMetadatas.flatMap((entity) =>
        entity.columns.map((column) => `${entity.tableName}.${column.databaseName}`),
      ),
    );
    const tables = new Set(source.entityMetadatas.map((entity) => entity.tableName));
    const missing = [...(await columns())].filter(
      ([name, row]) => tables.has(row.table_name) && !known.has(name) && !row.writable_without_value,
    );
    expect(missing).toEqual([]);
  });

  it('keeps every record from being changed, by trigger and by right', async () => {
    const guarded = await source.query<{ name: string; update: boolean; delete: boolean }[]>(`
      SELECT relname AS name, has_table_privilege('uade_app', oid, 'UPDATE') AS update,
             has_table_privilege('uade_app', oid, 'DELETE') AS delete
      FROM pg_class WHERE EXISTS (SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = 'append_only')
      ORDER BY relname`);
    expect(guarded).toEqual(RECORDS.map((name) => ({ name, update: false, delete: false })));
  });

  it('runs as the app role, which owns no table', async () => {
    const [row] = await source.query<{ who: string; owned: string }[]>(
      `SELECT current_user AS who, (SELECT count(*) FROM pg_tables WHERE tableowner = current_user) AS owned`,
    );
    expect(row).toEqual({ who: 'uade_app', owned: '0' });
  });
});
