import type { INestApplicationContext } from '@nestjs/common';
import type { Source, SourceItem } from '@uade/contracts';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings';
import { createContext } from '../create-app';
import { Collector } from '../features/collect/collector';
import { type NewsSite, startNewsSite } from './news-site';
import { createTestApp, type TestApp } from './test-app';

/** The app and a local site that it may ask; nothing is collected but by `visit`. */
export interface CollectTest {
  readonly test: TestApp;
  readonly site: NewsSite;
  /** Add a source of the site and activate it. */
  addSource(slug: string, settings: object): Promise<Source>;
  /** Do what is due at the site, or at another host. */
  visit(host?: string): Promise<void>;
  /** Another worker on the same database; closed with the first. */
  secondWorker(): Promise<Collector>;
  /** Have everything that is polled or fetched again due now. */
  makeDue(): Promise<void>;
  source(id: string): Promise<Source>;
  items(sourceId: string): Promise<SourceItem[]>;
  sql<Row>(query: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * @param env      Further settings, as the environment has them.
 * @param delayMs  How long each answer of the site takes.
 * @param others   Further sites that may be asked.
 */
export async function startCollectTest(
  env: Readonly<Record<string, string>> = {},
  delayMs = 0,
  others: readonly Pick<NewsSite, 'host'>[] = [],
): Promise<CollectTest> {
  const site = await startNewsSite(delayMs);
  const allowed = [site, ...others].map(({ host }) => host).join(',');
  const test = await createTestApp({
    env: { UADE_COLLECT: 'false', UADE_HOST_PAUSE_MS: '0', UADE_FETCH_ALLOW: allowed, ...env },
  });
  const contexts: INestApplicationContext[] = [];
  const sql = <Row>(query: string, values: unknown[] = []) =>
    test.app.get(DataSource).query<Row[]>(query, values);
  return {
    test,
    site,
    sql,
    async addSource(slug, settings) {
      const given = { slug, name: slug, languages: ['en'], fictional: true, state: 'active', ...settings };
      const answer = await test.ask('POST', '/sources', { body: given });
      if (answer.status !== 201) throw new Error(answer.body);
      return answer.json<Source>();
    },
    visit: (host = site.host) => test.app.get(Collector).visit(host),
    async secondWorker() {
      const settings = test.app.get(Settings);
      const context = await createContext(settings, test.database);
      contexts.push(context);
      return context.get(Collector);
    },
    async makeDue() {
      await sql(
        `UPDATE source_health SET next_poll_at = now() - interval '1 second' WHERE next_poll_at IS NOT NULL`,
      );
      await sql(
        `UPDATE source_item SET next_fetch_at = now() - interval '1 second' WHERE next_fetch_at IS NOT NULL`,
      );
      await sql(
        `UPDATE backfill SET next_list_at = now() - interval '1 second' WHERE next_list_at IS NOT NULL`,
      );
      await sql(`UPDATE host SET next_request_at = now() - interval '1 second'`);
    },
    source: async (id) => (await test.ask('GET', `/sources/${id}`)).json<Source>(),
    items: async (id) =>
      (await test.ask('GET', `/sources/${id}/items`)).json<{ items: SourceItem[] }>().items,
    async close() {
      for (const context of contexts) await context.close();
      await test.close();
      await site.close();
    },
  };
}
