import type { ArticleSelectors } from '@uade/capture';
import type { Analysis } from '@uade/contracts';
import { type BlobCodec, unpackBytes } from '../../features/captures/blob-bytes';
import type { CaptureEntity } from '../../features/captures/capture.entity';
import { hintsOf } from '../../features/ingest/capture-hints';
import { isKnownExtractor, presentReaders } from '../../features/ingest/readers';
import { titleOf } from '../../features/releases/release-title';
import { readingKey } from '../../features/sources/reading-key';
import type { CheckResult, Finding } from './finding';
import { inStream, type VerifyRun } from './in-batches';

interface ReadVersion {
  readonly id: string;
  readonly extractor: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly script: string;
  /** In microseconds since 1970, as text. */
  readonly publishedAt: string | null;
  readonly sentences: readonly number[];
  readonly selectors: ArticleSelectors | null;
  readonly capture: Pick<CaptureEntity, 'method' | 'headers' | 'mediaType' | 'fileName' | 'url' | 'charset'>;
  readonly codec: BlobCodec;
  readonly bytes: Buffer | null;
}

/** Bytes only where the reading can be repeated. */
const query = `SELECT version.id, version.extractor, version.title, version.text, version.language, version.script,
    (extract(epoch FROM version.published_at) * 1000000)::bigint::text AS "publishedAt", version.sentences,
    source.article_selectors AS selectors, blob.codec, blob.bytes,
    json_build_object('method', capture.method, 'headers', capture.headers, 'mediaType', capture.media_type,
      'fileName', capture.file_name, 'url', capture.url, 'charset', capture.charset) AS capture
  FROM release_version version JOIN release ON release.id = version.release_id JOIN source ON source.id = release.source_id
  JOIN capture ON capture.id = version.capture_id
  JOIN blob ON blob.sha256 = capture.sha256 AND starts_with(version.extractor, '${presentReaders.extractor}')`;

/** Read the bytes of every version again, and see that they give its title, date and text. */
export async function verifyReadings(run: VerifyRun): Promise<CheckResult> {
  const findings: Finding[] = [];
  let checked = 0;
  const look = async (versions: readonly ReadVersion[]): Promise<void> => {
    for (const version of versions) {
      const problems = await compare(version);
      if (problems === null) continue;
      checked += 1;
      findings.push(...problems);
    }
  };
  await inStream<ReadVersion>(run, query, look, 10);
  const { rows } = await run.client.query<{ extractor: string; count: number }>(
    'SELECT extractor, count(*)::int FROM release_version GROUP BY extractor ORDER BY extractor',
  );
  for (const { extractor, count } of rows)
    if (!isKnownExtractor(extractor))
      findings.push(`versions: ${count} name an unknown extractor, “${extractor}”`);
  const others = rows.reduce((sum, { count }) => sum + count, 0) - checked;
  const unknown =
    others <= 0
      ? []
      : [`${others} versions were read by another extractor: they can’t be compared with their bytes here.`];
  return { what: 'versions read again from their bytes', checked, findings, unknown };
}

/** @returns `null` where the reading can't be repeated. */
async function compare(version: ReadVersion): Promise<Finding[] | null> {
  const { id, extractor, selectors, capture, codec, bytes: packed } = version;
  if (extractor !== `${presentReaders.extractor}${readingKey(selectors)}` || packed === null) return null;
  const read = async () =>
    presentReaders.read(await unpackBytes({ codec, bytes: packed }), { ...hintsOf(capture), selectors });
  const reading = await read().catch(() => null);
  if (reading === null) return [`version ${id}: its bytes can’t be read again`];
  // An upload may have declared a charset that was not kept.
  if (reading.article.charset !== capture.charset) return null;
  return differences(version, reading.analysis).map(
    (name) => `version ${id}: its ${name} is not what its bytes say`,
  );
}

function differences(version: ReadVersion, analysis: Analysis): string[] {
  const publishedAt = analysis.publishedAt === null ? null : `${Date.parse(analysis.publishedAt)}000`;
  const sentences = analysis.sentences.flatMap(({ start, end }) => [start, end]);
  const isRight = {
    title: version.title === titleOf(analysis),
    text: version.text === analysis.text,
    date: version.publishedAt === publishedAt,
    language: version.language === analysis.language && version.script === analysis.script,
    sentences: version.sentences.join() === sentences.join(),
  };
  return Object.entries(isRight)
    .filter(([, right]) => !right)
    .map(([name]) => name);
}
