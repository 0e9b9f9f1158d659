import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asHtml, type FictionalRelease, fictionalRelease } from '@uade/testing';

/** A wholly fictional site of a few releases on 127.0.0.1: a home page, a feed, pages of a list, robots.txt. */
export interface SmallSite {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly releases: readonly FictionalRelease[];
  url(path: string): string;
  /** Publish one more, as the newest. */
  publish(): FictionalRelease;
  close(): Promise<void>;
}

const PAGE = 3;

/** @param count  How many releases it has at first. */
export async function startSmallSite(count: number): Promise<SmallSite> {
  const releases: FictionalRelease[] = [];
  const url = (path: string) => `http://${host}${path}`;
  const add = () => {
    const number = releases.length + 1;
    const title = `The council of Aqsu-Demo met about roads, meeting ${number}`;
    const release = { ...fictionalRelease(number), title, url: url(`/news/${number}`) };
    releases.unshift(release);
    return release;
  };
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', url('/'));
    answer(response, pageAt(asked, releases));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (let made = 0; made < count; made += 1) add();
  return {
    host,
    releases,
    url,
    publish: add,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Page {
  readonly type: string;
  readonly body: string;
}

function pageAt({ pathname, searchParams, origin }: URL, releases: readonly FictionalRelease[]): Page | null {
  if (pathname === '/robots.txt') return { type: 'text/plain', body: 'User-agent: *\nAllow: /\n' };
  if (pathname === '/feed.xml')
    return { type: 'application/rss+xml', body: feed(origin, releases.slice(0, PAGE)) };
  if (pathname === '/') {
    const from = (Number(searchParams.get('page') ?? '1') - 1) * PAGE;
    return { type: 'text/html', body: list(releases.slice(from, from + PAGE)) };
  }
  const release = releases.find(({ url }) => new URL(url).pathname === pathname);
  return release ? { type: 'text/html', body: asHtml(release) } : null;
}

function answer(response: ServerResponse, page: Page | null): void {
  response.writeHead(page ? 200 : 404, { 'content-type': `${page?.type ?? 'text/plain'}; charset=utf-8` });
  response.end(page?.body ?? 'Not here.');
}

function list(releases: readonly FictionalRelease[]): string {
  const items = releases.map(({ title, url }) => `<li class="item"><a href="${url}">${title}</a></li>`);
  return `<!doctype html><html lang="en"><head><title>Aqsu-Demo</title>
    <link rel="alternate" type="application/rss+xml" title="Aqsu-Demo" href="/feed.xml"></head>
    <body><h1>Aqsu-Demo</h1><ul>${items.join('')}</ul></body></html>`;
}

function feed(origin: string, releases: readonly FictionalRelease[]): string {
  const items = releases.map(
    ({ title, url }) => `<item><title>${title}</title><link>${url}</link><guid>${url}</guid></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Aqsu-Demo</title>
    <link>${origin}/</link><description>Fictional news</description><language>en</language>
    ${items.join('')}</channel></rss>`;
}
