import path from 'node:path';
import { filesOf, groupBy, readJsonLines } from '../files.mjs';
import { shared } from '../measure.mjs';

/**
 * The labelled sentences of each document, read as one release: rows joined by one space, each with the predictions of
 * `pick(analysis)` that overlap it most.
 */
export async function readLabelled(data, lib) {
  const files = filesOf(path.join(data, 'labelled'), /^commitments-.*\.(kk|ru|en)\.jsonl$/);
  if (files.length === 0) return null;
  const { analyse } = await lib('analysis');
  const rows = [];
  for (const { file, name } of files) {
    for (const [doc, group] of groupBy(readJsonLines(file), (row) => row.doc)) {
      rows.push(...readDocument(analyse, `${name} ${doc}`, group));
    }
  }
  return rows;
}

function readDocument(analyse, doc, group) {
  const ordered = [...group].sort((a, b) => a.i - b.i);
  const text = ordered.map((row) => row.text).join(' ');
  const analysis = analyse({ title: null, text, publishedAt: null });
  let at = 0;
  return ordered.map((row) => {
    const span = { start: at, end: at + row.text.length };
    at = span.end + 1;
    return {
      ...row,
      doc,
      start: span.start,
      commitmentFound: mostShared(span, analysis.commitments),
      claimFound: mostShared(span, analysis.claims),
      releaseText: text,
    };
  });
}

function mostShared(span, predictions) {
  let best = null;
  let most = 0;
  for (const one of predictions) {
    const common = shared(span, one);
    const half = common * 2 >= Math.min(span.end - span.start, one.end - one.start);
    if (half && common > most) [best, most] = [one, common];
  }
  return best;
}
