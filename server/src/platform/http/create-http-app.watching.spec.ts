import { ID, thingsApp } from './testing/things-app';

describe('what the HTTP platform tells of itself', () => {
  const things = thingsApp();

  it('keeps the words of an unforeseen error to itself and logs them with the request', async () => {
    const answer = await things().app.inject({
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
    const logged = things()
      .lines.map((line) => JSON.parse(line))
      .find(({ event }) => event === 'http.failed');
    expect(logged).toMatchObject({
      level: 'error',
      requestId: 'my-request-1',
      err: { message: 'password of the database' },
    });
  });

  it('writes no key twice in a line of the log', async () => {
    await things().app.inject('/api/v1/things/broken');
    for (const line of things().lines) expect(line.match(/"requestId":/g) ?? []).toHaveLength(1);
  });

  it('says whether it lives and whether its database answers', async () => {
    expect((await things().app.inject('/livez')).statusCode).toBe(200);
    expect((await things().app.inject('/readyz')).statusCode).toBe(200);
    things().ready = false;
    expect((await things().app.inject('/readyz')).statusCode).toBe(503);
    expect((await things().app.inject('/livez')).statusCode).toBe(200);
  });

  it('measures by the template of the route and never by its address', async () => {
    await things().app.inject(`/api/v1/things/${ID}?topic=words`);
    await things().app.inject('/api/v1/unknown-words');
    const { body } = await things().app.inject('/metrics');
    expect(body).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/things\/:id",status="200"\} /,
    );
    expect(body).toContain('route="unmatched"');
    expect(body).not.toContain(ID);
    expect(body).not.toContain('words');
    expect(body).toContain('process_cpu_user_seconds_total');
  });

  it('logs an answered request in one line without its address', async () => {
    await things().app.inject(`/api/v1/things/${ID}?topic=words`);
    expect(things().lines).toHaveLength(1);
    expect(JSON.parse(things().lines[0] ?? '')).toMatchObject({
      level: 'info',
      event: 'http.answered',
      method: 'GET',
      route: '/api/v1/things/:id',
      status: 200,
      requestId: expect.any(String),
      durationMs: expect.any(Number),
    });
    expect(things().lines[0]).not.toContain('words');
  });

  it('logs health checks only when asked for everything', async () => {
    await things().app.inject('/livez');
    expect(JSON.parse(things().lines[0] ?? '')).toMatchObject({ level: 'debug' });
  });
});
