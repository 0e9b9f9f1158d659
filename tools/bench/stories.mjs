import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadLib } from '../eval/load-libs.mjs';
import { root } from '../process/places.mjs';
import { loadServer } from './load-server.mjs';
import { median } from './timing.mjs';

const USAGE = `node tools/bench/stories.mjs [--releases 100000] [--looked 200] [--a-day 60]

What finding a release's story costs: candidates by the server's own query, on a PostgreSQL of its own that holds ever more
releases, and comparing them. The releases are shuffled sentences of the demo, so that more of them are alike than of real
ones. Prints medians in milliseconds for a tenth of the archive and for all of it, and the query's plan.`;

const PARTS = `
  export { startTestCluster } from './server/src/database/embedded/test-cluster';
  export { CANDIDATES } from './server/src/features/stories/candidates-query';`;

const DAY = 24 * 3600 * 1000;
const DIFFERENT = 2000;
const SENTENCES = 6;
const CHUNK = 2000;

/** Fill, look, fill up to ten times as many, look again. */
async function main() {
  const number = (value) => ({ type: 'string', default: value });
  const { values } = parseArgs({
    options: {
      releases: number('100000'),
      looked: number('200'),
      'a-day': number('60'),
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(USAGE);
  const [releases, looked, aDay] = [values.releases, values.looked, values['a-day']].map(Number);
  const lib = await loadLib('similarity');
  const texts = madeUp(lib);
  const { startTestCluster, CANDIDATES } = await loadServer(PARTS);
  const cluster = await startTestCluster();
  const client = new pg.Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  try {
    // Only what is looked up is filled in; the rows that it belongs to would cost time and change nothing.
    await client.query(`SET session_replication_role = replica`);
    const first = Math.floor(releases / 10);
    await fill(client, lib, { texts, upTo: first, aDay });
    await look(client, lib, { texts, upTo: first, looked, aDay, query: CANDIDATES });
    await multiply(client, first);
    await look(client, lib, { texts, upTo: first, looked, aDay, query: CANDIDATES });
  } finally {
    await client.end();
    await cluster.stop();
  }
}

/** Releases of shuffled sentences, each with numbers of its own; read once, dated later. */
function madeUp(lib) {
  const folder = path.join(root, 'server/demo/releases');
  const pools = ['kk', 'ru', 'en'].map((language) => {
    const files = readdirSync(folder).filter((name) => name.endsWith(`.${language}.md`));
    const text = files
      .map((name) => readFileSync(path.join(folder, name), 'utf8').split('---\n')[2])
      .join('\n');
    const sentences = text.replace(/\{\{[^}]*\}\}/g, '1').split(/(?<=[.!?»])\s+/);
    return { language, sentences: sentences.filter((sentence) => sentence.length > 30) };
  });
  const random = randomFrom(42);
  return Array.from({ length: DIFFERENT }, (_, index) => {
    const { language, sentences } = pools[index % pools.length];
    const chosen = Array.from(
      { length: SENTENCES },
      () => sentences[Math.floor(random() * sentences.length)],
    );
    const text = chosen.join(' ').replace(/\d+/g, () => String(Math.floor(random() * 900)));
    return lib.prepareRelease({
      id: `r${index}`,
      language,
      title: chosen[0].slice(0, 80),
      text,
      source: 'Qala Pressi',
      address: null,
      origin: null,
      publishedAt: 0,
      on: { year: 2020, month: 1, day: 1 },
    });
  });
}

function dated(prepared, publishedAt) {
  return { ...prepared, release: { ...prepared.release, publishedAt } };
}

const INDEXES = ['sure', 'hints'];

async function fill(client, lib, { texts, upTo, aDay }) {
  await dropIndexes(client);
  for (let start = 0; start < upTo; start += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, upTo - start) }, (_, index) => {
      const at = start + index;
      const keys = lib.storyKeys(dated(texts[at % texts.length], Math.floor((at / aDay) * DAY)));
      return { release_id: idOf(at), version_id: idOf(at), extractor: 'bench', ...keys };
    });
    await client.query(
      `INSERT INTO story_reading SELECT * FROM json_to_recordset($1)
       AS (release_id uuid, version_id uuid, extractor text, sure int[], hints int[])`,
      [JSON.stringify(rows)],
    );
  }
  await makeIndexes(client);
}

/** The same releases nine times more, at other times: other periods give other keys. */
async function multiply(client, first) {
  await dropIndexes(client);
  await client.query(
    `INSERT INTO story_reading
     SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(row_number() OVER ()), 12, '0'))::uuid, version_id, 'bench',
            ARRAY(SELECT key # (period * 7919) FROM unnest(sure) key), ARRAY(SELECT key # (period * 7919) FROM unnest(hints) key)
     FROM (SELECT * FROM story_reading LIMIT $1) once, generate_series(1, 9) period`,
    [first],
  );
  await makeIndexes(client);
}

/** Indexes are made from all rows at once: filled row by row they take most of an hour. */
async function dropIndexes(client) {
  for (const name of INDEXES) await client.query(`DROP INDEX story_reading_${name}_ix`);
}

async function makeIndexes(client) {
  for (const name of INDEXES) {
    await client.query(
      `CREATE INDEX story_reading_${name}_ix ON story_reading USING gin (${name}) WITH (fastupdate = off)`,
    );
  }
  await client.query('VACUUM ANALYZE story_reading');
}

async function look(client, lib, { texts, upTo, looked, aDay, query }) {
  const [asked, compared, counts] = [[], [], []];
  let plan = '';
  for (let index = 0; index < looked; index += 1) {
    // Spread over the whole archive.
    const at = Math.floor((index / looked) * (upTo - 1));
    const release = dated(texts[(at * 7) % texts.length], Math.floor((at / aDay) * DAY));
    const { sure, hints } = lib.lookedUpKeys(release);
    const values = [sure, hints, lib.HINTS_NEEDED, idOf(upTo + 1), 100];
    const began = performance.now();
    const found = (await client.query(query, values)).rows;
    asked.push(performance.now() - began);
    counts.push(found.length);
    const others = found.map(
      ({ version_id }) => texts[Number.parseInt(version_id.slice(-12), 16) % texts.length],
    );
    const from = process.cpuUsage();
    for (const other of others) lib.linkReleases(release, dated(other, release.release.publishedAt));
    compared.push(process.cpuUsage(from).user / 1000);
    if (index === looked - 1) {
      const explained = await client.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS off) ${query}`, values);
      plan = explained.rows.map((row) => row['QUERY PLAN']).join('\n');
    }
  }
  const { rows } = await client.query(
    `SELECT count(*) AS count, pg_size_pretty(pg_total_relation_size('story_reading')) AS size FROM story_reading`,
  );
  console.log(`${rows[0].count} releases, ${rows[0].size}:`);
  console.log(`  candidates ${median(counts)} (most ${Math.max(...counts)})`);
  console.log(`  query ${median(asked).toFixed(2)} ms, slowest ${Math.max(...asked).toFixed(2)} ms`);
  console.log(`  comparing ${median(compared).toFixed(2)} ms of processor time`);
  console.log(plan.replace(/'\{[^']{80,}\}'/g, "'{…}'"));
}

function idOf(number) {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

await main();
