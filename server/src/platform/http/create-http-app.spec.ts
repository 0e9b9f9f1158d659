import { ID, thingsApp } from './testing/things-app';

describe('the HTTP platform', () => {
  const things = thingsApp();

  it('reads bodies by their schema', async () => {
    const answer = await things().app.inject({
      method: 'POST',
      url: '/api/v1/things',
      payload: { name: 'ab' },
    });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ name: 'ab', tags: [] });
  });

  it('names each refused field by its path', async () => {
    const answer = await things().app.inject({
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
    const answer = await things().app.inject('/api/v1/things/17');
    expect(answer.json().issues[0].path).toBe('id');
  });

  it('reads a query parameter as a list, given once or twice', async () => {
    expect((await things().app.inject('/api/v1/things?topic=a&topic=b')).json().query.topic).toEqual([
      'a',
      'b',
    ]);
    expect((await things().app.inject('/api/v1/things?topic=a')).json().query.topic).toEqual(['a']);
    expect((await things().app.inject('/api/v1/things')).json()).toMatchObject({
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
    const answer = await things().app.inject({ method: 'POST', url: '/api/v1/things', headers, payload });
    expect(answer.json()).toMatchObject({
      code,
      status: answer.statusCode,
      detail: expect.stringContaining(words),
    });
    expect(answer.json().remedy).toEqual(expect.any(String));
  });

  it('refuses a body over the limit before reading it', async () => {
    const answer = await things().app.inject({
      method: 'POST',
      url: '/api/v1/things',
      headers: { 'content-type': 'application/json', 'content-length': String(23 * 1024 * 1024) },
      payload: '{}',
    });
    expect(answer.json()).toMatchObject({ status: 413, code: 'input-too-large' });
  });

  const upload = (...parts: Buffer[]) =>
    things().app.inject({
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

  it('tells the version as an ETag', async () => {
    expect((await things().app.inject(`/api/v1/things/${ID}`)).headers.etag).toBe('"3"');
    expect((await things().app.inject('/api/v1/things')).headers.etag).toBeUndefined();
  });

  it('asks for the version that the caller has seen, and shows the current one to a stale caller', async () => {
    const change = (headers: Record<string, string>) =>
      things().app.inject({ method: 'POST', url: `/api/v1/things/${ID}/changes`, headers });
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
    const { headers } = await things().app.inject('/api/v1/things/raw');
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/api', '/api/', '/api/v1/nothing', '/api/v2/things'])(
    'answers %s with a JSON 404',
    async (url) => {
      const answer = await things().app.inject(url);
      expect(answer.json()).toMatchObject({ status: 404, code: 'not-found', remedy: expect.any(String) });
    },
  );

  it('answers a method that a route lacks with a JSON 404', async () => {
    expect((await things().app.inject({ method: 'DELETE', url: '/api/v1/things' })).json()).toMatchObject({
      code: 'not-found',
    });
    expect((await things().app.inject({ method: 'POST', url: '/releases' })).json()).toMatchObject({
      code: 'not-found',
    });
  });

  it('answers a broken address with a problem under the same headers', async () => {
    const answer = await things().app.inject('/api/v1/things/%E0%A4%A');
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    [{ host: 'evil.example' }],
    [{ origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('refuses a foreign request on data, pages and health: %j', async (headers) => {
    for (const url of ['/api/v1/things', '/api/v1/nothing', '/', '/livez', '/metrics', '/api/docs']) {
      const answer = await things().app.inject({ url, headers });
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 403, 'foreign-host']);
    }
  });

  it.each([
    '/api/v1/things',
    '/%61pi/v1/things',
    '/api/%761/things',
    '/api/docs',
    '/livez',
    '/nowhere/../api',
  ])('lets nobody follow a link from another site to %s', async (url) => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const answer = await things().app.inject({ url, headers });
    expect([answer.statusCode, answer.json().code]).toEqual(
      url.includes('..') ? [404, 'not-found'] : [403, 'foreign-host'],
    );
  });

  it('lets no answer with data be stored', async () => {
    for (const url of ['/api/v1/things', '/api/v1/things/17', '/api/v1/nothing', '/metrics']) {
      expect([url, (await things().app.inject(url)).headers['cache-control']]).toEqual([url, 'no-store']);
    }
  });

  it('says how to get a client where none is built', async () => {
    expect((await things().app.inject('/releases')).json()).toMatchObject({
      code: 'unavailable',
      remedy: expect.stringContaining('npm start'),
    });
  });
});
