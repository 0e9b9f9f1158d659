import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { routeOf } from '../http/route-of';

/** Routes that machines ask every few seconds, and files of the client: they fill a log and say nothing. */
const QUIET = new Set(['/livez', '/readyz', '/metrics', '/*']);

/** Logs every answered request: by its route's template, for an address may hold words that somebody searched for. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    logger[levelOf(request, reply)]({
      event: 'http.answered',
      requestId: request.id,
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
    });
    done();
  });
}

function levelOf(request: FastifyRequest, reply: FastifyReply): 'error' | 'debug' | 'info' {
  if (reply.statusCode >= 500) return 'error';
  const isQuiet = QUIET.has(routeOf(request)) || routeOf(request).startsWith('/api/docs');
  return isQuiet ? 'debug' : 'info';
}
