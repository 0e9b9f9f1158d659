import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import process from 'node:process';
import { afterEach, test } from 'node:test';
import { refuseBusyPort } from './port.mjs';
import { Refusal } from './refusal.mjs';

const before = process.env.PORT;

afterEach(() => {
  if (before === undefined) delete process.env.PORT;
  else process.env.PORT = before;
});

test('a port that another program has is named, with the way out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address();
  process.env.PORT = String(port);
  const refusal = await refuseBusyPort().catch((error) => error);
  other.close();
  assert.ok(refusal instanceof Refusal);
  assert.match(refusal.message, new RegExp(`Port ${port} is taken.*PORT=\\d+ npm start`));
});

test('a free port passes', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  process.env.PORT = String(other.address().port);
  other.close();
  await once(other, 'close');
  await assert.doesNotReject(refuseBusyPort());
});

for (const written of ['eighty', '70000', '1.5']) {
  test(`PORT=${written} is refused`, async () => {
    process.env.PORT = written;
    await assert.rejects(refuseBusyPort(), /is not a port/);
  });
}
