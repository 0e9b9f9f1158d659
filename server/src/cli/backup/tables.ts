import type { Client } from 'pg';

/** A table as a backup carries it. */
export interface CarriedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** How many rows of a table a backup holds, and the SHA-256 of its data as PostgreSQL's COPY wrote it. */
export interface TableSum {
  readonly rows: number;
  readonly sha256: string;
}

/** TypeORM's own list of migrations: a restore writes it by migrating. */
export const MIGRATION_TABLE = 'migration';

/**
 * Every table of ours with the columns that carry its content. Transaction numbers (`xid8`) mean nothing in another
 * cluster, where they might even stand in the future: the restoring transaction's own takes their place.
 */
export async function carriedTables(client: Client): Promise<CarriedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT class.relname AS name, array_agg(attribute.attname::text ORDER BY attribute.attnum) AS columns
     FROM pg_class class
     JOIN pg_attribute attribute ON attribute.attrelid = class.oid AND attribute.attnum > 0
     WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r' AND class.relname <> $1
       AND NOT attribute.attisdropped AND attribute.attgenerated = '' AND attribute.atttypid <> 'xid8'::regtype
     GROUP BY class.relname ORDER BY class.relname`,
    [MIGRATION_TABLE],
  );
  return rows;
}

/** `table (column, …)` as COPY names it. */
export function copyTarget({ name, columns }: CarriedTable): string {
  return `${quoteName(name)} (${columns.map(quoteName).join(', ')})`;
}

/** A name of the database in SQL quotes. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The migrations that a database has seen, oldest first; none where there is no such list yet. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('public.${MIGRATION_TABLE}') IS NOT NULL AS there`,
  );
  if (!rows[0]?.there) return [];
  const applied = await client.query<{ name: string }>(`SELECT name FROM ${MIGRATION_TABLE} ORDER BY id`);
  return applied.rows.map(({ name }) => name);
}

/** Have every value written in one way, whatever the server's or the user's settings. */
export async function settleFormats(client: Client): Promise<void> {
  await client.query(`SET client_encoding = 'UTF8'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres';
    SET extra_float_digits = 3; SET bytea_output = 'hex'; SET TimeZone = 'UTC'`);
}
