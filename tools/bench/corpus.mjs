import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A document as it is handed in: bytes, and what is known beside them. */
const documentOf = (file, url = null, bytes = readFileSync(file)) => ({
  bytes: new Uint8Array(bytes),
  hints: { contentType: null, fileName: url === null ? path.basename(file) : null, url },
});

function filesUnder(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** What ships with Uade: the demo's releases, and the pages that the tests of capture read. */
export function shippedDocuments() {
  const texts = filesUnder(path.join(root, 'server/demo/releases'), /\.(?:md|txt)$/);
  const fixtures = filesUnder(path.join(root, 'libs/capture/fixtures/article'), /source\.\w+$/);
  return [...texts.map((file) => documentOf(file)), ...fixtures.map(fixtureDocument)];
}

function fixtureDocument(file) {
  const { url } = JSON.parse(readFileSync(path.join(path.dirname(file), 'origin.json'), 'utf8'));
  return documentOf(file, url ?? null);
}

/** What a folder of evaluation material holds of releases. */
export function releasesOf(data) {
  const files = filesUnder(path.join(data, 'releases'), /(?:\.html|\.txt|\.markdown)$/);
  return files.filter((file) => !path.basename(file).startsWith('LICENSE')).map((file) => documentOf(file));
}

/** Real pages of a folder of evaluation material, by what they are evaluated for. */
export function pagesOf(data) {
  const truth = path.join(data, 'article-extraction/ground-truth.json');
  if (!existsSync(truth)) return [];
  const known = JSON.parse(readFileSync(truth, 'utf8'));
  return filesUnder(path.join(data, 'article-extraction/html'), /\.html\.gz$/)
    .map((file) => ({ file, url: known[path.basename(file, '.html.gz')]?.url }))
    .filter(({ url }) => url !== undefined)
    .map(({ file, url }) => documentOf(file, url, gunzipSync(readFileSync(file))));
}

/** Whether a document is a page. */
export const isPage = ({ hints, bytes }) =>
  /\.html$/.test(hints.fileName ?? '') || /<(?:!doctype html|html)/i.test(head(bytes));
const head = (bytes) => Buffer.from(bytes.subarray(0, 2048)).toString('latin1');

/**
 * Different texts of one language, each of `size` bytes in UTF-8 and whole paragraphs but for the last.
 *
 * @param articles  Read articles with their language; their paragraphs are put together anew.
 */
export function textsOfSize(articles, { language, size, count }) {
  const paragraphs = articles
    .filter((article) => article.language === language)
    .flatMap(({ text }) => text.split('\n\n'))
    .filter((paragraph) => paragraph.length > 40);
  return Array.from({ length: count }, (_, number) => fill(paragraphs, number * 7, size));
}

function fill(paragraphs, first, size) {
  const taken = [];
  let bytes = 0;
  for (let at = first; bytes < size; at += 1) {
    const paragraph = paragraphs[at % paragraphs.length];
    taken.push(cut(paragraph, size - bytes));
    bytes += Buffer.byteLength(taken.at(-1)) + 2;
  }
  return taken.join('\n\n');
}

/** As many words of a paragraph as `bytes` hold, and one at least. */
function cut(paragraph, bytes) {
  if (Buffer.byteLength(paragraph) <= bytes) return paragraph;
  const words = paragraph.split(' ');
  while (words.length > 1 && Buffer.byteLength(words.join(' ')) > bytes) words.pop();
  return words.join(' ');
}
