import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { countNode } from './counting.mjs';
import { printOutcomes, runParts } from './run-parts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'uade-runner-'));
after(() => rmSync(folder, { recursive: true }));

const exiting = (code) => ({
  name: `exit ${code}`,
  command: ['node', path.join(folder, `exit-${code}.cjs`)],
});
for (const code of [0, 3])
  writeFileSync(path.join(folder, `exit-${code}.cjs`), `process.exitCode = ${code};`);

/** A step whose runner writes the result given. */
function counting(name, result, code = 0) {
  const file = path.join(folder, `${name}.json`);
  const script = path.join(folder, `${name}.cjs`);
  const write = result
    ? `require('node:fs').writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(result)});`
    : '';
  writeFileSync(script, `${write} process.exitCode = ${code};`);
  return { name, command: ['node', script], file, count: countNode };
}

async function countsOf(steps) {
  const [outcome] = await runParts({ part: () => steps }, ['part']);
  return outcome.count;
}

describe('a part', () => {
  it('counts a check as one test', async () => {
    assert.deepEqual(await countsOf([exiting(0), exiting(3)]), { passed: 1, failed: 1, skipped: 0 });
  });

  it('counts what the runner wrote', async () => {
    const step = counting('written', '{"passed":5,"failed":2,"skipped":1}', 1);
    assert.deepEqual(await countsOf([step]), { passed: 5, failed: 2, skipped: 1 });
  });

  it('does not read the result of an earlier run', async () => {
    await countsOf([counting('stale', '{"passed":5,"failed":0,"skipped":0}')]);
    assert.deepEqual(await countsOf([counting('stale', null)]), { passed: 0, failed: 1, skipped: 0 });
  });

  it('fails where the result cannot be read', async () => {
    assert.equal((await countsOf([counting('broken', '{"passed":')])).failed, 1);
  });

  it('counts what only prepares when it fails', async () => {
    assert.deepEqual(await countsOf([{ ...exiting(0), prepares: true }, exiting(0)]), {
      passed: 1,
      failed: 0,
      skipped: 0,
    });
    assert.equal((await countsOf([{ ...exiting(3), prepares: true }])).failed, 1);
  });
});

describe('the run', () => {
  it('goes on after a part that failed and leaves out the parts not named', async () => {
    const parts = { first: () => [exiting(3)], second: () => [exiting(0)], third: () => [exiting(0)] };
    const outcomes = await runParts(parts, ['third', 'first']);
    assert.deepEqual(
      outcomes.map(({ name, count }) => [name, count.failed]),
      [
        ['first', 1],
        ['third', 0],
      ],
    );
  });

  it('prints each part’s time and ends with the sum', () => {
    const lines = [];
    const count = { passed: 2, failed: 1, skipped: 0 };
    const code = printOutcomes([{ name: 'unit', count, seconds: 1.24 }], (line) => lines.push(line));
    assert.match(lines[1], /^unit +1\.2 s {3}2 passed, 1 failed$/);
    assert.equal(lines.at(-1), '\n2 passed, 1 failed');
    assert.equal(code, 1);
  });
});
