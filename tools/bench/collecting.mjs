import { ensureBuilt } from '../process/build.mjs';
import { loadE2e } from '../process/load-e2e.mjs';
import { reporter } from '../process/reporter.mjs';

/** Pages are this large, as those of news sites are. */
const PAGE_BYTES = 60_000;

/** As many as a worker visits at a time. */
const HOSTS = 16;

/**
 * Captures a second on the whole way, through the built server: first one host after the other request, so that what each stage
 * takes is its own time, then as many hosts as a worker visits at a time.
 *
 * @returns `{alone, together}`, each as `e2e/speed/collecting.ts` gives it
 */
export async function measureCollecting(captures) {
  await ensureBuilt(['server'], reporter(process.stdout));
  const { measureCollecting: measure } = await loadE2e('speed/collecting');
  const given = { pageBytes: PAGE_BYTES, say: (line) => console.log(`  ${line}`) };
  return {
    alone: await measure({ ...given, captures: Math.ceil(captures / 10), hosts: 1 }),
    together: await measure({ ...given, captures, hosts: HOSTS }),
  };
}

/** The rows of the tables that show it, by their titles. */
export function collectingTables({ alone, together }) {
  const byHosts = [
    [1, alone],
    [HOSTS, together],
  ];
  return {
    [`Captures of ${PAGE_BYTES / 1000} KB a second: fetched, stored, read, analysed, searchable`]:
      capturesTable(byHosts),
    'Stories of it, linked in spare time': linkingTable(byHosts),
    'What a capture takes, one after the other': stagesTable(alone),
    'Storing, beside one INSERT a row into copies of the tables': storingTable(alone),
  };
}

function capturesTable(byHosts) {
  const head = ['hosts at a time', 'captures', 'a second', 'ms of processor: worker', 'database'];
  return [
    [...head, 'MB, at first and after each tenth'],
    ...byHosts.map(([hosts, speed]) => [
      String(hosts),
      String(speed.captures),
      speed.perSecond.toFixed(1),
      speed.cpuMsACapture.toFixed(1),
      speed.databaseCpuMsACapture?.toFixed(1) ?? '–',
      speed.residentMb.map((mb) => mb.toFixed(0)).join(' '),
    ]),
  ];
}

function linkingTable(byHosts) {
  return [
    ['hosts at a time', 'waiting at the end', 'linked', 'in seconds', 'a second'],
    ...byHosts.map(([hosts, { linking }]) => [
      String(hosts),
      String(linking.waiting),
      String(linking.linked),
      linking.seconds.toFixed(1),
      (linking.linked / linking.seconds).toFixed(1),
    ]),
  ];
}

function stagesTable({ work }) {
  const perPage = work.page.seconds / work.page.count;
  const stages = ['fetch', 'read', 'analyse', 'store'].map((name) => {
    const { seconds, count } = work[name];
    return [name, (seconds / count) * 1000, seconds / count / perPage];
  });
  const known = stages.reduce((sum, [, ms]) => sum + ms, 0);
  const rest = ['everything else', perPage * 1000 - known, 1 - known / (perPage * 1000)];
  return [
    ['stage', 'ms', 'share'],
    ...[...stages, rest].map(([name, ms, share]) => [name, ms.toFixed(2), `${(share * 100).toFixed(0)} %`]),
  ];
}

function storingTable({ work, naive }) {
  const store = (work.store.seconds / work.store.count) * 1000;
  const { inTransactionMs, eachAloneMs, rows } = naive;
  const inserts = `${rows.toFixed(1)} INSERTs`;
  return [
    ['way', 'ms a capture', 'ratio'],
    ['Uade', store.toFixed(2), '1.00'],
    [`${inserts}, one transaction`, inTransactionMs.toFixed(2), (inTransactionMs / store).toFixed(2)],
    [`${inserts}, each its own`, eachAloneMs.toFixed(2), (eachAloneMs / store).toFixed(2)],
  ];
}
