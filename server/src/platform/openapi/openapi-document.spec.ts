import { ROUTES } from '@uade/contracts';
import { openapiDocument } from './openapi-document';

const document = openapiDocument('1.2.3');
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
);

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
}

const operation = (method: string, path: string): Operation => {
  const found = operations.find((one) => one.method === method && one.path === path);
  if (!found) throw new Error(`no ${method} ${path}`);
  return found.operation;
};

describe('the OpenAPI document', () => {
  it('is of version 3.1 and tells the release of Uade', () => {
    expect([document.openapi, document.info.version]).toEqual(['3.1.0', '1.2.3']);
  });

  it('holds every route of the contracts and nothing beyond', () => {
    const names = (routes: readonly { method: string; path: string }[]) =>
      routes.map(({ method, path }) => `${method} ${path}`).sort();
    expect(names(operations)).toEqual(names(ROUTES));
  });

  it('names each operation once', () => {
    const ids = operations.map((one) => one.operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of every operation what a refusal looks like', () => {
    for (const { operation } of operations) {
      expect(operation.responses['default']?.content).toHaveProperty(['application/problem+json', 'schema']);
    }
  });

  it('asks guarded writes for If-Match', () => {
    const guarded = ROUTES.filter((route) => 'guarded' in route);
    expect(guarded.length).toBeGreaterThan(0);
    for (const { method, path } of guarded) {
      expect(operation(method, path).parameters).toContainEqual(
        expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
      );
    }
  });

  it('lists path and query parameters', () => {
    const names = (operation('get', '/releases/{id}/reader').parameters ?? []).map(
      (one) => `${one.in} ${one.name}`,
    );
    expect(names).toContain('path id');
    const list = (operation('get', '/releases').parameters ?? []).map((one) => `${one.in} ${one.name}`);
    expect(list).toEqual(expect.arrayContaining(['query after', 'query limit']));
  });

  it('offers a file where one may be uploaded', () => {
    expect(Object.keys(operation('post', '/captures').requestBody?.content ?? {})).toEqual([
      'application/json',
      'multipart/form-data',
    ]);
  });

  it('can be written as JSON without losing anything', () => {
    expect(JSON.parse(JSON.stringify(document)).paths).toEqual(document.paths);
  });
});
