/**
 * `node door.mjs OUTER INNER`: pass connections from any interface's port OUTER to port INNER of loopback. Only for a
 * development container, whose port OUTER Docker forwards from the machine's own loopback: the server itself listens to
 * nothing else while there are no accounts.
 */
import { connect, createServer } from 'node:net';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Open the door; resolves with its server once it listens. */
export function openDoor(outer, inner, host) {
  // Either side may finish speaking before the other does.
  const door = createServer({ allowHalfOpen: true }, (visitor) => {
    const server = connect({ port: inner, host: '127.0.0.1', allowHalfOpen: true });
    visitor.pipe(server).pipe(visitor);
    visitor.on('error', () => server.destroy());
    server.on('error', () => visitor.destroy());
  });
  return new Promise((resolve, reject) => {
    door.once('error', reject);
    door.listen(outer, host, () => resolve(door));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await openDoor(Number(process.argv[2]), Number(process.argv[3]));
}
