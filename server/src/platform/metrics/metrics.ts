import type { FastifyInstance, FastifyReply } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { workTimes } from '../../common/work-times';
import { routeOf } from '../http/route-of';

/** Seconds; from an answer out of memory to one that a person gives up on. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Measures the process and every request; the route is told by its template, so that ids make no series. */
export function measureRequests(fastify: FastifyInstance): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    // A stream is open for hours: that is no time that somebody waited.
    if (isStream(reply)) return done();
    const labels = { method: request.method, route: routeOf(request), status: reply.statusCode };
    duration.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  return registry;
}

function isStream(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type') ?? '').startsWith('text/event-stream');
}

/** Serves what Prometheus reads at `/metrics`. */
export function serveMetrics(fastify: FastifyInstance, registry: Registry): void {
  fastify.get('/metrics', async (_request, reply) => {
    // Merged now: features add theirs after this is set up, and what is merged is a copy.
    const all = Registry.merge([registry, workTimes]);
    return reply
      .header('content-type', all.contentType)
      .header('cache-control', 'no-store')
      .send(await all.metrics());
  });
}
