import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { createRequire } from 'node:module';
import path from 'node:path';
import { API_PREFIX, openapiDocument } from '../openapi/openapi-document';

const OPENAPI_PATH = `${API_PREFIX}/openapi.json`;
const DOCS_PATH = '/api/docs';

/** The only files of Swagger UI that leave the server. */
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** Only files of this server, and the icons that Swagger UI's style sheet holds as `data:` images. */
const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Uade · API</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" type="image/png" href="${DOCS_PATH}/favicon-32x32.png" />
    <link rel="stylesheet" href="${DOCS_PATH}/swagger-ui.css" />
  </head>
  <body>
    <main id="docs"></main>
    <script src="${DOCS_PATH}/swagger-ui-bundle.js"></script>
    <script src="${DOCS_PATH}/start.js"></script>
  </body>
</html>
`;

/** `validatorUrl: null` keeps Swagger UI from showing the document to a service on the web. */
const START = `SwaggerUIBundle({ url: '${OPENAPI_PATH}', dom_id: '#docs', deepLinking: true, validatorUrl: null, tryItOutEnabled: false });
`;

/** Serves the API's description, for machines at `/api/v1/openapi.json` and for people at `/api/docs`. */
export function serveDocs(fastify: FastifyInstance, version: string): void {
  const openapi = JSON.stringify(openapiDocument(version));
  fastify.get(OPENAPI_PATH, async (_request, reply) =>
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(openapi),
  );
  fastify.get(DOCS_PATH, async (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', DOCS_POLICY)
      .header('cache-control', 'no-cache')
      .send(PAGE),
  );
  fastify.get(`${DOCS_PATH}/start.js`, async (_request, reply) =>
    reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(START),
  );
  const root = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  void fastify.register(fastifyStatic, {
    root,
    prefix: `${DOCS_PATH}/`,
    decorateReply: false,
    index: false,
    allowedPath: (name) => FILES.includes(name.replace(/^\//, '')),
  });
}
