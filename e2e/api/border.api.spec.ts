import http from 'node:http';
import { expect, test } from '@playwright/test';
import { problemSchema } from '@uade/contracts';
import { api, fetchedPage, freshRelease, refused } from '../support/api';

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
