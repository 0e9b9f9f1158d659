import { type APIRequestContext, expect, test } from '@playwright/test';
import { type Route, ROUTES } from '@uade/contracts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { z } from 'zod';
import { api, ingest, openSuggestions } from '../support/api';

const routes: readonly Route[] = ROUTES;

const documentSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        summary: z.string(),
        responses: z.record(z.string(), z.unknown()),
        parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
      }),
    ),
  ),
});

async function document(request: APIRequestContext) {
  const response = await request.get(`${api}/openapi.json`);
  expect(response.status()).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

test.describe('the description of the API', () => {
  test('is a valid OpenAPI 3.1 document', async ({ request }) => {
    const given = await document(request);
    const validator = new Validator();
    const { valid, errors } = await validator.validate(given);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  test('lists every route once, and no other', async ({ request }) => {
    const { paths } = documentSchema.parse(await document(request));
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says of each route what it takes and how it answers', async ({ request }) => {
    const { paths } = documentSchema.parse(await document(request));
    for (const route of routes) {
      const operation = paths[route.path]?.[route.method];
      const named = operation?.parameters.map(({ name }) => name) ?? [];
      const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      expect(named, route.path).toEqual(expect.arrayContaining(inPath));
      if (route.guarded) expect(named, route.path).toContain('If-Match');
      expect(Object.keys(operation?.responses ?? {}), route.path).toEqual(
        expect.arrayContaining([String(route.status), 'default']),
      );
    }
  });

  test('is readable', async ({ request }) => {
    const response = await request.get('/api/docs');
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain('text/html');
  });
});

/** A source at an address that nobody answers at. */
async function watchedSource(request: APIRequestContext): Promise<string> {
  const settings = { discovery: 'feed', discoveryUrls: ['http://127.0.0.1:1/feed'], state: 'active' };
  const data = {
    slug: `openapi-${Date.now()}`,
    name: 'OpenAPI',
    languages: ['en'],
    fictional: true,
    ...settings,
  };
  const response = await request.post(`${api}/sources`, { data });
  expect(response.status(), await response.text()).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

async function backfillOf(request: APIRequestContext, sourceId: string): Promise<string> {
  const data = { range: { by: 'dates', from: '2026-01-01', to: '2026-01-31' } };
  const response = await request.post(`${api}/sources/${sourceId}/backfills`, { data });
  expect(response.status(), await response.text()).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

/** Addresses of everything that can be got, with rows that exist. */
async function addresses(request: APIRequestContext): Promise<Map<string, string>> {
  const { releaseId, captureId, versionId } = await ingest(request);
  const [suggestion] = await openSuggestions(request, releaseId);
  const firstOf = async (collection: string) => {
    const answer = await request.get(`${api}/${collection}?limit=1`);
    return ((await answer.json()) as { items: { id: string }[] }).items[0]?.id;
  };
  const sourceId = await watchedSource(request);
  const ids = new Map<string, string | undefined>([
    ['sources', sourceId],
    ['backfills', await backfillOf(request, sourceId)],
    ['captures', captureId],
    ['releases', releaseId],
    ['suggestions', suggestion?.id],
    ['commitments', await firstOf('commitments')],
    ['edits', await firstOf('edits')],
    ['stories', await firstOf('stories')],
  ]);
  const { releaseId: otherId } = await ingest(request);
  const queries = new Map([
    ['/annotations', `?versionId=${versionId}`],
    ['/releases/{id}/fidelity', `?with=${otherId}`],
    ['/search', '?q=school'],
  ]);
  const address = ({ path }: Route) => {
    const collection = path.split('/')[1] ?? '';
    return `${api}${path.replace('{id}', ids.get(collection) ?? '')}${queries.get(path) ?? ''}`;
  };
  return new Map(
    routes.filter(({ method }) => method === 'get').map((route) => [route.path, address(route)]),
  );
}

test('everything that can be got answers as it is described', async ({ request }) => {
  const reachable = await addresses(request);
  // A stream has no end that could be waited for: live.api.spec.ts reads it.
  const ending = routes.filter(
    ({ method, mediaType }) => method === 'get' && mediaType !== 'text/event-stream',
  );
  for (const route of ending) {
    const response = await request.get(reachable.get(route.path) ?? '');
    expect(response.status(), route.path).toBe(route.status);
    if (route.mediaType) expect(response.headers()['content-type'], route.path).toContain(route.mediaType);
    if (!route.response) continue;
    const result = route.response.safeParse(await response.json());
    expect(result.error?.issues, route.path).toBeUndefined();
  }
});

test('what the API does not have is a problem, not a page', async ({ request }) => {
  for (const path of ['/api/v1/nothing', '/api/v2/releases', '/api']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()['content-type'], path).toContain('application/problem+json');
  }
});
