import { once } from 'node:events';
import { type AddressInfo, createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { STALLED_MS } from './limits';
import { thingsApp } from './testing/things-app';

describe('a download that nobody reads any more', () => {
  const things = thingsApp();

  it('is given up', async () => {
    const { app, lines } = things();
    await app.listen(0, '127.0.0.1');
    expect(app.getHttpServer().timeout).toBe(STALLED_MS);
    app.getHttpServer().setTimeout(100);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.write('GET /api/v1/things/endless HTTP/1.1\r\nHost: localhost\r\n\r\n');
    // Nothing is read from here on: what comes fills the buffers of the system.
    await once(socket, 'readable');
    while (!lines.some((line) => line.includes('"/api/v1/things/endless"'))) await sleep(10);
    socket.destroy();
  });
});
