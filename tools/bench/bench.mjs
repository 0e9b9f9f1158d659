import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadLib } from '../eval/load-libs.mjs';
import { collectingTables, measureCollecting } from './collecting.mjs';
import { isPage, pagesOf, releasesOf, shippedDocuments } from './corpus.mjs';
import { measureEndurance } from './endurance.mjs';
import { compareExtraction } from './extraction.mjs';
import { hostileSitesTable, measureHostile, measureHostileSites } from './hostile.mjs';
import { measurePatterns } from './patterns.mjs';
import { measureSearching, searchingTable } from './searching.mjs';
import { measureSteps, readAll } from './steps.mjs';
import { measureStorage } from './storage.mjs';

const PARTS = [
  'steps',
  'extraction',
  'hostile',
  'patterns',
  'endurance',
  'storage',
  'collecting',
  'searching',
];

const USAGE = `npm run bench -- [--data <folder>] [--only <part>] [--json <file>] [--releases N] [--kilobytes N]
                     [--captures N] [--searched N]

Measures the speed of reading, in processor time of one process, and of collecting by the clock on the wall. Parts: ${PARTS.join(', ')}.
  --data <folder>  measure on that evaluation material too
  --captures N     how many pages the worker collects (10000)
  --searched N     how many releases are searched (200000)
  --releases N     how many releases the endurance run reads (20000)
  --kilobytes N    size of the smallest hostile input (128); the largest is eight times as large
Ratios and exponents say more than seconds: these depend on the machine and on what else it does.`;

/** Read the command line, measure, print tables; returns the process's exit code. */
async function main() {
  const given = readOptions();
  if (given === null) {
    console.error(USAGE);
    return 2;
  }
  const libs = { capture: await loadLib('capture'), analysis: await loadLib('analysis') };
  const report = { machine: machineOf() };
  for (const part of PARTS.filter((name) => given.only === undefined || given.only === name)) {
    report[part] = await MEASURES[part](libs, given);
  }
  if (given.json !== undefined) writeFileSync(given.json, `${JSON.stringify(report, null, 2)}\n`);
  return 0;
}

function readOptions() {
  const string = (value) => ({ type: 'string', ...(value === undefined ? {} : { default: value }) });
  const options = {
    data: string(),
    only: string(),
    json: string(),
    releases: string('20000'),
    kilobytes: string('128'),
    captures: string('10000'),
    searched: string('200000'),
  };
  try {
    const { values } = parseArgs({ options, allowPositionals: false });
    const numbers = {
      releases: Number(values.releases),
      kilobytes: Number(values.kilobytes),
      captures: Number(values.captures),
      searched: Number(values.searched),
    };
    const isKnown = values.only === undefined || PARTS.includes(values.only);
    const isThere = values.data === undefined || existsSync(values.data);
    const isPositive = Object.values(numbers).every((number) => number > 0);
    return isKnown && isThere && isPositive ? { ...values, ...numbers } : null;
  } catch {
    return null;
  }
}

const machineOf = () => ({
  processor: os.cpus()[0]?.model ?? 'unknown',
  node: process.version,
  cores: os.cpus().length,
  /** Above the number of cores, other work slows this one. */
  load: os.loadavg()[0],
  date: new Date().toISOString().slice(0, 10),
});

