import { gzipSync } from 'node:zlib';
import { readList } from './read-list';

const SITE = 'https://qala-pressi.example';

function answer(body: string | Uint8Array, contentType = 'text/html; charset=utf-8') {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return { body: bytes, finalUrl: `${SITE}/list`, headers: { 'content-type': contentType } };
}
const sitemap = (...paths: string[]) =>
  `<?xml version="1.0"?><urlset>${paths.map((path) => `<url><loc>${SITE}${path}</loc></url>`).join('')}</urlset>`;
const urls = (items: readonly { readonly url: string }[]) => items.map(({ url }) => url.slice(SITE.length));

describe('a list', () => {
  it('names each page once, however its address is written', () => {
    const items = ['/news/1?utm_source=rss', '/news/1#comments', '/news/1', '/news/2'];
    const feed = `<rss version="2.0"><channel><title>Qala</title>${items
      .map((path) => `<item><title>A</title><link>${SITE}${path}</link></item>`)
      .join('')}</channel></rss>`;
    const list = readList(answer(feed), { discovery: 'feed', listingSelectors: null });
    expect(urls(list.items)).toEqual(['/news/1', '/news/2']);
  });

  it('may be a packed sitemap', () => {
    const packed = gzipSync(sitemap('/news/1', '/news/2'));
    const list = readList(answer(packed, 'application/gzip'), {
      discovery: 'sitemap',
      listingSelectors: null,
    });
    expect(urls(list.items)).toEqual(['/news/1', '/news/2']);
  });

  it('names further sitemaps where it is an index', () => {
    const index = `<?xml version="1.0"?><sitemapindex><sitemap><loc>${SITE}/a.xml</loc></sitemap></sitemapindex>`;
    const list = readList(answer(index), { discovery: 'sitemap', listingSelectors: null });
    expect([urls(list.children), list.items]).toEqual([['/a.xml'], []]);
  });

  it('is read by selectors where there are some', () => {
    const page = `<html><body><p><a href="/about">About us and our work</a></p>
      <div class="card"><a href="/news/1">First of the news</a></div></body></html>`;
    const listingSelectors = { item: '.card', link: null, title: null, date: null, next: null };
    expect(urls(readList(answer(page), { discovery: 'listing', listingSelectors }).items)).toEqual([
      '/news/1',
    ]);
  });

  it.each([
    ['feed', '<html><body>No feed</body></html>'],
    ['sitemap', '<html><body>No sitemap</body></html>'],
    ['sitemap', gzipSync(sitemap('/news/1')).subarray(0, 40)],
    ['feed', gzipSync(new Uint8Array(17 * 1024 * 1024))],
  ] as const)('is refused where it is no %s', (discovery, body) => {
    const read = () => readList(answer(body), { discovery, listingSelectors: null });
    expect(read).toThrow(expect.objectContaining({ code: 'malformed-text' }) as Error);
  });
});
