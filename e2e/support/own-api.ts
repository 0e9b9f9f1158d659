import { type APIRequestContext, expect, request } from '@playwright/test';
import { type Source, type SourceItem, sourceItemPageSchema, sourceSchema } from '@uade/contracts';
import type { NewsSite } from '../site/news-site';
import { api } from './api';
import { Installation } from './own-server';

/** A server of the test's own that may ask some local sites, without pauses between two requests. */
export interface OwnApi {
  readonly base: string;
  readonly installation: Installation;
  /** Asks that server. */
  readonly request: APIRequestContext;
  /** Add a source; active and of the site's feed, unless told otherwise. */
  addSource(slug: string, settings: object): Promise<Source>;
  source(id: string): Promise<Source>;
  items(id: string): Promise<SourceItem[]>;
  /** Poll a source now, and wait until that poll has ended. */
  poll(id: string): Promise<Source>;
  /** Wait until so many of a source's items have been read. */
  untilRead(id: string, count: number): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE = { timeout: 90_000, intervals: [100, 250, 500] };

export async function startOwnApi(sites: readonly NewsSite[]): Promise<OwnApi> {
  const installation = new Installation();
  const allowed = sites.map(({ host }) => host).join(',');
  const base = await installation.serve({ UADE_FETCH_ALLOW: allowed, UADE_HOST_PAUSE_MS: '0' }).ready();
  const context = await request.newContext({ baseURL: base });
  const source = async (id: string) =>
    sourceSchema.parse(await (await context.get(`${api}/sources/${id}`)).json());
  return {
    base,
    installation,
    request: context,
    source,
    async addSource(slug, settings) {
      const given = { slug, name: slug, languages: ['en'], fictional: true, state: 'active', ...settings };
      const response = await context.post(`${api}/sources`, { data: given });
      expect(response.status(), await response.text()).toBe(201);
      return sourceSchema.parse(await response.json());
    },
    async items(id) {
      const response = await context.get(`${api}/sources/${id}/items?limit=100`);
      return sourceItemPageSchema.parse(await response.json()).items;
    },
    async poll(id) {
      const before = await source(id);
      expect((await context.post(`${api}/sources/${id}/polls`)).status()).toBe(201);
      await expect
        .poll(async () => (await source(id)).health.lastPollAt, PATIENCE)
        .not.toBe(before.health.lastPollAt);
      return source(id);
    },
    async untilRead(id, count) {
      await expect.poll(async () => (await source(id)).health.items.read, PATIENCE).toBe(count);
    },
    async close() {
      await context.dispose();
      await installation.remove();
    },
  };
}
