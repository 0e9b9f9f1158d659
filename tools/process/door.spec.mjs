import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterEach, test } from 'node:test';
import { openDoor } from './door.mjs';

const open = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.close();
    await once(server, 'close');
  }
});

/** A server on a free port of loopback that answers each connection with what it heard. */
async function echo() {
  const server = createServer((socket) => socket.pipe(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return server.address().port;
}

async function say(port, words) {
  const socket = connect(port, '127.0.0.1');
  socket.end(words);
  let heard = '';
  for await (const piece of socket) heard += piece;
  return heard;
}

test('what comes in at the door reaches the server, and its answer comes back', async () => {
  const door = await openDoor(0, await echo(), '127.0.0.1');
  open.push(door);
  assert.equal(await say(door.address().port, 'Сәлем'), 'Сәлем');
});

test('a visitor who comes before the server is there is turned away, and the door stays open', async () => {
  const inner = await echo();
  const [server] = open.splice(0);
  // While the server has its port still, the door gets another.
  const door = await openDoor(0, inner, '127.0.0.1');
  open.push(door);
  server.close();
  await once(server, 'close');
  assert.equal(
    await say(door.address().port, 'anybody?')
      .catch(() => 'turned away')
      .then((heard) => heard || 'turned away'),
    'turned away',
  );
  assert.equal(door.listening, true);
});
