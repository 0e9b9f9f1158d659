import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../testing/test-app';
import { Jobs } from './jobs';

/** A way to a database that can be shut; its port stays its own meanwhile, which another suite might be given else. */
interface Door {
  readonly port: number;
  open(): void;
  shut(): void;
  remove(): Promise<void>;
}

async function doorTo(url: string): Promise<Door> {
  const { port: behind, hostname } = new URL(url);
  const sockets = new Set<net.Socket>();
  let isOpen = true;
  const server = net.createServer((socket) => {
    if (!isOpen) return void socket.resetAndDestroy();
    const through = net.connect(Number(behind), hostname);
    socket.pipe(through).pipe(socket);
    for (const end of [socket, through]) {
      sockets.add(end);
      end.on('error', () => undefined).on('close', () => sockets.delete(end));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const shut = (): void => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
  };
  const remove = async (): Promise<void> => {
    shut();
    server.close();
    await once(server, 'close');
  };
  return { port, open: () => void (isOpen = true), shut, remove };
}

describe('the job queue', () => {
  let test: TestApp;
  let door: Door;
  beforeAll(async () => {
    test = await createTestApp({ env: { UADE_COLLECT: 'false' } });
  });
  afterAll(async () => {
    await door.remove();
    await test.close();
  });

  it('takes jobs again after a database that was away at the first use', async () => {
    const url = new URL(test.database.appUrl);
    door = await doorTo(test.database.appUrl);
    door.shut();
    url.host = `127.0.0.1:${door.port}`;
    const jobs = new Jobs({ connectionString: url.href, role: null, works: false });
    const { manager } = test.app.get(DataSource);
    const send = () => jobs.enqueue(manager, 'collect.visit', { host: 'qala.example' });
    await expect(send()).rejects.toThrow();
    door.open();
    await send();
    const sent = await manager.query<unknown[]>(
      `SELECT FROM pgboss.job WHERE name = 'collect.visit' AND data->>'host' = 'qala.example'`,
    );
    expect(sent).toHaveLength(1);
    await jobs.onApplicationShutdown();
  });
});