const MEASURES = {
  async steps(libs, { data }) {
    const report = {};
    for (const [corpus, documents] of corporaOf(data)) {
      report[corpus] = await measureSteps(documents, libs, 1);
      table(`Steps over ${documents.length} documents, ${corpus}`, ['step', 'MB/s', 'documents/s'], () =>
        Object.entries(report[corpus]).map(([name, { mbPerSecond, documentsPerSecond }]) => [
          name,
          mbPerSecond.toFixed(2),
          documentsPerSecond.toFixed(0),
        ]),
      );
    }
    return report;
  },

  async extraction({ capture }, { data }) {
    const pages = { shipped: shippedDocuments().filter(isPage) };
    if (data !== undefined) pages['real pages'] = pagesOf(data);
    const report = {};
    for (const [name, list] of Object.entries(pages)) {
      if (list.length > 0) report[name] = await compareExtraction(list, capture);
    }
    table('Extraction, pages/s', ['pages', 'n', 'Uade', 'Readability + linkedom', 'ratio'], () =>
      Object.entries(report).map(([name, { pages: n, ours, theirs, ratio }]) => [
        name,
        String(n),
        ours.toFixed(0),
        theirs.toFixed(0),
        ratio.toFixed(2),
      ]),
    );
    return report;
  },

  async hostile(libs, { kilobytes }) {
    const report = await measureHostile(libs, kilobytes * 1024);
    const head = ['input', '1x s', '2x s', '4x s', '8x s', 'exponent', 'refused'];
    table(`Hostile input, 1x = ${kilobytes} KB; exponent 1 is linear`, head, () =>
      Object.entries(report).map(([name, { seconds, exponent, refused }]) => [
        name,
        ...[0, 1, 2, 3].map((index) => seconds[index]?.toFixed(3) ?? '–'),
        exponent.toFixed(2),
        refused ?? '',
      ]),
    );
    const sites = await measureHostileSites();
    const [titles, ...rows] = hostileSitesTable(sites);
    table('The built server, while one request makes it read what is hostile', titles, () => rows);
    return { inputs: report, sites };
  },

  async patterns({ analysis }) {
    const report = measurePatterns(analysis);
    const head = ['rule', '1,000 ms', '2,000 ms', '4,000 ms', 'exponent', 'repeated'];
    table('The slowest patterns over hostile sentences of so many code units', head, () =>
      report
        .slice(0, 12)
        .map(({ name, seconds, exponent, unit }) => [
          name,
          ...seconds.map((time) => (time * 1000).toFixed(2)),
          exponent.toFixed(2),
          unit.slice(0, 30),
        ]),
    );
    return report;
  },

  async storage(_libs, { data }) {
    const own = shippedDocuments().filter(isPage);
    const documents = data === undefined ? own : pagesOf(data);
    const report = await measureStorage(documents.map(({ bytes }) => bytes));
    const head = [
      'way',
      'smaller by',
      'log smaller by',
      'stored/s',
      'read/s',
      'packed MB/s',
      'unpacked MB/s',
    ];
    table(`Ways to store ${documents.length} pages in PostgreSQL`, head, () =>
      Object.entries(report).map(([name, measured]) => [name, ...cellsOf(measured)]),
    );
    return report;
  },

  async endurance(libs, { releases }) {
    const articles = await readAll(shippedDocuments(), libs.capture);
    const known = articles.map((article) => ({ ...article, ...libs.analysis.detectLanguage(article.text) }));
    const report = await measureEndurance(known, libs, releases);
    table('After extraction, releases of 5 KB a second', ['language', 'median', 'fastest'], () =>
      Object.entries(report.perSecond).map(([name, { median, fastest }]) => [
        name,
        median.toFixed(0),
        fastest.toFixed(0),
      ]),
    );
    const head = ['first MB', 'last MB', 'bytes a release', 'all'];
    table(`Heap left after each tenth of ${releases} releases`, head, () => [
      [
        report.heapMb[0].toFixed(1),
        report.heapMb.at(-1).toFixed(1),
        report.heapSlope.toFixed(1),
        report.heapMb.map((mb) => mb.toFixed(1)).join(' '),
      ],
    ]);
    return report;
  },

  async collecting(_libs, { captures }) {
    const report = await measureCollecting(captures);
    for (const [title, [head, ...rows]] of Object.entries(collectingTables(report))) {
      table(title, head, () => rows);
    }
    return report;
  },

  async searching(_libs, { searched }) {
    const report = await measureSearching(searched);
    const [head, ...rows] = searchingTable(report);
    table(`Words looked for in ${searched} releases`, head, () => rows);
    return report;
  },
};

function cellsOf(measured) {
  if (measured === null) return ['not in this server', '', '', '', '', ''];
  const { ratio, walRatio, stored, read, packed, unpacked } = measured;
  return [
    ratio.toFixed(1),
    walRatio.toFixed(1),
    stored.toFixed(0),
    read.toFixed(0),
    packed?.toFixed(0) ?? '–',
    unpacked?.toFixed(0) ?? '–',
  ];
}

function* corporaOf(data) {
  yield ['shipped', shippedDocuments()];
  if (data === undefined) return;
  for (const [name, documents] of [
    ['releases', releasesOf(data)],
    ['real pages', pagesOf(data)],
  ]) {
    if (documents.length > 0) yield [name, documents];
  }
}

function table(title, head, rowsOf) {
  const rows = [head, ...rowsOf()];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
  console.log(`\n${title}`);
  for (const row of rows) console.log(`  ${line(row).join('  ').trimEnd()}`);
}

process.exitCode = await main();
