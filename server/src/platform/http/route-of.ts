import type { FastifyRequest } from 'fastify';

/** The template of the route a request met, such as `/api/v1/sources/:id`; `unmatched` where there is none. */
export function routeOf(request: FastifyRequest): string {
  return request.is404 ? 'unmatched' : (request.routeOptions.url ?? 'unmatched');
}
