import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { filesOf, readJson } from '../files.mjs';
import { metric } from '../measure.mjs';

const GRAM = 4;
const mean = ({ sum, all }) => (all === 0 ? 0 : sum / all);

/** Real pages against the body a person took from them: F1 of word 4-grams per page, averaged. */
export const articleExtraction = {
  name: 'article-extraction',
  seen: true,
  async run({ data, lib }) {
    const folder = path.join(data, 'article-extraction');
    if (!existsSync(path.join(folder, 'ground-truth.json'))) return null;
    const truth = readJson(path.join(folder, 'ground-truth.json'));
    const pages = filesOf(path.join(folder, 'html'), /^(.+)\.html\.gz$/).filter(
      ({ match }) => match[1] in truth,
    );
    const { readArticle } = await lib('capture');
    const errors = [];
    const scores = [];
    for (const { file, match } of pages) {
      const { articleBody, url } = truth[match[1]];
      const text = await textOf(readArticle, gunzipSync(readFileSync(file)), url);
      const score = compare(text, articleBody);
      scores.push(score);
      if (score.f1 < 0.95)
        errors.push(`${score.f1.toFixed(3)} ${score.precision.toFixed(3)} ${score.recall.toFixed(3)} ${url}`);
    }
    const average = (name, reference) =>
      metric(
        scores.map((score) => ({ sum: score[name], all: 1 })),
        mean,
        reference,
      );
    return {
      metrics: {
        f1: average('f1', 'trafilatura 0.958, Readability.js 0.947 (181 pages)'),
        precision: average('precision'),
        recall: average('recall'),
      },
      errors: errors.sort(),
    };
  },
};

async function textOf(readArticle, bytes, url) {
  try {
    const hints = { contentType: 'text/html; charset=utf-8', fileName: null, url };
    return (await readArticle(new Uint8Array(bytes), hints)).text;
  } catch {
    // A page that is refused counts as read to nothing.
    return '';
  }
}

function grams(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map();
  const last = Math.max(words.length - GRAM, words.length === 0 ? -1 : 0);
  for (let at = 0; at <= last; at += 1) {
    const gram = words.slice(at, at + GRAM).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);

function compare(text, body) {
  const [found, gold] = [grams(text), grams(body)];
  let common = 0;
  for (const [gram, count] of found) common += Math.min(count, gold.get(gram) ?? 0);
  const precision = total(found) === 0 ? 0 : common / total(found);
  const recall = total(gold) === 0 ? 0 : common / total(gold);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
