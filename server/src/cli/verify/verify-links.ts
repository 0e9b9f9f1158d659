import { quoteName } from '../backup/tables';
import type { CheckResult, Finding } from './finding';
import type { VerifyRun } from './in-batches';

/** A column, or several together, that names a row of another table. */
interface Link {
  readonly child: string;
  readonly parent: string;
  readonly columns: readonly string[];
  readonly referenced: readonly string[];
  readonly key: readonly string[];
}

/** Of one kind no more are listed. */
const MOST = 1000;

/**
 * What no foreign key says: the rows that break it, by their table. What is derived must belong to what it was derived from.
 */
const BELONGINGS: readonly (readonly [table: string, why: string, rows: string])[] = [
  [
    'release_version',
    'its capture is of another address than its release',
    `release_version row JOIN release ON release.id = row.release_id JOIN capture ON capture.id = row.capture_id
     WHERE capture.url <> release.canonical_url`,
  ],
  [
    'release',
    'its newest version is not the last of its own',
    `release row LEFT JOIN release_version version ON version.id = row.current_version_id
     WHERE row.current_version_id IS NOT NULL AND (version.release_id IS DISTINCT FROM row.id OR version.number <> (
       SELECT max(number) FROM release_version WHERE release_id = row.id))`,
  ],
  [
    'suggestion',
    'its version is of another release',
    `suggestion row JOIN release_version version ON version.id = row.version_id WHERE version.release_id <> row.release_id`,
  ],
  [
    'edit',
    'its versions are of another release',
    `edit row JOIN release_version old ON old.id = row.from_version_id JOIN release_version new ON new.id = row.to_version_id
     WHERE old.release_id <> row.release_id OR new.release_id <> row.release_id`,
  ],
];

/** Whether every row that a row names is there, from what was derived back to the bytes, and belongs to it. */
export async function verifyLinks(run: VerifyRun): Promise<CheckResult[]> {
  const findings: Finding[] = [];
  let checked = 0;
  for (const link of await linksOf(run)) {
    run.stopped.throwIfAborted();
    const { rows } = await run.client.query<{ count: number }>(countOf(link));
    checked += rows[0]?.count ?? 0;
    findings.push(...(await leadingNowhere(run, link)));
  }
  const belongings: Finding[] = [];
  for (const [table, why, from] of BELONGINGS) {
    run.stopped.throwIfAborted();
    const { rows } = await run.client.query<{ id: string }>(
      `SELECT row.id FROM ${from} ORDER BY row.id LIMIT ${MOST}`,
    );
    belongings.push(...rows.map(({ id }) => `${table} ${id}: ${why}`));
  }
  return [
    { what: 'links from row to row', checked, findings },
    { what: 'rules of what belongs to what', checked: BELONGINGS.length, findings: belongings },
  ];
}

/** Every foreign key there is, so that those of new tables are found by themselves. */
async function linksOf({ client }: VerifyRun): Promise<Link[]> {
  const names = (
    keys: string,
    table: string,
  ) => `ARRAY(SELECT attname::text FROM unnest(${keys}) WITH ORDINALITY AS key (number, place)
      JOIN pg_attribute ON attrelid = ${table} AND attnum = key.number ORDER BY place)`;
  const { rows } = await client.query<Link>(
    `SELECT child.relname AS child, parent.relname AS parent, ${names('link.conkey', 'child.oid')} AS columns,
       ${names('link.confkey', 'parent.oid')} AS referenced, ${names('identity.conkey', 'child.oid')} AS key
     FROM pg_constraint link JOIN pg_class child ON child.oid = link.conrelid
     JOIN pg_class parent ON parent.oid = link.confrelid
     JOIN pg_constraint identity ON identity.conrelid = child.oid AND identity.contype = 'p'
     WHERE link.contype = 'f' AND link.connamespace = 'public'::regnamespace ORDER BY child.relname, link.conname`,
  );
  return rows;
}

function isSet({ columns }: Link): string {
  return columns.map((column) => `child.${quoteName(column)} IS NOT NULL`).join(' AND ');
}

function countOf(link: Link): string {
  return `SELECT count(*)::int AS count FROM ${quoteName(link.child)} child WHERE ${isSet(link)}`;
}

async function leadingNowhere({ client }: VerifyRun, link: Link): Promise<Finding[]> {
  const { child, parent, columns, referenced, key } = link;
  const isSame = columns.map(
    (column, at) => `parent.${quoteName(referenced[at] ?? '')} = child.${quoteName(column)}`,
  );
  const { rows } = await client.query<{ key: string }>(
    `SELECT concat_ws(' ', ${key.map((column) => `child.${quoteName(column)}`).join(', ')}) AS key
     FROM ${quoteName(child)} child WHERE ${isSet(link)}
       AND NOT EXISTS (SELECT FROM ${quoteName(parent)} parent WHERE ${isSame.join(' AND ')}) ORDER BY 1 LIMIT ${MOST}`,
  );
  return rows.map(
    ({ key: row }) => `${child} ${row}: the ${parent} that its ${columns.join(', ')} names is not there`,
  );
}
