import type { ReadLanguage } from '@uade/kernel';
import type { Article } from './article';
import { WORDINGS } from './wording';

const LINES = ['Roads', 'Water', 'Schools', 'Clinics', 'Buses', 'Parks', 'Markets', 'Sports'];

/**
 * An article as its page, between the menus and margins that news sites have.
 *
 * @param bytes  How large the page is to be at least, in bytes of UTF-8: scripts, styles and lists of links fill it up.
 */
export function articlePage(article: Article, bytes = 0): PagePart[] {
  const { language, title, paragraphs, charset, publishedAt } = article;
  const body = paragraphs.map((paragraph) => `      <p>${paragraph}</p>`).join('\n');
  const head = `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="${charset}">
    <title>${title} – ${WORDINGS[language].siteName}</title>
    <link rel="canonical" href="${article.path}">
    <meta property="og:title" content="${title}">
    <meta property="article:published_time" content="${publishedAt.toISOString()}">
`;
  const main = `    <nav><a href="/">${WORDINGS[language].siteName}</a> <a href="/${language}/">${language}</a></nav>
    <article>
      <h1>${title}</h1>
      <time datetime="${publishedAt.toISOString()}">${publishedAt.toISOString().slice(0, 10)}</time>
${body}
    </article>
`;
  const foot = `    <footer>Qala Pressi, a source invented for tests</footer>
  </body>
</html>
`;
  const rest = bytes - Buffer.byteLength(head) - Buffer.byteLength(main) - Buffer.byteLength(foot);
  const { inHead, inBody } = fill(article.number, Math.max(0, rest));
  return [head, inHead, `  </head>\n  <body>\n${main}`, inBody, foot];
}

/** A piece of a page: text, or ASCII as it is sent, whatever the charset. */
export type PagePart = string | Buffer;

interface Filling {
  readonly inHead: Buffer;
  readonly inBody: Buffer;
}

const NO_FILLING: Filling = { inHead: Buffer.alloc(0), inBody: Buffer.alloc(0) };

/** So many different fillings there are: making one takes longer than sending it. */
const FILLINGS = 16;
const made = new Map<string, Filling>();

function fill(number: number, bytes: number): Filling {
  if (bytes === 0) return NO_FILLING;
  // In whole hundreds, so that pages of about one size share them.
  const size = Math.ceil(bytes / 100) * 100;
  const key = `${number % FILLINGS} ${size}`;
  const filling = made.get(key) ?? makeFilling(number % FILLINGS, size);
  made.set(key, filling);
  return filling;
}

/** Two fifths in the head, as style and script; the rest as menus and lists of links in the margin. */
function makeFilling(number: number, bytes: number): Filling {
  const half = Math.floor(bytes / 5);
  const style = grow(
    half,
    (at) => `.card-${at}-${number} > .line { margin: ${at % 9}px; color: #${at % 899}a }\n`,
  );
  const script = grow(
    half,
    (at) => `window.queue.push({ slot: ${at}, page: ${number}, size: [${at % 97}, 250] });\n`,
  );
  const links = grow(bytes - 2 * half - 120, (at) => {
    const line = LINES[at % LINES.length] ?? '';
    return `<li class="line"><a href="/en/topics/${line}-${at}">${line} of Aqsu-Demo, part ${at}</a></li>\n`;
  });
  return {
    inHead: Buffer.from(`<style>\n${style}</style>\n<script>\n${script}</script>\n`),
    inBody: Buffer.from(`<aside><ul class="menu">\n${links}</ul></aside>\n`),
  };
}

function grow(bytes: number, line: (at: number) => string): string {
  const lines: string[] = [];
  for (let at = 0, length = 0; length < bytes; at += 1) {
    const next = line(at);
    lines.push(next);
    length += next.length;
  }
  return lines.join('');
}

/** A page of a list. */
export interface ListPage {
  readonly language: ReadLanguage;
  readonly articles: readonly Article[];
  readonly origin: string;
  /** Counted from 1. */
  readonly page: number;
  readonly hasNext: boolean;
}

/** A list page that names its feeds and its next page. */
export function listPage({ language, articles, origin, page, hasNext }: ListPage): string {
  const items = articles.map(
    ({ path, title, publishedAt }) =>
      `      <li class="item"><a href="${origin}${path}">${title}</a> <time datetime="${publishedAt.toISOString()}">${publishedAt.toISOString().slice(0, 10)}</time></li>`,
  );
  const next = hasNext ? `<a rel="next" href="/${language}/?page=${page + 1}">${page + 1}</a>` : '';
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <title>${WORDINGS[language].siteName}</title>
    <link rel="alternate" type="application/rss+xml" title="RSS" href="/${language}/feed.xml">
    <link rel="alternate" type="application/atom+xml" title="Atom" href="/${language}/atom.xml">
  </head>
  <body>
    <h1>${WORDINGS[language].siteName}</h1>
    <ul>
${items.join('\n')}
    </ul>
    <p>${next}</p>
  </body>
</html>
`;
}
