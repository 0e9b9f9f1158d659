import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadLib } from './load-libs.mjs';
import { SETS } from './sets/index.mjs';

const USAGE = `npm run eval -- --data <folder> [--only <set>] [--json <file>] [--errors <set>]

Measures the quality of reading on labelled material. Sets: ${SETS.map(({ name }) => name).join(', ')}.
A set whose files or whose library are not there prints "skipped".`;

/** Read the command line, run the sets, print a row per metric; returns the process's exit code. */
async function main() {
  const options = {
    data: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    errors: { type: 'string' },
  };
  const { values } = parseArgs({ options, allowPositionals: false });
  const wanted = values.only ?? values.errors;
  const sets = SETS.filter(({ name }) => wanted === undefined || name === wanted);
  if (values.data === undefined || !existsSync(values.data) || sets.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const report = await measureAll(sets, path.resolve(values.data), values.errors);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  return 0;
}

async function measureAll(sets, data, errorsOf) {
  const libs = new Map();
  const lib = async (name) => {
    if (!libs.has(name)) libs.set(name, await loadLib(name));
    return libs.get(name);
  };
  console.log(row('set', 'metric', 'value', '95 % interval', 'n', 'reference'));
  const report = {};
  for (const set of sets) {
    const result = set.run === undefined ? null : await set.run({ data, lib });
    if (result === null) {
      console.log(row(set.name, 'skipped', '', '', '', ''));
      continue;
    }
    report[set.name] = {};
    for (const [name, figure] of Object.entries(result.metrics)) {
      report[set.name][name] = Number(figure.value.toFixed(4));
      print(set.name, name, figure);
    }
    if (errorsOf === set.name) for (const error of result.errors ?? []) console.log(error);
  }
  return report;
}

function print(set, name, { value, low, high, n, reference }) {
  const interval = low === undefined ? '' : `${low.toFixed(3)}–${high.toFixed(3)}`;
  console.log(row(set, name, value.toFixed(3), interval, String(n ?? ''), reference ?? ''));
}

function row(...cells) {
  const widths = [20, 30, 8, 15, 7, 0];
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join(' ')
    .trimEnd();
}

process.exitCode = await main();
