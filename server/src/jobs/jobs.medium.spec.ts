import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../testing/test-app';
import { Jobs } from './jobs';

/** A way to a database that can be closed. */
interface Door {
  readonly port: number;
  open(): Promise<void>;
  close(): Promise<void>;
}

async function doorTo(url: string): Promise<Door> {
  const { port: behind, hostname } = new URL(url);
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    const through = net.connect(Number(behind), hostname);
    socket.pipe(through).pipe(socket);
    for (const end of [socket, through]) {
      sockets.add(end);
      end.on('error', () => undefined).on('close', () => sockets.delete(end));
    }
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { port, open: () => listen(port), close };
}

describe('the job queue', () => {
  let test: TestApp;
  let door: Door;
  beforeAll(async () => {
    test = await createTestApp({ env: { UADE_COLLECT: 'false' } });
  });
  afterAll(async () => {
    await door.close();
    await test.close();
  });

  it('takes jobs again after a database that was away at the first use', async () => {
    const url = new URL(test.database.appUrl);
    door = await doorTo(test.database.appUrl);
    await door.close();
    url.host = `127.0.0.1:${door.port}`;
    const jobs = new Jobs({ connectionString: url.href, role: null, works: false });
    const { manager } = test.app.get(DataSource);
    const send = () => jobs.enqueue(manager, 'collect.visit', { host: 'qala.example' });
    await expect(send()).rejects.toThrow();
    await door.open();
    await send();
    const sent = await manager.query<unknown[]>(
      `SELECT FROM pgboss.job WHERE name = 'collect.visit' AND data->>'host' = 'qala.example'`,
    );
    expect(sent).toHaveLength(1);
    await jobs.onApplicationShutdown();
  });
});
