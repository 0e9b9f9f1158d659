import { ensureBuilt } from '../process/build.mjs';
import { loadE2e } from '../process/load-e2e.mjs';
import { reporter } from '../process/reporter.mjs';

/** How often each is asked. */
const TIMES = 20;

/** @returns what `measureSearching` of `e2e/speed/searching.ts` gives */
export async function measureSearching(releases) {
  await ensureBuilt(['server'], reporter(process.stdout));
  const { measureSearching: measure } = await loadE2e('speed/searching');
  return measure({ releases, times: TIMES, say: (line) => console.log(`  ${line}`) });
}

/** A head and a row for each way of asking. */
export function searchingTable(measured) {
  return [
    ['words', 'asked of', 'found', 'median ms', 'slowest ms'],
    ...measured.map(({ words, where, found, median, slowest }) => [
      words,
      where,
      found,
      median.toFixed(1),
      slowest.toFixed(1),
    ]),
  ];
}
