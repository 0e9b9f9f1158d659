import { setTimeout as sleep } from 'node:timers/promises';
import type { EventName } from '@uade/contracts';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { newId } from '../../common/new-id';
import { EventLog } from '../../database/event-log';
import { EventSignal } from '../../database/event-signal';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { writeCursor } from './live-cursor';
import { LiveEventsRepository } from './live-events.repository';
import { LiveFeed, type Told } from './live-feed';

describe('the feed of one connection that listens', () => {
  let test: TestApp;
  let signal: EventSignal;
  let feed: LiveFeed;
  const told: Told[] = [];

  const record = (name: EventName, ids: Record<string, string>) =>
    test.app
      .get(DataSource)
      .transaction((manager) => test.app.get(EventLog).record(manager, name, { schemaVersion: 1, ...ids }));

  /** Waits until PostgreSQL knows another listening connection than these. */
  const listening = async (admin: Client, but: readonly number[] = []): Promise<number[]> => {
    for (;;) {
      const { rows } = await admin.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'uade-live' AND query LIKE 'LISTEN%' AND state = 'idle'
           AND datname = current_database()`,
      );
      const pids = rows.map(({ pid }) => pid);
      if (pids.some((pid) => !but.includes(pid))) return pids;
    }
  };
  const heard = async (sourceId: string) => {
    const isThere = () => told.some(({ message }) => JSON.stringify(message).includes(sourceId));
    while (!isThere()) await sleep(5);
  };

  beforeAll(async () => {
    test = await createTestApp();
    signal = new EventSignal({ url: test.database.appUrl, role: null });
    // Nothing is looked for unasked: what is told here was signalled.
    const pace = { gather: 1, waiting: 1, unasked: 3_600_000, batch: 2, catchUp: 2 };
    feed = new LiveFeed(test.app.get(LiveEventsRepository), signal, pace);
  });
  afterAll(async () => {
    feed.onModuleDestroy();
    await signal.onApplicationShutdown();
    await test.close();
  });

  it('hears of events, and again after the connection was lost', async () => {
    const admin = new Client({ connectionString: test.database.superuserUrl });
    await admin.connect();
    const leave = await feed.follow(null, (one) => told.push(one));
    const pids = await listening(admin);
    const first = newId();
    await record('source.polled', { sourceId: first });
    await heard(first);
    await admin.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [pids]);
    // Nobody listens now: it is told once somebody does again.
    const missed = newId();
    await record('source.polled', { sourceId: missed });
    await heard(missed);
    await listening(admin, pids);
    const last = newId();
    await record('source.polled', { sourceId: last });
    await heard(last);
    leave();
    await admin.end();
  });

  it('goes on where the last follower left and another comes', async () => {
    const first = await feed.follow(null, () => undefined);
    first();
    const sourceId = newId();
    const leave = await feed.follow(null, (one) => told.push(one));
    await record('source.changed', { sourceId });
    await heard(sourceId);
    leave();
  });

  it('tells who follows meanwhile neither less nor in another order than who was there', async () => {
    const head = writeCursor(await test.app.get(LiveEventsRepository).head());
    const orders = [[], []] as string[][];
    const note = (order: string[]) => (one: Told) => {
      if (one.message.type !== 'events') return;
      order.push(...one.message.events.map(({ ids }) => ids.sourceId ?? ''));
    };
    const ids = Array.from({ length: 20 }, () => newId());
    await feed.follow(null, note(orders[0] ?? []));
    const writing = (async () => {
      for (const sourceId of ids) await record('source.changed', { sourceId });
    })();
    await feed.follow(head, note(orders[1] ?? []));
    await writing;
    const last = ids.at(-1) ?? '';
    while (!orders.every((order) => order.includes(last))) await sleep(5);
    for (const order of orders) {
      expect([...new Set(order)].filter((id) => ids.includes(id))).toEqual(ids);
    }
  });
});
