import type { ReadLanguage } from '@uade/kernel';
import type { Article } from './article';
import { WORDINGS } from './wording';

/** Articles to be listed, newest first, and where the site is. */
export interface Listed {
  readonly language: ReadLanguage;
  readonly origin: string;
  readonly articles: readonly Article[];
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';

/** Says when an article was published, and not that it was changed. */
export function rss({ language, origin, articles }: Listed): string {
  const items = articles.map(
    ({ title, path, publishedAt }) =>
      `<item><title>${title}</title><link>${origin}${path}</link><guid>${origin}${path}</guid><pubDate>${publishedAt.toUTCString()}</pubDate></item>`,
  );
  return `${XML}<rss version="2.0"><channel><title>${WORDINGS[language].siteName}</title><link>${origin}/</link>
<description>Fictional news</description><language>${language}</language>
${items.join('\n')}
</channel></rss>
`;
}

/** Says when an article was changed, too. */
export function atom({ language, origin, articles }: Listed): string {
  const entries = articles.map(({ title, path, publishedAt, updatedAt }) => {
    const changed = (updatedAt ?? publishedAt).toISOString();
    return `<entry><title>${title}</title><link href="${origin}${path}"/><id>${origin}${path}</id><published>${publishedAt.toISOString()}</published><updated>${changed}</updated></entry>`;
  });
  return `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${WORDINGS[language].siteName}</title>
<id>${origin}/${language}/</id><updated>${newest(articles)}</updated>
${entries.join('\n')}
</feed>
`;
}

export function jsonFeed({ language, origin, articles }: Listed): string {
  const items = articles.map(({ title, path, publishedAt }) => ({
    id: `${origin}${path}`,
    url: `${origin}${path}`,
    title,
    date_published: publishedAt.toISOString(),
  }));
  const { siteName: title } = WORDINGS[language];
  const home_page_url = `${origin}/`;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url,
    language,
    items,
  });
}

/** The sitemap of news, with titles. */
export function newsSitemap({ language, origin, articles }: Listed): string {
  const urls = articles.map(
    ({ path, title, publishedAt }) =>
      `<url><loc>${origin}${path}</loc><news:news><news:publication><news:name>Qala Pressi</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${publishedAt.toISOString()}</news:publication_date><news:title>${title}</news:title></news:news></url>`,
  );
  return `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** One part of all that the site has. */
export function sitemap({ origin, articles }: Listed): string {
  const urls = articles.map(
    ({ path, publishedAt, updatedAt }) =>
      `<url><loc>${origin}${path}</loc><lastmod>${(updatedAt ?? publishedAt).toISOString()}</lastmod></url>`,
  );
  return `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** The index of the parts; the last one has the newest. */
export function sitemapIndex(origin: string, parts: readonly { path: string; changedAt: Date }[]): string {
  const children = parts.map(
    ({ path, changedAt }) =>
      `<sitemap><loc>${origin}${path}</loc><lastmod>${changedAt.toISOString()}</lastmod></sitemap>`,
  );
  return `${XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${children.join('\n')}
</sitemapindex>
`;
}

function newest(articles: readonly Article[]): string {
  const times = articles.map(({ publishedAt, updatedAt }) => (updatedAt ?? publishedAt).getTime());
  return new Date(Math.max(0, ...times)).toISOString();
}
