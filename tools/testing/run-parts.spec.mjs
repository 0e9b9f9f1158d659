import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
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

  it('ends with a preparation that failed', async () => {
    assert.deepEqual(await countsOf([{ ...exiting(3), prepares: true }, exiting(0)]), {
      passed: 0,
      failed: 1,
      skipped: 0,
    });
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

  it('stops in the middle, without the parts that follow, when it is told to', async () => {
    const waiting = path.join(folder, 'waiting.cjs');
    writeFileSync(waiting, `console.log('waiting'); setInterval(() => undefined, 1000);`);
    const runner = path.join(folder, 'runner.mjs');
    const module = pathToFileURL(path.join(import.meta.dirname, 'run-parts.mjs'));
    writeFileSync(
      runner,
      `import { runParts } from '${module}';
       const step = { name: 'waiting', command: ['node', ${JSON.stringify(waiting)}] };
       await runParts({ first: () => [step], second: () => [{ ...step, name: 'second' }] }, ['first', 'second']);`,
    );
    const child = spawn(process.execPath, [runner], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      if (said.includes('\nwaiting\n')) child.kill('SIGTERM');
    });
    const [code] = await once(child, 'close');
    assert.equal(code, 143);
    assert.doesNotMatch(said, /second/);
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
