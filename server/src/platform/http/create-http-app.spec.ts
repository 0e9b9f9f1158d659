import {
  Body,
  Controller,
  Get,
  Injectable,
  Module,
  Param,
  Post,
  Query,
  Req,
  Res,
  type DynamicModule,
} from '@nestjs/common';
import { DomainError } from '@uade/kernel';
import { idSchema, listOf } from '@uade/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Writable } from 'node:stream';
import { z } from 'zod';
import { asDownload } from '../../common/download';
import { IfMatch } from '../../common/if-match';
import { zod } from '../../common/zod.pipe';
import { ConfigModule } from '../../config/config.module';
import { readSettings } from '../../config/env';
import { Settings } from '../../config/settings';
import { createLogger } from '../logging/create-logger';
import { LoggingModule } from '../logging/logging.module';
import { createHttpApp } from './create-http-app';

const ID = '0197b4c8-0000-7000-8000-000000000001';
const bodySchema = z.object({
  name: z.string().min(2),
  tags: z.array(z.object({ label: z.string() })).default([]),
});
const querySchema = z.object({ topic: listOf(z.string()), limit: z.coerce.number().default(50) });

@Injectable()
class Secret {
  constructor(readonly settings: Settings) {}
}

@Controller('things')
class ThingsController {
  constructor(private readonly secret: Secret) {}

  @Get()
  list(@Query(zod(querySchema)) query: z.output<typeof querySchema>) {
    return { query, analyst: this.secret.settings.analyst };
  }

  @Get('broken')
  broken(): never {
    throw new Error('password of the database');
  }

  @Get('raw')
  raw(@Res() reply: FastifyReply) {
    return asDownload(reply, 'уәде "1".html').send(Buffer.from('<script>1</script>'));
  }

  @Get(':id')
  one(@Param('id', zod(idSchema)) id: string) {
    return { id, version: 3 };
  }

  @Post()
  add(@Body(zod(bodySchema)) body: z.output<typeof bodySchema>) {
    return body;
  }

  @Post('upload')
  async upload(@Req() request: FastifyRequest) {
    const file = await request.file();
    const bytes = (await file?.toBuffer())?.length;
    return { name: file?.filename, bytes, fields: Object.keys(file?.fields ?? {}) };
  }

  @Post(':id/changes')
  change(@Param('id', zod(idSchema)) id: string, @IfMatch() expected: number) {
    if (expected === 3) return { id, version: 4 };
    throw new DomainError('stale-version', 'Somebody else changed it.', 'Look at theirs.', {
      current: { version: 3 },
    });
  }
}

@Module({})
class RootModule {
  static of(parts: { settings: Settings; logger: ReturnType<typeof createLogger> }): DynamicModule {
    return {
      module: RootModule,
      imports: [ConfigModule.forRoot(parts.settings), LoggingModule.forRoot(parts.logger)],
      controllers: [ThingsController],
      providers: [Secret],
    };
  }
}

