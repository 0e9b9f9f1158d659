/** Say before anything is built that the port is taken. The server says it again: it may be taken meanwhile. */
import { createServer } from 'node:net';
import process from 'node:process';
import { Refusal } from './refusal.mjs';

const DEFAULT_PORT = 8080;

/** @throws Refusal  If PORT is not a port, or another program listens on it. */
export async function refuseBusyPort() {
  const written = process.env.PORT || String(DEFAULT_PORT);
  const port = Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Refusal(
      `PORT=${written} is not a port. Give a number from 1 to 65535, or 0 for any that is free: PORT=${DEFAULT_PORT} npm start`,
    );
  }
  const problem = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
  if (problem?.code === 'EADDRINUSE') {
    throw new Refusal(
      `Port ${port} is taken by another program. End that program, or take another port: PORT=${port < 65535 ? port + 1 : DEFAULT_PORT} npm start`,
    );
  }
  if (problem?.code === 'EACCES') {
    throw new Refusal(
      `Port ${port} is not open to this user. Take one above 1023: PORT=${DEFAULT_PORT} npm start`,
    );
  }
}
