import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { root } from '../process/places.mjs';
import { loadLib } from './load-libs.mjs';

/** What *About the method* shows; the server's build takes it in. */
const FILE = path.join(root, 'server/src/features/method/measurements.json');

/** Keep what was measured, with the day and the readers that it is true of, in the form of `measurementsSchema`. */
export async function record(results) {
  for (const { set, seen } of results) {
    if (typeof seen !== 'boolean') throw new Error(`${set} does not say whether its items were seen.`);
  }
  const [{ EXTRACTOR }, { CAPTURE_READER }] = [await loadLib('analysis'), await loadLib('capture')];
  const measurements = {
    readers: `${CAPTURE_READER} ${EXTRACTOR}`,
    measuredOn: new Date().toISOString().slice(0, 10),
    sets: results.map(({ set, seen, metrics }) => ({
      name: set,
      seen,
      figures: Object.entries(metrics).map(([name, figure]) => recorded(name, figure)),
    })),
  };
  writeFileSync(FILE, await format(JSON.stringify(measurements), { parser: 'json', printWidth: 110 }));
}

/** The figure of a reference that was measured on the same material; another has words behind it. */
const FIGURE = /(?<!\S)[01]\.\d+$/;

const rounded = (value) => (value === undefined ? null : Number(Number(value).toFixed(3)));

function recorded(name, { value, low, high, n, reference }) {
  return {
    name,
    value: rounded(value),
    low: rounded(low),
    high: rounded(high),
    n: n ?? null,
    reference: rounded(FIGURE.exec(reference ?? '')?.[0]),
  };
}
