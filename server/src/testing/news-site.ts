import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256 } from '../common/sha256';
import { serve } from '../outgoing/testing/local-site';

type Listener = Parameters<typeof serve>[0];
type Request = Parameters<Listener>[0];
type Response = Parameters<Listener>[1];

/** How the site answers at one path. */
export interface NewsAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Answers only when that has come. */
  readonly after?: Promise<void>;
}

/** One request as it came; times by `performance.now()`. */
export interface NewsRequest {
  readonly path: string;
  readonly headers: Request['headers'];
  readonly beganAt: number;
  endedAt: number;
}

/** A wholly fictional news site on 127.0.0.1. */
export interface NewsSite {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly requests: readonly NewsRequest[];
  url(path: string): string;
  /** Answer so at a path from now on; a body of its own has an ETag, and 304 for who knows it. */
  put(path: string, answer: NewsAnswer | string): void;
  /** Paths asked for since the last call, in their order. */
  asked(): string[];
  /** Comes when a path has been asked for. */
  whenAsked(path: string): Promise<void>;
  close(): Promise<void>;
}

/** @param delayMs  How long each answer takes. */
export async function startNewsSite(delayMs = 0): Promise<NewsSite> {
  const answers = new Map<string, NewsAnswer>();
  const requests: NewsRequest[] = [];
  const arrivals = new EventEmitter();
  let seen = 0;
  const site = await serve((request, response) => {
    const path = request.url ?? '/';
    const entry = { path, headers: request.headers, beganAt: performance.now(), endedAt: Infinity };
    requests.push(entry);
    arrivals.emit(path);
    const answer = answers.get(path) ?? { status: 404, body: 'Not here.' };
    void Promise.all([answer.after, sleep(delayMs)]).then(() => {
      entry.endedAt = performance.now();
      reply(request, response, answer);
    });
  });
  return {
    host: site.authority,
    requests,
    url: site.at,
    put: (path, answer) => void answers.set(path, typeof answer === 'string' ? { body: answer } : answer),
    asked() {
      const since = requests.slice(seen).map(({ path }) => path);
      seen = requests.length;
      return since;
    },
    async whenAsked(path) {
      if (!requests.some((request) => request.path === path)) await once(arrivals, path);
    },
    close: () => site.close(),
  };
}

function reply(request: Request, response: Response, answer: NewsAnswer): void {
  const { status = 200, headers = {}, body = '' } = answer;
  const etag = `"${sha256(body).slice(0, 16)}"`;
  const isKnown = status === 200 && request.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : status, {
    'content-type': 'text/html; charset=utf-8',
    ...(status === 200 ? { etag } : {}),
    ...headers,
  });
  response.end(isKnown ? undefined : body);
}

/**
 * A page of the invented city, with enough on it to be read.
 *
 * @param around  What stands on the page before the article.
 */
export function newsPage(title: string, sentence: string, around = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${around}
<article><h1>${title}</h1><p>${sentence}</p><p>The city of Aqsu-Demo is invented and so is all that is said here, which stands
here so that there is enough to read in this article about the bridge.</p></article></body></html>`;
}

/** An RSS feed of pages. */
export function rssFeed(
  items: readonly { readonly url: string; readonly title: string; readonly date?: Date }[],
): string {
  const entries = items.map(({ url, title, date }) => {
    const published = date === undefined ? '' : `<pubDate>${date.toUTCString()}</pubDate>`;
    return `<item><title>${title}</title><link>${url}</link>${published}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Aqsu-Demo</title>${entries.join('')}</channel></rss>`;
}
