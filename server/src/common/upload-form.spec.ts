import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { request as open } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toProblem } from './problem';
import { readUploadForm } from './upload-form';

describe('readUploadForm', () => {
  let fastify: FastifyInstance;

  beforeAll(async () => {
    fastify = Fastify();
    await fastify.register(multipart, { limits: { fileSize: 10, files: 1, fieldSize: 10 } });
    fastify.post('/', async (request) => {
      const { file, fields } = await readUploadForm(request);
      return { file: file && { ...file, bytes: Buffer.from(file.bytes).toString() }, fields };
    });
    fastify.setErrorHandler((error, { id }, reply) => reply.send(toProblem(error, id)));
    await fastify.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => fastify.close());

  const FILE =
    'Content-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n';
  const field = (name: string, value: string) =>
    `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;

  /** Sends each part in a packet of its own, the next only when the one before has left. */
  const post = (parts: readonly string[], type = 'multipart/form-data; boundary=b') =>
    new Promise<unknown>((resolve, reject) => {
      const { port } = fastify.server.address() as AddressInfo;
      const sent = open(
        { port, host: '127.0.0.1', method: 'POST', headers: { 'content-type': type } },
        async (answer) => {
          let body = '';
          for await (const chunk of answer) body += String(chunk);
          resolve(JSON.parse(body));
        },
      );
      sent.on('error', reject);
      const write = ([part, ...rest]: readonly string[]): void => {
        if (part === undefined) sent.end('--b--\r\n');
        else sent.write(`--b\r\n${part}\r\n`, () => setImmediate(() => write(rest)));
      };
      write(parts);
    });

  const a = { field: 'file', name: 'a.txt', mediaType: 'text/plain', bytes: 'abc' };

  it('reads fields wherever they stand', async () => {
    expect(await post([field('source', 'x'), `${FILE}abc`, field('url', 'y')])).toEqual({
      file: a,
      fields: { source: 'x', url: 'y' },
    });
  });

  it('tells that there is no file', async () => {
    expect(await post([field('source', 'x')])).toEqual({ file: null, fields: { source: 'x' } });
  });

  it.each([
    ['a file over the limit', [`${FILE}${'a'.repeat(11)}`]],
    ['a second file', [`${FILE}abc`, `${FILE}abc`]],
    ['a field over the limit', [field('source', 'x'.repeat(11))]],
  ])('refuses %s', async (_what, parts) => {
    expect(await post(parts)).toMatchObject({ code: 'input-too-large' });
  });

  it('refuses a form without a boundary', async () => {
    expect(await post([field('a', 'b')], 'multipart/form-data')).toMatchObject({ code: 'invalid-input' });
  });

  it('refuses a form that ends too early', async () => {
    expect(await post([`${FILE}abc`], 'multipart/form-data; boundary=other')).toMatchObject({
      code: 'invalid-input',
    });
  });

  it('refuses what is no form', async () => {
    expect(await post([], 'application/json')).toMatchObject({ code: 'invalid-input' });
  });
});
