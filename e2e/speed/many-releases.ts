import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';

const CHUNK = 1000;
const SENTENCES = 14;
/** Words that nobody has said before, of a vocabulary in which the first are much more usual than the last. */
const INVENTED = { aRelease: 60, known: 100_000 };
/** A word that few releases have. */
export const RARE = { word: 'zhanaqala', releases: 6 };
const DEMO = path.resolve(import.meta.dirname, '../../server/demo/releases');

/**
 * Fill a database of one source with releases of shuffled sentences of the demo and invented words, one every 17 minutes.
 *
 * @param client  Signed in as the owner.
 */
export async function fillWithReleases(client: Client, releases: number): Promise<void> {
  // Only what is searched is filled in; captures would cost time and change nothing.
  await client.query(
    `SET session_replication_role = replica; SET synchronous_commit = off; DROP INDEX release_words_ix`,
  );
  const random = randomFrom(42);
  const pools = sentencesByLanguage();
  for (let first = 0; first < releases; first += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, releases - first) }, (_, at) =>
      madeUp(first + at, pools, random),
    );
    await client.query(INSERT, [JSON.stringify(rows)]);
  }
  await client.query(MARK_RARE, [RARE.word, RARE.releases]);
  await client.query('CREATE INDEX release_words_ix ON release USING gin (words)');
  await client.query('VACUUM ANALYZE');
}

const PUBLISHED = `timestamptz '2026-01-01' - number * interval '17 minutes'`;
const INSERT = `
  WITH given AS (SELECT * FROM json_to_recordset($1) AS (number int, language text, title text, body text)),
  named AS (SELECT *, ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid AS id FROM given),
  versions AS (
    INSERT INTO release_version (id, release_id, number, capture_id, cause, extractor, title, text, text_sha256, language,
      script, published_at, sentences, created_at)
    SELECT id, id, 1, id, 'page-changed', 'bench', title, body, '', language, 'latin', ${PUBLISHED}, '{}', now() FROM named
  )
  INSERT INTO release (id, source_id, canonical_url, language, script, title, published_at, current_version_id, version_count,
    words, created_at)
  SELECT id, (SELECT id FROM source LIMIT 1), 'http://127.0.0.1/' || id, language, 'latin', title, ${PUBLISHED}, id, 1,
    search_words(title, body), now() FROM named`;

/** Spread over the archive, none of them among the newest. */
const MARK_RARE = `
  UPDATE release SET words = words || to_tsvector('simple', $1)
  WHERE id IN (SELECT id FROM release ORDER BY md5(id::text) LIMIT $2)`;

type Random = () => number;

function madeUp(number: number, pools: readonly (readonly [string, readonly string[]])[], random: Random) {
  const [language, sentences] = pools[number % pools.length] ?? ['en', []];
  const chosen = Array.from(
    { length: SENTENCES },
    () => sentences[Math.floor(random() * sentences.length)] ?? '',
  );
  const invented = Array.from({ length: INVENTED.aRelease }, () =>
    inventedWord(Math.floor(INVENTED.known ** random())),
  );
  return { number, language, title: chosen[0]?.slice(0, 120), body: [...chosen, ...invented].join(' ') };
}

function sentencesByLanguage(): [string, string[]][] {
  return ['kk', 'ru', 'en'].map((language) => {
    const files = readdirSync(DEMO).filter((name) => name.endsWith(`.${language}.md`));
    const texts = files.map((name) => readFileSync(path.join(DEMO, name), 'utf8').split('---\n')[2] ?? '');
    const sentences = texts
      .join('\n')
      .replace(/\{\{[^}]*\}\}/g, '1')
      .split(/(?<=[.!?»])\s+/);
    return [language, sentences.filter((sentence) => sentence.length > 30)];
  });
}

/** The word of a number: syllables, so that words begin alike as real ones do. */
export function inventedWord(number: number): string {
  const syllables = ['ba', 'du', 'ge', 'ki', 'lo', 'mu', 'ny', 'po', 'ra', 'se', 'ti', 'vo', 'xa', 'zu'];
  let word = 'q';
  for (let rest = number; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length] ?? '';
  }
  return `${word}n`;
}

function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
