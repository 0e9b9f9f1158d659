import { problemSchema, type Route, ROUTES } from '@uade/contracts';
import type { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';

/** What every path of the API begins with. */
export const API_PREFIX = '/api/v1';

/** The OpenAPI 3.1 document of the API, made from the contracts' table of routes. */
export function openapiDocument(version: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Uade',
      version,
      description:
        'From a press release to an exact promise, and from the promise to what became of it. ' +
        'Offsets are half-open and count UTF-16 code units. Instants are UTC, ISO 8601. Errors are RFC 9457 problem documents.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: API_PREFIX }],
    paths: pathsOf(ROUTES),
    components: { schemas: { Problem: problemSchema } },
  });
}

function pathsOf(routes: readonly Route[]): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    (paths[route.path] ??= {})[route.method] = operationOf(route);
  }
  return paths;
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  return {
    operationId: operationIdOf(route),
    tags: [route.tag],
    summary: route.summary,
    requestParams: {
      ...(route.params ? { path: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
    },
    ...(route.guarded ? { parameters: [IF_MATCH] } : {}),
    ...(route.repeatable ? { parameters: [IDEMPOTENCY_KEY] } : {}),
    ...(route.body
      ? { requestBody: { required: true, content: bodyOf(route.body, route.upload ?? false) } }
      : {}),
    responses: { [String(route.status)]: answerOf(route), default: REFUSAL },
  } as ZodOpenApiOperationObject;
}

/** `get /releases/{id}/reader` → `getReleasesReader`, `get /releases/{id}` → `getReleasesById`. */
function operationIdOf({ method, path }: Route): string {
  const words = path.split(/[/.-]/).filter((part) => part !== '' && !part.startsWith('{'));
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${method}${name}${path.endsWith('}') ? 'ById' : ''}`;
}

function bodyOf(body: z.ZodType, upload: boolean) {
  return {
    'application/json': { schema: body },
    ...(upload ? { 'multipart/form-data': { schema: UPLOAD } } : {}),
  };
}

function answerOf(route: Route) {
  const description = route.status === 204 ? 'Done' : route.summary;
  if (route.response) {
    return { description, content: { [route.mediaType ?? 'application/json']: { schema: route.response } } };
  }
  if (route.mediaType) return { description, content: { [route.mediaType]: { schema: BYTES } } };
  return { description };
}

const REFUSAL = {
  description: 'A refusal: what was wrong and what to do about it',
  content: { 'application/problem+json': { schema: problemSchema } },
};

const BYTES = { type: 'string', format: 'binary' } as const;

const UPLOAD = {
  type: 'object',
  required: ['file'],
  properties: { file: BYTES },
  additionalProperties: { type: 'string' },
} as const;

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Sent again with the same key within a day, the same request makes nothing more',
  schema: { type: 'string', maxLength: 200, examples: ['0197b4c8-5a1e-7000-8000-000000000001'] },
} as const;

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The "version" of the resource as the caller has seen it, in quotes',
  schema: { type: 'string', examples: ['"3"'] },
} as const;
