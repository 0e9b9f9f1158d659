import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { test } from 'node:test';

const parent = new URL('./parent.mjs', import.meta.url).href;

/** Writes its number once it watches its parent, and `orphaned` once that is gone. */
const child = `
  import { whenParentEnds } from '${parent}';
  const life = setInterval(() => undefined, 1000);
  whenParentEnds(() => { console.log('orphaned'); clearInterval(life); });
  console.log(process.pid);
`;

/** Starts the child with its own output, so that we still hear the child when this one is gone. */
const middle = `
  import { spawn } from 'node:child_process';
  spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(child)}], { stdio: 'inherit' });
`;

async function read(stream, expected) {
  let heard = '';
  for await (const piece of stream) {
    heard += piece;
    if (expected.test(heard)) return heard;
  }
  return heard;
}

test('a process whose parent was killed notices it and may end in good order', async () => {
  const between = spawn(process.execPath, ['--input-type=module', '-e', middle], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = between.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  assert.match((await lines.next()).value, /^\d+/);
  between.kill('SIGKILL');
  await once(between, 'exit');
  assert.match(await read({ [Symbol.asyncIterator]: () => lines }, /orphaned/), /orphaned/);
});
