import { DomainError } from '@uade/kernel';
import type { Client } from 'pg';
import { carriedTables, quoteName } from './tables';

/** Tables that a migration fills: their rows are no content of anybody's. */
const FILLED_BY_MIGRATIONS = ['topic'];

/**
 * See that nobody's content would be overwritten.
 *
 * @param when  `locked`: keep others from writing until the end of the transaction as well.
 * @throws conflict  naming the first table that holds rows
 */
export async function refuseContent(client: Client, when: 'unlocked' | 'locked' = 'unlocked'): Promise<void> {
  for (const { name } of await carriedTables(client)) {
    if (when === 'locked') await client.query(`LOCK TABLE ${quoteName(name)} IN ACCESS EXCLUSIVE MODE`);
    if (FILLED_BY_MIGRATIONS.includes(name)) continue;
    const { rowCount } = await client.query(`SELECT FROM ${quoteName(name)} LIMIT 1`);
    if (rowCount === 0) continue;
    throw new DomainError(
      'conflict',
      `The database is not empty: its table “${name}” holds rows`,
      'Restore into an empty folder: stop Uade and run npm run reset, or set UADE_DATA_DIR to a new folder.',
    );
  }
}

/**
 * Do the work without foreign keys, which some tables hold on each other, then put them back, which checks every row.
 * Numbers that count on are moved behind the greatest one used. All in the transaction of `client`.
 */
export async function whileUnreferenced<Result>(
  client: Client,
  work: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await client.query<{ target: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS target, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0
     ORDER BY conname`,
  );
  for (const { target, name } of rows)
    await client.query(`ALTER TABLE ${target} DROP CONSTRAINT ${quoteName(name)}`);
  const result = await work();
  for (const { target, name, definition } of rows) {
    await client.query(`ALTER TABLE ${target} ADD CONSTRAINT ${quoteName(name)} ${definition}`);
  }
  await moveSequences(client);
  return result;
}

async function moveSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ target: string; column: string; sequence: string }>(
    `SELECT class.oid::regclass::text AS target, attribute.attname AS column,
       pg_get_serial_sequence(class.oid::regclass::text, attribute.attname) AS sequence
     FROM pg_class class JOIN pg_attribute attribute ON attribute.attrelid = class.oid AND attribute.attnum > 0
     WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r' AND NOT attribute.attisdropped
       AND pg_get_serial_sequence(class.oid::regclass::text, attribute.attname) IS NOT NULL`,
  );
  for (const { target, column, sequence } of rows) {
    const greatest = `(SELECT max(${quoteName(column)}) FROM ${target})`;
    await client.query(`SELECT setval($1, coalesce(${greatest}, 1), ${greatest} IS NOT NULL)`, [sequence]);
  }
}
