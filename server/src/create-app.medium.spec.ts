import { ROUTES } from '@uade/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from './config/env';
import { createApp } from './create-app';
import { createSuiteDatabase, type SuiteDatabase } from './database/testing/suite-database';
import { registeredRoutes } from './platform/http/registered-routes';
import { API_PREFIX } from './platform/openapi/openapi-document';

/** Served beside the API’s own routes. */
const PLATFORM = [
  'GET /*',
  'GET /api/docs',
  'GET /api/docs/*',
  'GET /api/docs/start.js',
  'GET /api/v1/openapi.json',
  'GET /livez',
  'GET /metrics',
  'GET /readyz',
];

const inFastify = (path: string) => `${API_PREFIX}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

describe('the running API', () => {
  let database: SuiteDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    database = await createSuiteDatabase();
    app = await createApp(readSettings({ UADE_DEMO: 'false', LOG_LEVEL: 'warn', ROLE: 'api' }), database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('serves every route of the contracts and nothing beyond', () => {
    const served = registeredRoutes(app.getHttpAdapter().getInstance()).map(
      ({ method, path }) => `${method} ${path}`,
    );
    const promised = ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${inFastify(path)}`);
    expect(served.toSorted()).toEqual([...promised, ...PLATFORM].toSorted());
  });

  it('is ready where its database answers', async () => {
    expect((await app.inject('/readyz')).json()).toEqual({ status: 'ok' });
  });

  it('shows the description of the same routes', async () => {
    const { paths } = (await app.inject(`${API_PREFIX}/openapi.json`)).json<{
      paths: Record<string, object>;
    }>();
    expect(Object.keys(paths).toSorted()).toEqual([...new Set(ROUTES.map(({ path }) => path))].toSorted());
  });
});
