import { once } from 'node:events';
import { type AddressInfo, createConnection } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { heldRequest, thingsApp } from './testing/things-app';

const request = (path: string, port: number) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;

describe('a server that is stopping', () => {
  const things = thingsApp();

  it('answers what still comes on a connection in use with when to ask again, and closes it', async () => {
    const { app } = things();
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const socket = createConnection({ port, host: '127.0.0.1' });
    let said = '';
    socket.setEncoding('utf8').on('data', (part: string) => (said += part));
    socket.write(request('/api/v1/things/held', port));
    await heldRequest.hasArrived;
    const stopping = app.close();
    while (app.getHttpServer().listening) await setImmediate();
    socket.write(request('/api/v1/things', port));
    heldRequest.release();
    await once(socket, 'close');
    await stopping;
    const [first = '', second = ''] = said.split(/(?<=.)(?=HTTP\/1\.1 )/s);
    expect(first).toContain('200 OK');
    expect(second).toContain('503 Service Unavailable');
    expect(second.toLowerCase()).toContain('retry-after: 5');
    expect(second.toLowerCase()).toContain('application/problem+json');
    expect(second).toContain('The server is stopping.');
  });
});
