import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReadLanguage } from '@uade/kernel';
import iconv from 'iconv-lite';
import { type Article, articleOf, type ArticleSeed, type SiteCharset, withoutDeadline } from './article';
import { HOSTILITIES } from './hostile';
import type { PagePart } from './pages';
import { type Page, Shelf } from './shelf';

/** How a site begins; the same options give the same site. */
export interface SiteOptions {
  /** How many articles it has. */
  readonly count: number;
  readonly seed?: number;
  readonly languages?: readonly ReadLanguage[];
  /** The number of its first article; sites with other numbers have other articles. */
  readonly firstNumber?: number;
  /** When its newest article was published, and how long before it the one before. */
  readonly newestAt?: Date;
  readonly everyMs?: number;
  /** How many articles its feeds and each page of its lists hold. */
  readonly listed?: number;
  /** How many paragraphs of filling an article has. */
  readonly filling?: number;
  /** How large an article's page is at least. */
  readonly pageBytes?: number;
  /** How long each answer takes. */
  readonly delayMs?: number;
}

/** One request as it came. */
export interface SiteRequest {
  readonly path: string;
  readonly isConditional: boolean;
  /** What it was answered; 0 while it is not. */
  status: number;
}

/** An answer in place of what stands at a path. */
export interface SiteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * A wholly fictional news site on 127.0.0.1: articles in three languages, some in windows-1251, pages of lists, feeds, sitemaps,
 * robots.txt, ETags; and what sites do besides, edit and remove pages, fail, ask to wait, and worse.
 */
export interface NewsSite {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly requests: readonly SiteRequest[];
  url(path: string): string;
  /** Publish one more, now. */
  publish(): Article;
  /** Change an article; its Atom feed and its sitemap say so, its RSS feed does not. */
  edit(path: string, change: (article: Article) => Article): Article;
  /** Take out of an article the day by which something was promised. */
  removeDeadline(path: string): Article;
  /** Answer otherwise at a path from now on; `null`: as before. */
  answer(path: string, answer: SiteAnswer | null): void;
  /** Take a page down. */
  vanish(path: string, status?: 404 | 410): void;
  close(): Promise<void>;
}

const DEFAULTS = {
  seed: 1,
  languages: ['kk', 'ru', 'en'],
  firstNumber: 1,
  newestAt: new Date('2026-03-13T05:00:00Z'),
  everyMs: 3_600_000,
  listed: 20,
  filling: 2,
  pageBytes: 0,
  delayMs: 0,
} as const satisfies Omit<Required<SiteOptions>, 'count'>;

export async function startNewsSite(options: SiteOptions): Promise<NewsSite> {
  const given = { ...DEFAULTS, ...options };
  const last = given.firstNumber + given.count - 1;
  const firstAt = new Date(given.newestAt.getTime() - last * given.everyMs);
  const seed: ArticleSeed = { ...given, firstAt };
  const shelf = new Shelf(given);
  for (let number = given.firstNumber; number <= last; number += 1) shelf.add(articleOf(number, seed));
  const requests: SiteRequest[] = [];
  const answers = new Map<string, SiteAnswer>();
  const server = createServer((request, response) => {
    const entry = note(request, requests);
    response.on('close', () => (entry.status = response.statusCode));
    const reply = (): void => answerAt(request, response, { shelf, answers, host: site.host });
    if (given.delayMs === 0) reply();
    else setTimeout(reply, given.delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site: NewsSite = {
    host: `127.0.0.1:${port}`,
    articles: shelf.articles,
    requests,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    publish: () =>
      shelf.add({ ...articleOf(given.firstNumber + shelf.articles.length, seed), publishedAt: new Date() }),
    edit: (path, change) => shelf.change(path, (article) => ({ ...change(article), updatedAt: new Date() })),
    removeDeadline: (path) => site.edit(path, withoutDeadline),
    answer: (path, answer) => void (answer === null ? answers.delete(path) : answers.set(path, answer)),
    vanish: (path, status = 404) => void answers.set(path, { status, body: 'Not here any more.' }),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return site;
}

function note(request: IncomingMessage, requests: SiteRequest[]): SiteRequest {
  const isConditional = request.headers['if-none-match'] !== undefined;
  const entry = { path: request.url ?? '/', isConditional, status: 0 };
  requests.push(entry);
  return entry;
}

/** What a site answers from. */
interface Desk {
  readonly shelf: Shelf;
  readonly answers: ReadonlyMap<string, SiteAnswer>;
  readonly host: string;
}

function answerAt(request: IncomingMessage, response: ServerResponse, { shelf, answers, host }: Desk): void {
  const path = request.url ?? '/';
  const given = answers.get(path);
  if (given !== undefined) {
    response.writeHead(given.status, { 'content-type': 'text/html; charset=utf-8', ...given.headers });
    response.end(given.body ?? '');
    return;
  }
  const hostile = HOSTILITIES[path.replace('/hostile/', '')];
  if (path.startsWith('/hostile/') && hostile !== undefined) return hostile(response);
  const page = shelf.at(new URL(path, `http://${host}`));
  if (page === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not here.');
    return;
  }
  send(request, response, page);
}

/** A page with what tells its version from others; 304 for who knows it. */
function send(request: IncomingMessage, response: ServerResponse, { body, charset, ...page }: Page): void {
  const parts = body.map((part) => (typeof part === 'string' ? encode(part, charset) : part));
  const bytes = Buffer.concat(parts);
  const etag = `"${tagOf(body)}"`;
  const isKnown = request.headers['if-none-match'] === etag;
  const type = page.saysCharset ? `${page.type}; charset=${charset}` : page.type;
  response.writeHead(isKnown ? 304 : 200, {
    'content-type': type,
    etag,
    ...(page.changedAt === null ? {} : { 'last-modified': page.changedAt.toUTCString() }),
  });
  response.end(isKnown ? undefined : bytes);
}

const encode = (text: string, charset: SiteCharset): Buffer =>
  charset === 'utf-8' ? Buffer.from(text) : iconv.encode(text, charset);

/** What tells a version of a page from others: its text, for what fills it up is always the same. */
function tagOf(body: readonly PagePart[]): string {
  const hash = createHash('sha256');
  for (const part of body) if (typeof part === 'string') hash.update(part);
  return hash.digest('hex').slice(0, 16);
}
