import type { Source, SourceItem } from '@uade/contracts';
import { DataSource } from 'typeorm';
import { Collector } from '../features/collect/collector';
import { type NewsSite, startNewsSite } from './news-site';
import { createTestApp, type TestApp } from './test-app';

/** The app and a local site that it may ask; nothing is collected but by `visit`. */
export interface CollectTest {
  readonly test: TestApp;
  readonly site: NewsSite;
  /** Add a source of the site and activate it. */
  addSource(slug: string, settings: object): Promise<Source>;
  /** Do what is due at the site. */
  visit(): Promise<void>;
  /** Have everything that is polled or fetched again due now. */
  makeDue(): Promise<void>;
  source(id: string): Promise<Source>;
  items(sourceId: string): Promise<SourceItem[]>;
  sql<Row>(query: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function startCollectTest(
  env: Readonly<Record<string, string>> = {},
  delayMs = 0,
): Promise<CollectTest> {
  const site = await startNewsSite(delayMs);
  const test = await createTestApp({
    env: { UADE_COLLECT: 'false', UADE_HOST_PAUSE_MS: '0', UADE_FETCH_ALLOW: site.host, ...env },
  });
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
    visit: () => test.app.get(Collector).visit(site.host),
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
      await test.close();
      await site.close();
    },
  };
}
