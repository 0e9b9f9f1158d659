import type {} from '@fastify/multipart';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logger as NestLogger } from 'nestjs-pino';
import type { Logger } from 'pino';
import type { Metric, Registry } from 'prom-client';
import { EtagInterceptor } from '../../common/etag.interceptor';
import { loopbackGuard } from '../../common/loopback.guard';
import { away, toProblem } from '../../common/problem';
import { ProblemFilter, sendProblem } from '../../common/problem.filter';
import { requestIdOf } from '../../common/request-id';
import { setSecurityHeaders } from '../../common/security-headers';
import type { Settings } from '../../config/settings';
import { serveClient } from '../client/client';
import { serveDocs } from '../docs/docs';
import { type ReadinessCheck, serveHealth } from '../health/health';
import { logRequests } from '../logging/request-log';
import { measureRequests, serveMetrics } from '../metrics/metrics';
import { API_PREFIX } from '../openapi/openapi-document';
import { JSON_BODY_LIMIT, STALLED_MS, UPLOAD_LIMITS } from './limits';
import { noteRoutes } from './registered-routes';
import { closeUnusedConnections } from './unused-connections';

/** What the platform needs to put a module's controllers on the web. */
export interface HttpAppParts {
  readonly settings: Settings;
  readonly logger: Logger;
  /** The release of Uade, for the API's description. */
  readonly version: string;
  /** What `/readyz` asks, once the app stands. */
  readonly readiness: (app: NestFastifyApplication) => ReadinessCheck;
  /** What the features are measured by, beside the requests. */
  readonly metrics?: (app: NestFastifyApplication) => readonly Metric[];
}

/** A Nest app of `module` on Fastify with everything around the features: guard, headers, problems, health, metrics, docs, client. */
export async function createHttpApp(
  module: DynamicModule,
  parts: HttpAppParts,
): Promise<NestFastifyApplication> {
  const adapter = createAdapter();
  let check: ReadinessCheck | null = null;
  const filter = new ProblemFilter((err, requestId) =>
    parts.logger.error({ event: 'http.failed', requestId, err }),
  );
  const registry = preparePlatform(adapter, { ...parts, filter, check: () => check });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    abortOnError: false,
    bodyParser: false,
    bufferLogs: true,
  });
  app.useLogger(app.get(NestLogger));
  app.setGlobalPrefix(API_PREFIX);
  app.useGlobalFilters(filter);
  app.useGlobalInterceptors(new EtagInterceptor());
  await app.init();
  await adapter.getInstance().ready();
  check = parts.readiness(app);
  for (const metric of parts.metrics?.(app) ?? []) registry.registerMetric(metric);
  return app;
}

/** What still comes on connections that are in use is not begun any more. */
function refuseWhileStopping(fastify: FastifyInstance): void {
  let isStopping = false;
  fastify.addHook('preClose', async () => {
    isStopping = true;
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (isStopping) return sendProblem(reply, toProblem(away('The server is stopping.'), request.id));
  });
}

function createAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: JSON_BODY_LIMIT,
    connectionTimeout: STALLED_MS,
    forceCloseConnections: 'idle',
    genReqId: requestIdOf,
    requestIdHeader: false,
    // Answered by `refuseWhileStopping`, as everything is.
    return503OnClosing: false,
    multipart: { limits: UPLOAD_LIMITS, throwFileSizeLimit: true },
    // The router refuses a broken address before any hook runs, so that the headers are set here.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      setSecurityHeaders(reply);
      void sendProblem(reply, toProblem(error, request.id));
    },
  });
}

interface PlatformParts extends HttpAppParts {
  readonly filter: ProblemFilter;
  readonly check: () => ReadinessCheck | null;
}

/** Hooks and routes around the features. They are set before Nest's own, so that they see every request first. */
function preparePlatform(adapter: FastifyAdapter, parts: PlatformParts): Registry {
  const fastify = adapter.getInstance();
  noteRoutes(fastify);
  closeUnusedConnections(fastify);
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    setSecurityHeaders(reply);
  });
  refuseWhileStopping(fastify);
  fastify.addHook('onRequest', loopbackGuard(parts.settings.proxyPorts));
  logRequests(fastify, parts.logger);
  const metrics = measureRequests(fastify);
  void fastify.register(async (scope) => {
    // Nest sets its error handler too late for routes that stand before its own.
    scope.setErrorHandler((error, request, reply) => parts.filter.answer(error, request, reply));
    serveMetrics(scope, metrics);
    serveHealth(scope, parts.check);
    serveDocs(scope, parts.version);
    serveClient(scope, parts.settings.clientDir);
  });
  return metrics;
}
