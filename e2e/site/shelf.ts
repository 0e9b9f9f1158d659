import type { ReadLanguage } from '@uade/kernel';
import type { Article, SiteCharset } from './article';
import { atom, jsonFeed, type Listed, newsSitemap, rss, sitemap, sitemapIndex } from './feeds';
import { articlePage, listPage, type PagePart } from './pages';

/** A page as the site sends it. */
export interface Page {
  readonly type: string;
  readonly body: readonly PagePart[];
  readonly charset: SiteCharset;
  /** Whether the header names the charset; else the page alone does. */
  readonly saysCharset: boolean;
  readonly changedAt: Date | null;
}

/** How many addresses one part of the sitemap has. */
const PART = 1000;

/** What the shelf is kept by. */
interface Order {
  readonly languages: readonly ReadLanguage[];
  readonly listed: number;
  readonly pageBytes: number;
}

const FEEDS: Readonly<Record<string, readonly [string, (listed: Listed) => string]>> = {
  'feed.xml': ['application/rss+xml', rss],
  'atom.xml': ['application/atom+xml', atom],
  'feed.json': ['application/feed+json', jsonFeed],
};

/** The articles of a site, and every page that is made of them. */
export class Shelf {
  /** Newest first. */
  readonly articles: Article[] = [];
  private readonly places = new Map<string, Article>();

  constructor(private readonly order: Order) {}

  add(article: Article): Article {
    this.articles.unshift(article);
    this.places.set(article.path, article);
    return article;
  }

  change(path: string, change: (article: Article) => Article): Article {
    const article = this.places.get(path);
    if (article === undefined) throw new Error(`the site has no article ${path}`);
    const changed = change(article);
    this.articles[this.articles.indexOf(article)] = changed;
    this.places.set(path, changed);
    return changed;
  }

  /** What stands at an address; `null` where nothing does. */
  at(url: URL): Page | null {
    const article = this.places.get(url.pathname);
    if (article !== undefined) return this.articlePage(article);
    if (url.pathname === '/robots.txt') {
      return plain('text/plain', `User-agent: *\nDisallow: /drafts/\n\nSitemap: ${url.origin}/sitemap.xml\n`);
    }
    return this.mapAt(url) ?? this.listAt(url);
  }

  private articlePage(article: Article): Page {
    const body = articlePage(article, this.order.pageBytes);
    // Every second old page leaves it to its own head to name the charset.
    const saysCharset = article.charset === 'utf-8' || article.number % 2 === 0;
    return {
      type: 'text/html',
      body,
      charset: article.charset,
      saysCharset,
      changedAt: article.updatedAt ?? article.publishedAt,
    };
  }

  /** `/`, `/ru/`, `/ru/?page=2`, `/feed.xml`, `/ru/atom.xml`. */
  private listAt({ pathname, searchParams, origin }: URL): Page | null {
    const [, first = '', second] = pathname.split('/');
    const language = this.order.languages.find((known) => known === first) ?? null;
    const name = language === null ? first : (second ?? '');
    const articles = this.articlesIn(language);
    const listed = { language: language ?? this.order.languages[0] ?? 'en', origin };
    const feed = FEEDS[name];
    if (feed !== undefined) {
      const [type, write] = feed;
      return plain(type, write({ ...listed, articles: articles.slice(0, this.order.listed) }));
    }
    if (name !== '') return null;
    const page = Number(searchParams.get('page') ?? '1');
    const from = (page - 1) * this.order.listed;
    const shown = articles.slice(from, from + this.order.listed);
    const hasNext = articles.length > from + this.order.listed;
    return plain('text/html', listPage({ ...listed, articles: shown, page, hasNext }));
  }

  private mapAt({ pathname, origin }: URL): Page | null {
    const language = this.order.languages[0] ?? 'en';
    const newest = this.articles.slice(0, this.order.listed);
    if (pathname === '/sitemap-news.xml') {
      return plain('application/xml', newsSitemap({ language, origin, articles: newest }));
    }
    const parts = Math.ceil(this.articles.length / PART);
    if (pathname === '/sitemap.xml') {
      const children = Array.from({ length: parts }, (_, at) => {
        const changed = this.part(at).map(({ publishedAt, updatedAt }) =>
          (updatedAt ?? publishedAt).getTime(),
        );
        return { path: `/sitemap-${at + 1}.xml`, changedAt: new Date(Math.max(...changed)) };
      });
      return plain('application/xml', sitemapIndex(origin, children));
    }
    const number = Number(/^\/sitemap-(\d{1,4})\.xml$/.exec(pathname)?.[1] ?? 0);
    if (number < 1 || number > parts) return null;
    return plain('application/xml', sitemap({ language, origin, articles: this.part(number - 1) }));
  }

  /** Oldest first, so that a part that is full stays as it is. */
  private part(at: number): Article[] {
    const oldestFirst = this.articles.toReversed();
    return oldestFirst.slice(at * PART, (at + 1) * PART);
  }

  private articlesIn(language: ReadLanguage | null): readonly Article[] {
    return language === null
      ? this.articles
      : this.articles.filter((article) => article.language === language);
  }
}

function plain(type: string, body: string): Page {
  return { type, body: [body], charset: 'utf-8', saysCharset: true, changedAt: null };
}
