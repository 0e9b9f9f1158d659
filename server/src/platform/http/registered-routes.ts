import type { FastifyInstance } from 'fastify';

/** A route that Fastify serves: its method in capitals and its template, such as `/api/v1/sources/:id`. */
export interface RegisteredRoute {
  readonly method: string;
  readonly path: string;
}

const LISTS = new WeakMap<object, RegisteredRoute[]>();

/** Begin to note every route that is registered from now on. `HEAD` is left out: Fastify adds it to every `GET`. */
export function noteRoutes(fastify: FastifyInstance): void {
  const routes: RegisteredRoute[] = [];
  LISTS.set(fastify.server, routes);
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) {
      if (one !== 'HEAD') routes.push({ method: one, path: url });
    }
  });
}

/** All routes of a running app; empty where they were not noted. */
export function registeredRoutes(fastify: FastifyInstance): readonly RegisteredRoute[] {
  return LISTS.get(fastify.server) ?? [];
}
