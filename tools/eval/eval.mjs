import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../process/places.mjs';
import { loadLib } from './load-libs.mjs';
import { record } from './record.mjs';
import { SETS } from './sets/index.mjs';

/** What is closed to whoever writes rules, and measured with every record. */
const HELD_OUT = {
  folder: path.join(root, 'tools/eval/held-out'),
  sets: ['quotes', 'commitments', 'claims'],
};

const USAGE = `npm run eval -- --data <folder> [--only <set>] [--json <file>] [--errors <set>] [--record]

Measures the quality of reading on labelled material. Sets: ${SETS.map(({ name }) => name).join(', ')}.
A set whose files or whose library are not there prints "skipped".
--record keeps the figures of all sets, and of those held out, where *About the method* shows them.`;

/** Read the command line, run the sets, print a row per metric; returns the process's exit code. */
async function main() {
  const options = {
    data: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    errors: { type: 'string' },
    record: { type: 'boolean', default: false },
  };
  const { values } = parseArgs({ options, allowPositionals: false });
  const wanted = values.only ?? values.errors;
  const sets = SETS.filter(({ name }) => wanted === undefined || name === wanted);
  const partly = values.record && wanted !== undefined;
  if (values.data === undefined || !existsSync(values.data) || sets.length === 0 || partly) {
    console.error(USAGE);
    return 2;
  }
  const results = await measureAll(sets, path.resolve(values.data), values.errors);
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify(plainFigures(results), null, 2)}\n`);
  }
  if (values.record) await record(await withHeldOut(results));
  return 0;
}

/** Each set that is held out too before the one of its name: what nobody had in view says more. */
async function withHeldOut(results) {
  const sets = SETS.filter(({ name }) => HELD_OUT.sets.includes(name));
  const measured = (await measureAll(sets, HELD_OUT.folder)).map((result) => ({
    ...result,
    set: `${result.set}-held-out`,
    seen: false,
  }));
  return results.flatMap((result) => [
    ...measured.filter(({ set }) => set === `${result.set}-held-out`),
    result,
  ]);
}

async function measureAll(sets, data, errorsOf) {
  const libs = new Map();
  const lib = async (name) => {
    if (!libs.has(name)) libs.set(name, await loadLib(name));
    return libs.get(name);
  };
  console.log(row('set', 'metric', 'value', '95 % interval', 'n', 'reference'));
  const results = [];
  for (const set of sets) {
    const result = set.run === undefined ? null : await set.run({ data, lib });
    if (result === null) {
      console.log(row(set.name, 'skipped', '', '', '', ''));
      continue;
    }
    results.push({ set: set.name, seen: set.seen, metrics: result.metrics });
    for (const [name, figure] of Object.entries(result.metrics)) print(set.name, name, figure);
    if (errorsOf === set.name) for (const error of result.errors ?? []) console.log(error);
  }
  return results;
}

/** `{set: {metric: figure}}`, for a program to read. */
function plainFigures(results) {
  const figures = (metrics) =>
    Object.entries(metrics).map(([name, { value }]) => [name, Number(value.toFixed(4))]);
  return Object.fromEntries(results.map(({ set, metrics }) => [set, Object.fromEntries(figures(metrics))]));
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
