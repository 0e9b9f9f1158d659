import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** A server on this machine that plays a site, well-behaved or not. */
export interface LocalSite {
  readonly port: number;
  /** `host:port`, as `UADE_FETCH_ALLOW` would name it. */
  readonly authority: string;
  /** An address on this site. */
  readonly at: (path: string) => string;
  /** Connections that came in, ever. */
  connections(): number;
  /** Connections that are open now. */
  open(): number;
  /** Heads of all requests, in their order; of `serve` only. */
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

interface Place {
  readonly host?: string;
  readonly port?: number;
}

/** A site that speaks HTTP. */
export async function serve(listener: RequestListener, place: Place = {}): Promise<LocalSite> {
  const requests: IncomingMessage[] = [];
  const server = createHttpServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  return start(server, place, requests);
}

/** A site that answers every request, or every connection, with bytes of its own. */
export async function serveRaw(answer: (socket: Socket) => void, place: Place = {}): Promise<LocalSite> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    answer(socket);
  });
  return start(server, place, []);
}

/** The same, as soon as the request has come. */
export function onRequest(answer: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) => socket.once('data', () => answer(socket));
}

async function start(server: Server, place: Place, requests: readonly IncomingMessage[]): Promise<LocalSite> {
  const { host = '127.0.0.1', port: wanted = 0 } = place;
  const sockets = new Set<Socket>();
  let count = 0;
  server.on('connection', (socket: Socket) => {
    count += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(wanted, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    port,
    authority,
    at: (path) => `http://${authority}${path}`,
    connections: () => count,
    open: () => sockets.size,
    requests,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
