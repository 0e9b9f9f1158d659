import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Close, when the server stops, connections on which nothing was ever asked. Browsers open some ahead of need, and Node
 * counts them as neither idle nor served: a stop would wait for them for a minute.
 */
export function closeUnusedConnections(fastify: FastifyInstance): void {
  const unused = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  fastify.server.on('request', ({ socket }: { readonly socket: Socket }) => unused.delete(socket));
  fastify.addHook('preClose', async () => {
    for (const socket of unused) socket.destroy();
  });
}
