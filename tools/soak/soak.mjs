/**
 * `npm run soak`: backfills articles of a local site while worker and server are killed at random, once with every job delivered
 * once and once three times, and counts what was lost and what is there twice.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../process/build.mjs';
import { loadE2e } from '../process/load-e2e.mjs';
import { reporter } from '../process/reporter.mjs';

const USAGE = `npm run soak -- [--articles 10000] [--kills 200] [--power-cuts 10] [--hosts 4] [--deliveries 1,3] [--seed N]

Backfills that many articles of a local news site while the worker or the server is killed (SIGKILL) so many times at random, and
the database ended as in a power cut; with every job delivered once, then three times. Prints what was lost and what is there
twice; ends with 1 if anything is. The same seed kills in the same order.`;

/** Read the command line, run, print; returns the process's exit code. */
async function main() {
  const given = readOptions();
  if (given === null) {
    console.error(USAGE);
    return 2;
  }
  await ensureBuilt(['server'], reporter(process.stdout));
  const { soak } = await loadE2e('soak/soak');
  console.log(`Seed ${given.seed}: the same kills come again with --seed ${given.seed}`);
  const results = [];
  for (const deliveries of given.deliveries) {
    console.log(`Every job ${deliveries === 3 ? 'three times' : 'once'} …`);
    const result = await soak({
      ...given,
      thrice: deliveries === 3,
      say: (line) => console.log(`  ${line}`),
    });
    results.push([deliveries, result]);
    print(deliveries, result);
  }
  return results.every(([, { lost, double, verified }]) => lost === 0 && double === 0 && verified) ? 0 : 1;
}

function readOptions() {
  const string = (value) => ({ type: 'string', default: value });
  const options = {
    articles: string('10000'),
    kills: string('200'),
    'power-cuts': string('10'),
    hosts: string('4'),
    deliveries: string('1,3'),
    seed: string(String(Date.now() % 1_000_000)),
  };
  try {
    const { values } = parseArgs({ options, allowPositionals: false });
    const given = {
      articles: Number(values.articles),
      kills: Number(values.kills),
      powerCuts: Number(values['power-cuts']),
      hosts: Number(values.hosts),
      seed: Number(values.seed),
      deliveries: values.deliveries.split(',').map(Number),
    };
    const { deliveries, ...numbers } = given;
    const isNumber = Object.values(numbers).every((number) => Number.isInteger(number) && number >= 0);
    const isKnown = deliveries.every((count) => count === 1 || count === 3);
    return isNumber && isKnown && given.articles > 0 && given.hosts > 0 ? given : null;
  } catch {
    return null;
  }
}

function print(deliveries, result) {
  const { killed } = result;
  const rows = [
    ['jobs delivered', deliveries === 3 ? 'three times' : 'once'],
    ['articles', result.articles],
    ['lost', result.lost],
    ['double', result.double],
    ['kills of the server', killed.server],
    ['kills of the worker', killed.worker],
    ['power cuts of the database', killed.database],
    ['requests for articles', result.requests],
    ['captures', result.captures],
    ['statements', result.statements],
    ['suggestions', result.suggestions],
    ['jobs worked', `${result.jobs}, ${result.copies} of them copies`],
    ['uade verify', result.verified ? 'in order' : result.verdict],
    ['seconds', result.seconds.toFixed(0)],
  ];
  console.log('');
  for (const [name, value] of rows) console.log(`  ${name.padEnd(28)} ${value}`);
  for (const fault of result.faults) console.log(`  ! ${fault}`);
  console.log('');
}

process.exitCode = await main();
