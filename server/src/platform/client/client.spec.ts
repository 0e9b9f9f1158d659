import Fastify, { type FastifyInstance } from 'fastify';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serveClient } from './client';

const PAGE =
  '<!doctype html><style>a{}</style><uade-root></uade-root><script src="main-A_b-cd12.js"></script>';

describe('the client', () => {
  let folder: string;
  let fastify: FastifyInstance;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'uade-client-'));
    const clientDir = path.join(folder, 'browser');
    await mkdir(path.join(clientDir, 'media'), { recursive: true });
    await writeFile(path.join(folder, 'secret.txt'), 'secret');
    await writeFile(path.join(clientDir, 'index.html'), PAGE);
    await writeFile(path.join(clientDir, 'main-A_b-cd12.js'), 'let a;');
    await writeFile(path.join(clientDir, 'main-A_b-cd12.js.br'), brotliCompressSync('let a;'));
    await writeFile(path.join(clientDir, 'favicon.svg'), '<svg/>');
    await writeFile(path.join(clientDir, 'first-settings.js'), 'let b;');
    await writeFile(path.join(clientDir, '.hidden.txt'), 'hidden');
    fastify = Fastify();
    serveClient(fastify, clientDir);
    await fastify.ready();
  });
  afterAll(async () => {
    await fastify.close();
    await rm(folder, { recursive: true });
  });

  it.each(['/', '/releases', '/releases/0197b4c8?tab=text', '/commitments?status=kept'])(
    'answers %s with the page',
    async (url) => {
      const answer = await fastify.inject(url);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers.etag).toBeUndefined();
    },
  );

  it('lets only the page’s own styles in, by a nonce that is never the same', async () => {
    const nonceOf = async () => {
      const answer = await fastify.inject('/');
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(
        String(answer.headers['content-security-policy']),
      )?.[1];
      expect(answer.body).toContain(`<uade-root ngCspNonce="${nonce}">`);
      expect(answer.body).toContain(`<style nonce="${nonce}">`);
      return nonce;
    };
    expect(await nonceOf()).not.toBe(await nonceOf());
  });

  it('lets no script in but our own files', async () => {
    const policy = String((await fastify.inject('/')).headers['content-security-policy']);
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(policy).not.toContain('unsafe-eval');
  });

  it('lets files with a hash in their name be kept for ever, others not', async () => {
    expect((await fastify.inject('/main-A_b-cd12.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await fastify.inject('/favicon.svg')).headers['cache-control']).toBe('no-cache');
    expect((await fastify.inject('/first-settings.js')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/a%00.js',
    '/%2e%2e/secret.txt',
    '/media/%2e%2e/%2e%2e/secret.txt',
    '/%2e/main.js',
    '//main.js',
    '/%00',
  ])('finds nothing at %s', async (url) => {
    expect((await fastify.inject(url)).statusCode).toBe(404);
  });

  it('sends the compressed file to those who read it', async () => {
    const answer = await fastify.inject({ url: '/main-A_b-cd12.js', headers: { 'accept-encoding': 'br' } });
    expect([answer.headers['content-encoding'], answer.headers['content-type']]).toEqual([
      'br',
      'application/javascript; charset=utf-8',
    ]);
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it('answers a missing file with 404, not with the page', async () => {
    expect((await fastify.inject('/chunk-GONEgone.js')).statusCode).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/media/../../secret.txt',
    '/.hidden.txt',
  ])('gives out nothing that is not the client’s: %s', async (url) => {
    const answer = await fastify.inject(url);
    expect(answer.body).not.toMatch(/secret$|hidden$/);
    expect([403, 404]).toContain(answer.statusCode);
  });

  it.each(['/api', '/api/v1/nothing', '/api/nothing.html'])('leaves %s to the API', async (url) => {
    expect((await fastify.inject(url)).statusCode).toBe(404);
  });
});
