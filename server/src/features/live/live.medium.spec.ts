import { once } from 'node:events';
import { type AddressInfo, createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventName } from '@uade/contracts';
import { asHtml, fictionalRelease } from '@uade/testing';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { newId } from '../../common/new-id';
import { EventLog } from '../../database/event-log';
import { type EventStream, readEvents } from '../../testing/event-stream';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { LiveEventsRepository } from './live-events.repository';

/** Open the stream of a server; `after` is sent as by a browser that comes back. */
async function openEvents(base: string, after?: string): Promise<EventStream> {
  const control = new AbortController();
  const headers: Record<string, string> = after === undefined ? {} : { 'last-event-id': after };
  const url = new URL('/api/v1/events', base);
  return readEvents(await fetch(url, { headers, signal: control.signal }), control);
}

describe('the event stream', () => {
  let test: TestApp;
  let base: string;
  const streams: EventStream[] = [];
  const clients: Client[] = [];

  beforeAll(async () => {
    test = await createTestApp();
    await test.app.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${(test.app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) await stream.close();
    for (const client of clients.splice(0)) await client.end();
  });
  afterAll(() => test.close());

  const open = async (after?: string) => {
    const stream = await openEvents(base, after);
    streams.push(stream);
    return stream;
  };
  const hello = async (after?: string) => {
    const stream = await open(after);
    const { message, cursor } = await stream.next();
    expect(message.type).toBe('hello');
    return { stream, cursor: cursor ?? '' };
  };
  const connect = async (url = test.database.appUrl) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  };
  const insert = (client: Client, sourceId: string) =>
    client.query(`INSERT INTO event (at, name, payload) VALUES (now(), 'source.polled', $1)`, [
      { schemaVersion: 1, sourceId },
    ]);
  /** Waits until no transaction runs any more that is older than the last event, whoever's on this server it is. */
  const readable = async (client: Client): Promise<void> => {
    const waiting = `SELECT FROM event WHERE xid >= pg_snapshot_xmin(pg_current_snapshot())`;
    while ((await client.query(waiting)).rowCount !== 0) await sleep(20);
  };
  const record = (name: EventName, ids: Record<string, string>) =>
    test.app
      .get(DataSource)
      .transaction((manager) => test.app.get(EventLog).record(manager, name, { schemaVersion: 1, ...ids }));
  /**
   * What a stream tells of these sources, until it has told as many events of them.
   *
   * Other suites share the cluster, and with it the oldest transaction that still runs: what an earlier test recorded
   * can still be told here.
   */
  const toldOf = async (stream: EventStream, sourceIds: readonly string[]) => {
    const told: string[] = [];
    while (told.length < sourceIds.length) {
      const heard = (await stream.events(1)).map(({ ids }) => ids.sourceId ?? '');
      told.push(...heard.filter((id) => sourceIds.includes(id)));
    }
    return told;
  };

  it('says hello and tells what happens, ids and names alone', async () => {
    const { stream } = await hello();
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(stream.headers.get('content-security-policy')).toContain("default-src 'none'");
    const release = fictionalRelease(1);
    const source = { slug: 'qala-pressi', name: 'Qala Pressi', languages: ['en'], fictional: true };
    const added = await test.ask('POST', '/sources', {
      body: { ...source, discovery: 'by-hand', discoveryUrls: [] },
    });
    expect(added.json()).toMatchObject({ slug: 'qala-pressi' });
    expect(await stream.events(1)).toEqual([
      { name: 'source.added', ids: { sourceId: added.json<{ id: string }>().id } },
    ]);
    const answer = await test.ask('POST', '/captures', {
      body: {
        method: 'fetched',
        source: 'qala-pressi',
        url: release.url,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        fetchedAt: '2024-05-03T09:00:00.000Z',
        contentBase64: Buffer.from(asHtml(release)).toString('base64'),
      },
    });
    expect(answer.status).toBe(201);
    const { releaseId, versionId } = answer.json<{ releaseId: string; versionId: string }>();
    const events = await stream.events(1);
    expect(events).toContainEqual({ name: 'release.read', ids: { releaseId, versionId } });
  });

  it('skips no event of a transaction that commits after a later one', async () => {
    const [early, late] = [newId(), newId()];
    const { stream, cursor } = await hello();
    const slow = await connect();
    await slow.query('BEGIN');
    await insert(slow, early);
    await insert(await connect(), late);
    // Somebody who comes back now has been told neither, and is told both like everybody else.
    const { stream: second } = await hello(cursor);
    await slow.query('COMMIT');
    expect(await toldOf(stream, [early, late])).toEqual([early, late]);
    expect(await toldOf(second, [early, late])).toEqual([early, late]);
  });

  it('reads nothing that an older transaction could still come before', async () => {
    const events = test.app.get(LiveEventsRepository);
    const head = await events.head();
    const [early, late] = [newId(), newId()];
    const slow = await connect();
    await slow.query('BEGIN');
    await insert(slow, early);
    await insert(await connect(), late);
    expect(await events.after(head, 10)).toEqual([]);
    expect(await events.hasWaiting()).toBe(true);
    await slow.query('ROLLBACK');
    const read = async () => (await events.after(head, 10)).map(({ payload }) => payload['sourceId']);
    // Other suites share the cluster, and with it the oldest transaction that still runs.
    while ((await read()).length === 0) await events.hasWaiting();
    expect(await read()).toEqual([late]);
  });

  it('tells what was missed to who comes back with a cursor, once', async () => {
    const { stream, cursor } = await hello();
    const [heard, first, second] = [newId(), newId(), newId()];
    await record('source.polled', { sourceId: heard });
    expect(await toldOf(stream, [heard])).toEqual([heard]);
    await stream.close();
    for (const sourceId of [first, second, second]) await record('source.polled', { sourceId });
    await readable(await connect());
    const { stream: again } = await hello(cursor);
    // The cursor is older than what was heard behind it.
    expect(await toldOf(again, [heard, first, second])).toEqual([heard, first, second]);
  });

  it.each([
    ['that is none', 'yesterday'],
    ['of another database', 'f00x1.5.5'],
    ['that lies ahead', null],
  ])('asks for everything anew at a cursor %s', async (_name, after) => {
    const { cursor } = await hello();
    const ahead = cursor.replace(/\.\d+\.\d+$/, '.99999999999.0');
    const stream = await open(after ?? ahead);
    const heard = await stream.next();
    expect(heard.message.type).toBe('reset');
    // From there it goes on.
    const sourceId = newId();
    await record('source.changed', { sourceId });
    expect(await toldOf(stream, [sourceId])).toEqual([sourceId]);
  });

  it('asks for everything anew where too much was missed', async () => {
    const { cursor } = await hello();
    const client = await connect();
    await client.query(
      `INSERT INTO event (at, name, payload) SELECT now(), 'source.polled', jsonb_build_object('sourceId', gen_random_uuid())
       FROM generate_series(1, 1001)`,
    );
    await readable(client);
    const stream = await open(cursor);
    expect((await stream.next()).message.type).toBe('reset');
  });

  it('tells the events of a large transaction in the order in which they were written, each once', async () => {
    const { stream } = await hello();
    const ids = Array.from({ length: 1200 }, () => newId());
    const client = await connect();
    await client.query(
      `INSERT INTO event (at, name, payload)
       SELECT now(), 'source.polled', jsonb_build_object('sourceId', id)
       FROM unnest($1::text[]) WITH ORDINALITY AS given (id, place) ORDER BY place`,
      [ids],
    );
    expect(await toldOf(stream, ids)).toEqual(ids);
  });

  it('is counted among the metrics', async () => {
    const { stream } = await hello();
    await record('source.changed', { sourceId: newId() });
    await stream.events(1);
    const metrics = await (await fetch(new URL('/metrics', base))).text();
    expect(metrics).toMatch(/^uade_live_streams_open [1-9]/m);
    expect(metrics).toMatch(/^uade_live_events_sent_total [1-9]/m);
    expect(metrics).not.toMatch(/route="\/api\/v1\/events"/);
  });

  it('is refused to pages of other origins', async () => {
    const answer = await fetch(new URL('/api/v1/events', base), {
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
    await answer.body?.cancel();
  });

  it('is ended by the server that stops, which waits neither for it nor for a connection on which nothing was asked', async () => {
    const own = await createTestApp();
    await own.app.listen(0, '127.0.0.1');
    const port = (own.app.getHttpServer().address() as AddressInfo).port;
    const stream = await openEvents(`http://127.0.0.1:${port}`);
    await stream.next();
    const silent = createConnection({ port, host: '127.0.0.1' });
    await once(silent, 'connect');
    await Promise.all([own.close(), once(silent, 'close')]);
    await expect(stream.next()).rejects.toThrow();
  });
});
