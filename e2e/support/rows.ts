import { Client } from 'pg';

/** Every table with its rows as text, without what differs from one run to the next: ids, clocks, cursors. */
export type Rows = ReadonlyMap<string, readonly string[]>;

/** Tables in which nothing of the releases stands, or what a worker makes of them afterwards. */
const ASIDE = new Set([
  ...['migrations', 'audit_entry', 'audit_payload', 'audit_link', 'event', 'job'],
  ...['story', 'story_reading', 'story_link', 'story_due'],
]);

const STABLE_INSTANTS = new Set(['published_at', 'fetched_at', 'first_said_at']);

interface ColumnRow {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
}

export async function withDatabase<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  // Some of the databases are killed under us, on purpose.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** All that stands in the tables of a database. */
export function rowsOf(url: string): Promise<Rows> {
  return withDatabase(url, async (client) => {
    const { rows: columns } = await client.query<ColumnRow>(
      `SELECT c.table_name, c.column_name, c.data_type
         FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1, 2`,
    );
    const tables = new Map<string, string[]>();
    for (const column of columns) {
      const kept = tables.get(column.table_name) ?? [];
      tables.set(column.table_name, isStable(column) ? [...kept, column.column_name] : kept);
    }
    const read = new Map<string, readonly string[]>();
    for (const [table, kept] of tables) {
      if (!ASIDE.has(table)) read.set(table, await rowsOfTable(client, table, kept));
    }
    return read;
  });
}

function isStable({ column_name: name, data_type: type }: ColumnRow): boolean {
  if (name === 'id' || type === 'uuid') return false;
  return !type.startsWith('timestamp') || STABLE_INSTANTS.has(name);
}

async function rowsOfTable(
  client: Client,
  table: string,
  columns: readonly string[],
): Promise<readonly string[]> {
  const pairs = columns.map((name) => `'${name}', "${name}"`).join(', ');
  const { rows } = await client.query<{ row: string }>(
    `SELECT jsonb_build_object(${pairs})::text AS row FROM "${table}" ORDER BY 1`,
  );
  return rows.map(({ row }) => row);
}

/** How many captures stand in the database; 0 while there is no database yet. */
export function countCaptures(url: string | null): Promise<number> {
  return countWhereRunning(url, 'capture');
}

/** How many releases wait to be linked with what tells the same event. */
export function countUnlinked(url: string | null): Promise<number> {
  return countWhereRunning(url, 'story_due');
}

async function countWhereRunning(url: string | null, table: CountedTable): Promise<number> {
  if (url === null) return 0;
  try {
    return await withDatabase(url, (client) => countRows(client, table));
  } catch {
    return 0;
  }
}

type CountedTable = 'capture' | 'story_due';

export async function countRows(client: Client, table: CountedTable): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]?.count ?? 0;
}
