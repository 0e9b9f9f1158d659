import { promisify } from 'node:util';
import zlib from 'node:zlib';
import pg from 'pg';
import { loadServer } from './load-server.mjs';
import { timed } from './timing.mjs';

const { BROTLI_PARAM_QUALITY, ZSTD_c_compressionLevel } = zlib.constants;

const zstd = (level) => ({
  storage: 'EXTERNAL',
  pack: (bytes) =>
    promisify(zlib.zstdCompress)(bytes, {
      params: { [ZSTD_c_compressionLevel]: level },
      pledgedSrcSize: bytes.length,
    }),
  unpack: promisify(zlib.zstdDecompress),
});

const TEST_CLUSTER = `export { startTestCluster } from './server/src/database/embedded/test-cluster';`;

/** Ways to keep bytes in PostgreSQL: compressed by its own TOAST, or before they are handed to it. */
const WAYS = {
  plain: { storage: 'EXTERNAL' },
  'TOAST pglz': { storage: 'EXTENDED COMPRESSION pglz' },
  'TOAST lz4': { storage: 'EXTENDED COMPRESSION lz4' },
  'gzip 6': { storage: 'EXTERNAL', pack: promisify(zlib.gzip), unpack: promisify(zlib.gunzip) },
  'zstd 3': zstd(3),
  'zstd 9': zstd(9),
  'brotli 5': {
    storage: 'EXTERNAL',
    pack: (bytes) => promisify(zlib.brotliCompress)(bytes, { params: { [BROTLI_PARAM_QUALITY]: 5 } }),
    unpack: promisify(zlib.brotliDecompress),
  },
};

/**
 * Store pages in a PostgreSQL of its own in every way, one INSERT and one SELECT a page, and compare.
 *
 * @param pages  Bytes of pages, different ones.
 * @returns per way `{ratio, walRatio, stored, read, packed, unpacked}`: raw bytes to one byte of table or of
 *          write-ahead log; pages a second through client and server; MB of raw bytes a second of our own processor time
 */
export async function measureStorage(pages) {
  const cluster = await (await loadServer(TEST_CLUSTER)).startTestCluster();
  const client = new pg.Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  try {
    const report = {};
    for (const [name, way] of Object.entries(WAYS))
      report[name] = await measureWay(client, way, pages).catch(notInThisServer);
    return report;
  } finally {
    await client.end();
    await cluster.stop();
  }
}

async function measureWay(client, way, pages) {
  const [storage, , compression] = way.storage.split(' ');
  await client.query(
    'DROP TABLE IF EXISTS page; CREATE TABLE page (number integer PRIMARY KEY, bytes bytea)',
  );
  await client.query(`ALTER TABLE page ALTER bytes SET STORAGE ${storage}`);
  if (compression) await client.query(`ALTER TABLE page ALTER bytes SET COMPRESSION ${compression}`);
  const raw = pages.reduce((sum, { length }) => sum + length, 0);
  const packing = await keepTime(() => packAll(way, pages));
  const walBefore = await wal(client);
  const storing = await keepTime(() => store(client, packing.value));
  const walAfter = await wal(client);
  await client.query('VACUUM ANALYZE page');
  const { rows } = await client.query(`SELECT pg_table_size('page')::bigint AS bytes`);
  const reading = await keepTime(() => fetchAll(client, pages.length));
  const unpacking = await keepTime(() => unpackAll(way, reading.value, pages));
  return {
    ratio: raw / Number(rows[0].bytes),
    walRatio: raw / (walAfter - walBefore),
    stored: pages.length / (packing.wall + storing.wall),
    read: pages.length / (reading.wall + unpacking.wall),
    packed: way.pack === undefined ? null : raw / 1e6 / packing.cpu,
    unpacked: way.unpack === undefined ? null : raw / 1e6 / unpacking.cpu,
  };
}

/** A PostgreSQL may be built without a compression; then there is nothing to measure. */
function notInThisServer(error) {
  if (error.code === '0A000') return null;
  throw error;
}

async function keepTime(run) {
  let value;
  const time = await timed(async () => {
    value = await run();
  });
  return { value, ...time };
}

async function packAll({ pack }, pages) {
  const packed = [];
  for (const page of pages) packed.push(pack === undefined ? Buffer.from(page) : await pack(page));
  return packed;
}

async function store(client, packed) {
  for (const [number, bytes] of packed.entries())
    await client.query('INSERT INTO page VALUES ($1, $2)', [number, bytes]);
}

async function fetchAll(client, count) {
  const stored = [];
  for (let number = 0; number < count; number += 1) {
    const { rows } = await client.query('SELECT bytes FROM page WHERE number = $1', [number]);
    stored.push(rows[0].bytes);
  }
  return stored;
}

async function unpackAll({ unpack }, stored, pages) {
  for (const [number, bytes] of stored.entries()) {
    const page = unpack === undefined ? bytes : await unpack(bytes);
    if (Buffer.compare(page, pages[number]) !== 0) throw new Error(`page ${number} came back otherwise`);
  }
}

async function wal(client) {
  const { rows } = await client.query(`SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS bytes`);
  return Number(rows[0].bytes);
}