describe('the HTTP platform', () => {
  let app: NestFastifyApplication;
  let ready = true;
  const lines: string[] = [];

  beforeAll(async () => {
    const settings = readSettings({ UADE_CLIENT_DIR: '/nowhere/client' });
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(...chunk.toString().trim().split('\n'));
        done();
      },
    });
    const logger = createLogger('debug', sink);
    app = await createHttpApp(RootModule.of({ settings, logger }), {
      settings,
      logger,
      version: '0.0.0',
      readiness: () => () => (ready ? Promise.resolve() : Promise.reject(new Error('gone'))),
    });
  });
  beforeEach(() => {
    lines.length = 0;
    ready = true;
  });
  afterAll(() => app.close());

  it('reads bodies by their schema', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/things', payload: { name: 'ab' } });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ name: 'ab', tags: [] });
  });

  it('names each refused field by its path', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/things',
      payload: { tags: [{ label: 1 }] },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      code: 'invalid-input',
      type: 'urn:uade:problem:invalid-input',
      status: 400,
    });
    expect(answer.json().issues.map(({ path }: { path: string }) => path)).toEqual(['name', 'tags.0.label']);
    expect(answer.json().requestId).toBe(answer.headers['x-request-id']);
  });

  it('names a refused path parameter', async () => {
    const answer = await app.inject('/api/v1/things/17');
    expect(answer.json().issues[0].path).toBe('id');
  });

  it('reads a query parameter as a list, given once or twice', async () => {
    expect((await app.inject('/api/v1/things?topic=a&topic=b')).json().query.topic).toEqual(['a', 'b']);
    expect((await app.inject('/api/v1/things?topic=a')).json().query.topic).toEqual(['a']);
    expect((await app.inject('/api/v1/things')).json()).toMatchObject({
      query: { limit: 50 },
      analyst: 'Analyst',
    });
  });

  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const text = { 'content-type': 'text/plain' };
  it.each([
    {
      what: 'broken JSON',
      headers: json,
      payload: '{"name"',
      code: 'invalid-input',
      words: 'not valid JSON',
    },
    { what: 'an empty JSON body', headers: json, payload: '', code: 'invalid-input', words: 'empty' },
    { what: 'a form', headers: form, payload: 'a=1', code: 'unsupported-media-type', words: 'media type' },
    { what: 'plain text', headers: text, payload: 'a', code: 'unsupported-media-type', words: 'media type' },
    { what: 'no body', headers: {}, payload: undefined, code: 'invalid-input', words: 'The request' },
  ])('refuses $what with words of its own', async ({ headers, payload, code, words }) => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/things', headers, payload });
    expect(answer.json()).toMatchObject({
      code,
      status: answer.statusCode,
      detail: expect.stringContaining(words),
    });
    expect(answer.json().remedy).toEqual(expect.any(String));
  });

  it('refuses a body over the limit before reading it', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/things',
      headers: { 'content-type': 'application/json', 'content-length': String(23 * 1024 * 1024) },
      payload: '{}',
    });
    expect(answer.json()).toMatchObject({ status: 413, code: 'input-too-large' });
  });

  const upload = (...parts: Buffer[]) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/things/upload',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      payload: Buffer.concat([...parts, Buffer.from('--b--\r\n')]),
    });
  const file = (bytes: number) => {
    const head = 'Content-Disposition: form-data; name="file"; filename="a.html"\r\nContent-Type: text/html';
    return Buffer.from(`--b\r\n${head}\r\n\r\n${'a'.repeat(bytes)}\r\n`);
  };
  const field = (name: string) =>
    Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nvalue\r\n`);

  it('takes a file and the fields before and behind it', async () => {
    const answer = await upload(field('before'), file(3), field('behind'));
    expect(answer.json()).toEqual({ name: 'a.html', bytes: 3, fields: ['before', 'file', 'behind'] });
  });

  it('takes a file of the largest size and a little over, for a feature to refuse', async () => {
    expect((await upload(file(15 * 1024 * 1024 + 1))).json()).toMatchObject({ bytes: 15 * 1024 * 1024 + 1 });
  });

  it('refuses a file far over the limit', async () => {
    expect((await upload(file(17 * 1024 * 1024))).json()).toMatchObject({
      status: 413,
      code: 'input-too-large',
    });
  });

  it('keeps the words of an unforeseen error to itself and logs them with the request', async () => {
    const answer = await app.inject({
      url: '/api/v1/things/broken',
      headers: { 'x-request-id': 'my-request-1' },
    });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('password');
    expect(answer.json()).toMatchObject({
      code: 'internal',
      requestId: 'my-request-1',
      remedy: expect.any(String),
    });
    const logged = lines.map((line) => JSON.parse(line)).find(({ event }) => event === 'http.failed');
    expect(logged).toMatchObject({
      level: 'error',
      requestId: 'my-request-1',
      err: { message: 'password of the database' },
    });
  });

  it('writes no key twice in a line of the log', async () => {
    await app.inject('/api/v1/things/broken');
    for (const line of lines) expect(line.match(/"requestId":/g) ?? []).toHaveLength(1);
  });

  it('tells the version as an ETag', async () => {
    expect((await app.inject(`/api/v1/things/${ID}`)).headers.etag).toBe('"3"');
    expect((await app.inject('/api/v1/things')).headers.etag).toBeUndefined();
  });

  it('asks for the version that the caller has seen, and shows the current one to a stale caller', async () => {
    const change = (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: `/api/v1/things/${ID}/changes`, headers });
    expect((await change({})).json()).toMatchObject({ status: 428, code: 'missing-precondition' });
    expect((await change({ 'if-match': '"2"' })).json()).toMatchObject({
      status: 412,
      code: 'stale-version',
      current: { version: 3 },
    });
    expect((await change({ 'if-match': '*' })).json()).toMatchObject({ status: 400 });
    const done = await change({ 'if-match': '"3"' });
    expect([done.statusCode, done.headers.etag]).toEqual([201, '"4"']);
  });

  it('hands out foreign bytes only as a sandboxed download', async () => {
    const { headers } = await app.inject('/api/v1/things/raw');
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/api', '/api/', '/api/v1/nothing', '/api/v2/things'])(
    'answers %s with a JSON 404',
    async (url) => {
      const answer = await app.inject(url);
      expect(answer.json()).toMatchObject({ status: 404, code: 'not-found', remedy: expect.any(String) });
    },
  );

  it('answers a method that a route lacks with a JSON 404', async () => {
    expect((await app.inject({ method: 'DELETE', url: '/api/v1/things' })).json()).toMatchObject({
      code: 'not-found',
    });
    expect((await app.inject({ method: 'POST', url: '/releases' })).json()).toMatchObject({
      code: 'not-found',
    });
  });

  it('answers a broken address with a problem under the same headers', async () => {
    const answer = await app.inject('/api/v1/things/%E0%A4%A');
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    [{ host: 'evil.example' }],
    [{ origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('refuses a foreign request on data, pages and health: %j', async (headers) => {
    for (const url of ['/api/v1/things', '/api/v1/nothing', '/', '/livez', '/metrics', '/api/docs']) {
      const answer = await app.inject({ url, headers });
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 403, 'foreign-host']);
    }
  });

  it('says whether it lives and whether its database answers', async () => {
    expect((await app.inject('/livez')).statusCode).toBe(200);
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    ready = false;
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    expect((await app.inject('/livez')).statusCode).toBe(200);
  });

  it('measures by the template of the route and never by its address', async () => {
    await app.inject(`/api/v1/things/${ID}?topic=words`);
    await app.inject('/api/v1/unknown-words');
    const { body } = await app.inject('/metrics');
    expect(body).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/things\/:id",status="200"\} /,
    );
    expect(body).toContain('route="unmatched"');
    expect(body).not.toContain(ID);
    expect(body).not.toContain('words');
    expect(body).toContain('process_cpu_user_seconds_total');
  });

  it('logs an answered request in one line without its address', async () => {
    await app.inject(`/api/v1/things/${ID}?topic=words`);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      event: 'http.answered',
      method: 'GET',
      route: '/api/v1/things/:id',
      status: 200,
      requestId: expect.any(String),
      durationMs: expect.any(Number),
    });
    expect(lines[0]).not.toContain('words');
  });

  it('logs health checks only when asked for everything', async () => {
    await app.inject('/livez');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'debug' });
  });

  it('says how to get a client where none is built', async () => {
    expect((await app.inject('/releases')).json()).toMatchObject({
      code: 'unavailable',
      remedy: expect.stringContaining('npm start'),
    });
  });
});
