import type { Client } from 'pg';
import { sha256 } from '../../common/sha256';
import { quoteName } from '../backup/tables';
import type { CheckResult, Finding } from './finding';
import { inBatches, NIL, type VerifyRun } from './in-batches';

/** A table whose rows are places in the text of a version. */
interface PlacedTable {
  readonly name: string;
  /** Whether its rows keep the words that stand there. */
  readonly quotes: boolean;
}

interface Place {
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string | null;
}

interface Version {
  readonly key: string;
  readonly text: string;
  readonly hash: string;
}

/** Whether every text has its hash, and every place in it lies in it and still says what was quoted from it. */
export async function verifyTexts(run: VerifyRun): Promise<CheckResult[]> {
  const { client } = run;
  const tables = await placedTables(client);
  const texts: Finding[] = [];
  const places: Finding[] = [];
  let versions = 0;
  let spans = 0;
  const query = `SELECT id AS key, text, text_sha256 AS hash FROM release_version WHERE id > $1 ORDER BY id LIMIT $2`;
  await inBatches<Version>(run, { query, first: NIL, size: 100 }, async (batch) => {
    versions += batch.length;
    for (const { key, text, hash } of batch) {
      if (sha256(text) !== hash)
        texts.push(`version ${key}: its text has the hash ${sha256(text)}, not ${hash}`);
    }
    const found = await placesIn(client, tables, batch);
    spans += found.length;
    places.push(...findMisplaced(batch, found));
  });
  return [
    { what: 'texts of versions', checked: versions, findings: texts },
    { what: 'places and quotations', checked: spans, findings: places },
  ];
}

function findMisplaced(versions: readonly Version[], places: readonly Place[]): Finding[] {
  const texts = new Map(versions.map(({ key, text }) => [key, text]));
  return places.flatMap((place) => {
    const problem = misplaced(texts.get(place.version) ?? '', place);
    return problem === null ? [] : [`${place.name} ${place.id}: ${problem}`];
  });
}

function misplaced(text: string, { start, end, quote }: Place): string | null {
  if (start < 0 || end <= start || end > text.length) return `its place ${start}–${end} is not in the text`;
  return quote === null || text.slice(start, end) === quote
    ? null
    : `its quotation is not what stands at ${start}–${end}`;
}

/** Every table that points into texts does it with the same three columns, so that new ones are found by themselves. */
async function placedTables(client: Client): Promise<PlacedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
     WHERE table_schema = 'public' GROUP BY table_name
     HAVING array_agg(column_name::text) @> ARRAY['version_id', 'start_offset', 'end_offset'] ORDER BY table_name`,
  );
  return rows.map(({ name, columns }) => ({ name, quotes: columns.includes('quote') }));
}

async function placesIn(
  client: Client,
  tables: readonly PlacedTable[],
  versions: readonly Version[],
): Promise<Place[]> {
  const parts = tables.map(
    ({ name, quotes }) =>
      `SELECT '${name}' AS name, id::text, version_id AS version, start_offset AS start, end_offset AS "end", ${quotes ? 'quote' : 'NULL::text AS quote'}
       FROM ${quoteName(name)} WHERE version_id = ANY($1)`,
  );
  const { rows } = await client.query<Place>(parts.join(' UNION ALL '), [versions.map(({ key }) => key)]);
  return rows;
}
