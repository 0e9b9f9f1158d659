import { z } from 'zod';
import type { Article } from '../site/article';
import { withDatabase } from '../support/rows';

/** What a backfill left, held against what the sites have. */
export interface Balance {
  readonly articles: number;
  /** Articles without a release, without their words in it, or without their promise among its suggestions. */
  readonly lost: number;
  /** Articles or derived rows that are there more than once. */
  readonly double: number;
  /** The first of them in words. */
  readonly faults: readonly string[];
  readonly captures: number;
  readonly statements: number;
  readonly suggestions: number;
  /** Jobs that were worked, and how many of these were copies. */
  readonly jobs: number;
  readonly copies: number;
}

/** How far the backfills are. */
export interface Progress {
  readonly read: number;
  /** Backfills that have not ended. */
  readonly open: number;
}

const progressRow = z.object({ read: z.int(), open: z.int() });

/** @returns `null` while the database can't be asked. */
export async function progressOf(databaseUrl: string): Promise<Progress | null> {
  try {
    return await withDatabase(databaseUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT (SELECT count(*)::int FROM source_item WHERE state = 'read') AS read,
                (SELECT count(*)::int FROM backfill WHERE state = 'running') AS open`,
      );
      return progressRow.parse(rows[0]);
    });
  } catch {
    return null;
  }
}

/** Have every job that is sent from now on there three times; the copies bear another key, so that none is refused. */
export function deliverThrice(databaseUrl: string): Promise<void> {
  return withDatabase(databaseUrl, async (client) => {
    await client.query(`
      CREATE FUNCTION pgboss.soak_copy() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE copied pgboss.job%ROWTYPE;
      BEGIN
        FOR copy IN 2..3 LOOP
          copied := NEW;
          copied.id := gen_random_uuid();
          copied.singleton_key := coalesce(NEW.singleton_key, '') || '#' || copy;
          INSERT INTO pgboss.job SELECT copied.* ON CONFLICT DO NOTHING;
        END LOOP;
        RETURN NULL;
      END $$`);
    await client.query(`
      CREATE TRIGGER soak_copy AFTER INSERT ON pgboss.job FOR EACH ROW
      WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION pgboss.soak_copy()`);
  });
}

/** An article with the address that it has. */
export type PlacedArticle = Article & { readonly url: string };

const rowSchema = z.object({
  url: z.string(),
  items: z.int(),
  releases: z.int(),
  versions: z.int(),
  captures: z.int(),
  readings: z.int(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  quotes: z.array(z.string()).nullable(),
});
type Row = z.infer<typeof rowSchema>;

const ROWS = `
  SELECT item.url, count(*) OVER (PARTITION BY item.url)::int AS items,
    (SELECT count(*)::int FROM release WHERE release.canonical_url = item.url) AS releases,
    (SELECT count(*)::int FROM release JOIN release_version version ON version.release_id = release.id
      WHERE release.canonical_url = item.url) AS versions,
    (SELECT count(*)::int FROM capture WHERE capture.url = item.url) AS captures,
    (SELECT count(*)::int FROM event WHERE event.name = 'release.read' AND event.payload->>'releaseId' = item.release_id::text)
      AS readings,
    version.title, version.text,
    (SELECT array_agg(suggestion.quote) FROM suggestion WHERE suggestion.version_id = version.id AND suggestion.type = 'commitment')
      AS quotes
  FROM source_item item
  LEFT JOIN release ON release.id = item.release_id
  LEFT JOIN release_version version ON version.id = release.current_version_id`;

const countsSchema = z.object({
  captures: z.int(),
  statements: z.int(),
  suggestions: z.int(),
  twice: z.int(),
  jobs: z.int(),
  copies: z.int(),
});

const COUNTS = `SELECT
  (SELECT count(*)::int FROM capture) AS captures,
  (SELECT count(*)::int FROM statement) AS statements,
  (SELECT count(*)::int FROM suggestion) AS suggestions,
  (SELECT count(*)::int FROM (SELECT FROM statement GROUP BY version_id, start_offset, end_offset, kind HAVING count(*) > 1) AS s)
   + (SELECT count(*)::int FROM (SELECT FROM suggestion GROUP BY version_id, type, start_offset, end_offset, rule HAVING count(*) > 1) AS s)
    AS twice,
  (SELECT count(*)::int FROM pgboss.job WHERE state = 'completed') AS jobs,
  (SELECT count(*)::int FROM pgboss.job WHERE state = 'completed' AND singleton_key LIKE '%#_') AS copies`;

/** Hold what is stored against what the sites have. */
export function balanceOf(databaseUrl: string, articles: readonly PlacedArticle[]): Promise<Balance> {
  return withDatabase(databaseUrl, async (client) => {
    // Without it one look for events would be taken for each item, through all of them.
    await client.query(
      `CREATE INDEX soak_event ON event ((payload->>'releaseId')) WHERE name = 'release.read'`,
    );
    const { rows } = await client.query(ROWS);
    const byUrl = new Map(rows.map((row) => rowSchema.parse(row)).map((row) => [row.url, row]));
    const lost = articles.flatMap((article) => loss(article, byUrl.get(article.url)));
    const double = [...byUrl.values()].flatMap(doubling);
    const counted = await client.query(COUNTS);
    const { twice, ...counts } = countsSchema.parse(counted.rows[0]);
    if (twice > 0) double.push(`${twice} statements or suggestions are there twice`);
    return {
      ...counts,
      articles: articles.length,
      lost: lost.length,
      double: double.length,
      faults: [...lost, ...double].slice(0, 20),
    };
  });
}

function loss({ url, title, paragraphs }: PlacedArticle, row: Row | undefined): string[] {
  if (row === undefined) return [`${url} was never listed`];
  if (row.text === null) return [`${url} has no release`];
  const text = row.text;
  if (row.title !== title || paragraphs.some((paragraph) => !text.includes(paragraph))) {
    return [`${url} does not hold its words`];
  }
  const [, promise = ''] = paragraphs;
  const isFound = row.quotes?.some((quote) => promise.includes(quote) || quote.includes(promise)) ?? false;
  return isFound ? [] : [`${url} has no suggestion for its promise`];
}

function doubling({ url, items, releases, versions, captures, readings }: Row): string[] {
  const counts = { items, releases, versions, captures, readings };
  return Object.entries(counts).flatMap(([name, count]) =>
    count > 1 ? [`${url} has ${count} ${name}`] : [],
  );
}
