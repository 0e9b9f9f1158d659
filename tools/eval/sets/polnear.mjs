import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesOf, readText } from '../files.mjs';
import { f1, matchSpans, metric, shared } from '../measure.mjs';

/** English news with attributions: the attributed content, direct or not. */
export const polnear = {
  name: 'polnear',
  seen: true,
  async run({ data, lib }) {
    const folder = path.join(data, 'quotes/polnear-dev');
    const texts = filesOf(path.join(folder, 'text'), /^(.+)\.txt$/);
    if (texts.length === 0) return null;
    const { analyse } = await lib('analysis');
    const annotations = filesOf(path.join(folder, 'attributions'), /\.ann$/);
    const errors = [];
    const units = texts.flatMap(({ file, match }) => {
      const note = annotations.find(({ name }) => name.startsWith(match[1]));
      if (note === undefined || !existsSync(note.file)) return [];
      return [unitOf(analyse, readText(file), contents(readText(note.file)), errors)];
    });
    const reference = 'Citron, on another corpus';
    return {
      metrics: {
        overlapF1: metric(
          units.map(({ overlap }) => overlap),
          f1,
          `0.833 (${reference})`,
        ),
        exactF1: metric(
          units.map(({ exact }) => exact),
          f1,
          `0.593 (${reference})`,
        ),
      },
      errors,
    };
  },
};

function contents(notes) {
  return notes.split('\n').flatMap((line) => {
    const match = /^T\d+\tContent ([\d ;]+)\t/.exec(line);
    if (match === null) return [];
    const numbers = match[1].match(/\d+/g).map(Number);
    return [{ start: Math.min(...numbers), end: Math.max(...numbers) }];
  });
}

function unitOf(analyse, text, gold, errors) {
  const found = analyse({ title: null, text, publishedAt: null }).quotes;
  const overlapping = matchSpans(found, gold, (a, b) => shared(a, b) > 0).length;
  const exact = matchSpans(found, gold, () => false).length;
  for (const one of gold)
    if (!found.some((other) => shared(one, other) > 0))
      errors.push(`- ${JSON.stringify(text.slice(one.start, one.end))}`);
  for (const one of found)
    if (!gold.some((other) => shared(one, other) > 0))
      errors.push(`+ ${one.kind} ${JSON.stringify(text.slice(one.start, one.end))}`);
  const counts = (tp) => ({ tp, fp: found.length - tp, fn: gold.length - tp });
  return { overlap: counts(overlapping), exact: counts(exact) };
}
