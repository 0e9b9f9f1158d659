import { backfillSchema, sourceSchema } from '@uade/contracts';
import type { NewsSite } from './news-site';

/** Add a source of all that a site has, and begin to fetch it, page by page of its list. */
export async function addBackfill(
  base: string,
  site: NewsSite,
  { slug, listed }: { readonly slug: string; readonly listed: number },
): Promise<void> {
  const source = sourceSchema.parse(
    await post(`${base}/api/v1/sources`, {
      slug,
      name: `Aqsu-Demo, ${slug}`,
      languages: ['kk', 'ru', 'en'],
      fictional: true,
      state: 'active',
      discovery: 'listing',
      discoveryUrls: [site.url('/?page={page}')],
    }),
  );
  const range = { by: 'pages', from: 1, to: Math.ceil(site.articles.length / listed) };
  backfillSchema.parse(await post(`${base}/api/v1/sources/${source.id}/backfills`, { range }));
}

async function post(url: string, body: object): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}
