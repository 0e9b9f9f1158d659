import http from 'node:http';
import { expect, test } from '@playwright/test';
import { problemSchema } from '@uade/contracts';
import { api, fetchedPage, freshRelease, NO_ID, refused } from '../support/api';

/** A request with the headers exactly as given: Host too, which other clients write themselves. */
function raw(baseURL: string | undefined, path: string, headers: Record<string, string>) {
  const { hostname, port } = new URL(baseURL ?? '');
  return new Promise<{ status: number; body: string; headers: http.IncomingHttpHeaders }>(
    (resolve, reject) => {
      const sent = http.request({ hostname, port, path, headers, setHost: false }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (body += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      });
      sent.once('error', reject);
      sent.end();
    },
  );
}

test.describe('the border', () => {
  test('lets this machine in under its own names', async ({ baseURL }) => {
    const { port } = new URL(baseURL ?? '');
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      expect((await raw(baseURL, `${api}/session`, { host: `${name}:${port}` })).status, name).toBe(200);
    }
  });

  test('refuses a Host that is another’s, as DNS rebinding sends it', async ({ baseURL }) => {
    const { port } = new URL(baseURL ?? '');
    for (const host of [`evil.example:${port}`, '127.0.0.1:1', `127.0.0.1.evil.example:${port}`, '']) {
      for (const path of [`${api}/session`, '/', '/metrics']) {
        const response = await raw(baseURL, path, { host });
        expect(response.status, `${host} ${path}`).toBe(403);
        expect(problemSchema.parse(JSON.parse(response.body)).code).toBe('foreign-host');
      }
    }
  });

  test('refuses what a page of another origin asks for', async ({ request, baseURL }) => {
    for (const origin of [
      'https://evil.example',
      'http://127.0.0.1:9',
      'null',
      'http://localhost.evil.example',
    ]) {
      const response = await request.get(`${api}/releases`, { headers: { origin } });
      await refused(response, 403, 'foreign-host');
      const write = await request.post(`${api}/captures`, {
        headers: { origin },
        data: fetchedPage(freshRelease()),
      });
      await refused(write, 403, 'foreign-host');
    }
    const own = await request.get(`${api}/releases`, { headers: { origin: baseURL ?? '' } });
    expect(own.status()).toBe(200);
  });

  test('refuses what a page of another site loads without saying from where', async ({ request }) => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-dest': 'image',
    };
    await refused(await request.get(`${api}/releases`, { headers }), 403, 'foreign-host');
  });

  test('sends a policy under which pages run only their own scripts', async ({ request }) => {
    const headers = (await request.get('/')).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src[^;]*'self'/);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('refuses cursors that a list never gave', async ({ request }) => {
    const cursor = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const lists = ['releases', 'suggestions', 'commitments', 'stories', 'edits', 'audit-entries'];
    for (const path of lists) {
      for (const values of [['x', 'y'], [null, 'y'], ['2024-05-03T09:00:00Z'], ['0000-01-01', NO_ID]]) {
        const response = await request.get(`${api}/${path}?after=${cursor(values)}`);
        const problem = await refused(response, 400, 'invalid-input');
        expect(problem.issues, `${path} ${JSON.stringify(values)}`).toMatchObject([{ path: 'after' }]);
      }
    }
  });

  test('refuses texts that can’t be kept, and names where they stand', async ({ request }) => {
    const source = { slug: 'unstorable', name: 'Aqsu', languages: ['en'], fictional: true };
    const page = (changes: object) => ({
      path: 'captures',
      data: fetchedPage(freshRelease(), { ...changes }),
    });
    for (const [field, { path, data }] of [
      ['name', { path: 'sources', data: { ...source, name: 'Aq\0su' } }],
      ['name', { path: 'sources', data: { ...source, name: 'Aq\ud800su' } }],
      ['headers.x-odd', page({ headers: { 'content-type': 'text/html', 'x-odd': 'a\0b' } })],
      ['text', { path: 'captures', data: { method: 'pasted', source: 'qala-pressi', text: 'a\0b' } }],
    ] as const) {
      const response = await request.post(`${api}/${path}`, { data });
      const problem = await refused(response, 400, 'invalid-input');
      expect(problem.issues).toMatchObject([{ path: field }]);
    }
    await refused(await request.get(`${api}/releases?q=%00`), 400, 'invalid-input');
  });

  test('refuses the year 0000, which no calendar of ours has, and addresses that are too long', async ({
    request,
  }) => {
    await refused(await request.get(`${api}/releases?from=0000-01-01`), 400, 'invalid-input');
    const long = `https://qala-pressi.example/${'ң'.repeat(1900)}`;
    for (const changes of [{ fetchedAt: '0000-01-01T00:00:00Z' }, { url: long }]) {
      const data = fetchedPage(freshRelease(), changes);
      await refused(await request.post(`${api}/captures`, { data }), 400, 'invalid-input');
    }
  });

  test('says of every answer which request it belongs to', async ({ request }) => {
    const response = await request.get(`${api}/releases/not-an-id`);
    const problem = await refused(response, 400, 'invalid-input');
    expect(problem.requestId).toBe(response.headers()['x-request-id']);
  });
});

test.describe('what operators look at', () => {
  test('says that it lives and that it is ready', async ({ request }) => {
    for (const path of ['/livez', '/readyz']) {
      const response = await request.get(path);
      expect(response.status(), path).toBe(200);
      expect(await response.json(), path).toEqual({ status: 'ok' });
    }
  });

  test('counts requests by route, not by address', async ({ request }) => {
    await request.get(`${api}/topics`);
    const response = await request.get('/metrics');
    expect(response.headers()['content-type']).toContain('text/plain');
    const text = await response.text();
    expect(text).toMatch(/^# TYPE \S+ histogram$/m);
    expect(text).toContain('/api/v1/topics');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});
