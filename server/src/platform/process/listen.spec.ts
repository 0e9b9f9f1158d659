import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer, type Server } from 'node:net';
import { readSettings } from '../../config/env';
import { listen } from './listen';

/** An app of nothing but its socket. */
function appOn(server: Server): NestFastifyApplication {
  const open = (options: { host: string; port: number }) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(options, () => resolve());
    });
  return { listen: open, getHttpServer: () => server } as unknown as NestFastifyApplication;
}

const settings = (port: string, host = '127.0.0.1') => readSettings({ PORT: port, HOST: host });

describe('listen', () => {
  const servers: Server[] = [];
  const newApp = () => {
    const server = createServer();
    servers.push(server);
    return appOn(server);
  };

  afterEach(() =>
    Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))),
  );

  it('gives the address with the port that it got', async () => {
    expect(await listen(newApp(), settings('0'))).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
  });

  it('names a taken port and the way out', async () => {
    const [, port = ''] = /:(\d+)$/.exec(await listen(newApp(), settings('0'))) ?? [];
    await expect(listen(newApp(), settings(port))).rejects.toMatchObject({
      code: 'conflict',
      message: `Port ${port} is taken by another program`,
      remedy: expect.stringContaining('PORT='),
    });
  });

  it('leaves other errors as they are', async () => {
    const app = { listen: () => Promise.reject(new Error('odd')) } as unknown as NestFastifyApplication;
    await expect(listen(app, settings('8080'))).rejects.toThrow('odd');
  });
});
