import { truncate } from '@uade/kernel';
import { readInstant } from '../head/date-line';
import { oneLine } from '../layout';
import { type Element, textOf } from './element';
import type { Page } from './parse';

/** What a page says of itself beside its text; `null` where it says nothing. All words are one line each. */
export interface PageMetadata {
  readonly language: string | null;
  /** The whole `<title>`. */
  readonly documentTitle: string | null;
  /** The headline in Open Graph or JSON-LD. */
  readonly headline: string | null;
  readonly siteName: string | null;
  /** Addresses are as written, perhaps relative. */
  readonly canonical: string | null;
  readonly ogUrl: string | null;
  readonly base: string | null;
  /** UTC. */
  readonly publishedAt: string | null;
  readonly author: string | null;
  /** The article's text in JSON-LD: glued and cut by some sites, so it shows where the body is but is not taken for it. */
  readonly articleBody: string | null;
}

/** Names of `<meta>` by which pages give the time of publication, the best first. */
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish_date',
  'publication_date',
  'pubdate',
  'published_time',
  'date.published',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'date',
  'mediator_published_time',
];
const AUTHOR_NAMES = [
  'author',
  'article:author',
  'dc.creator',
  'parsely-author',
  'mediator_author',
  'sailthru.author',
];
const ARTICLE_TYPES = /Article|BlogPosting|Report|NewsItem|WebPage|PressRelease/;

interface RawHead {
  readonly metas: Map<string, string>;
  readonly rels: Map<string, string>;
  readonly jsonLd: string[];
  language: string | null;
  documentTitle: string | null;
  base: string | null;
}

function readMeta(element: Element, metas: Map<string, string>): void {
  const { attributes } = element;
  const content = attributes.get('content') ?? attributes.get('value');
  const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
  if (content === undefined || name === undefined) return;
  for (const key of name.toLowerCase().split(/\s+/))
    if (!metas.has(key) && content.trim() !== '') metas.set(key, content);
}

/** What each element of interest adds to what is known of the page. */
const READERS: Readonly<Record<string, (element: Element, head: RawHead) => void>> = {
  html: (element, head) =>
    (head.language ??= element.attributes.get('lang') ?? element.attributes.get('xml:lang') ?? null),
  title: (element, head) => (head.documentTitle ??= oneLine(textOf(element)) || null),
  base: (element, head) => (head.base ??= element.attributes.get('href') ?? null),
  meta: (element, head) => readMeta(element, head.metas),
  link: ({ attributes }, head) => {
    const [rel, href] = [attributes.get('rel')?.toLowerCase(), attributes.get('href')];
    if (rel !== undefined && href !== undefined && !head.rels.has(rel)) head.rels.set(rel, href);
  },
  script: (element, head) => {
    if (element.attributes.get('type')?.toLowerCase().includes('ld+json')) head.jsonLd.push(textOf(element));
  },
};

function readHead(page: Page): RawHead {
  const head: RawHead = {
    metas: new Map(),
    rels: new Map(),
    jsonLd: [],
    language: null,
    documentTitle: null,
    base: null,
  };
  for (const [tag, read] of Object.entries(READERS)) {
    // A picture in the page has a <title> too.
    for (const element of page.listed(tag)) if (element.parent?.tag !== 'svg') read(element, head);
  }
  return head;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(written: string): unknown {
  try {
    // Line ends inside strings are an error that many sites make.
    return JSON.parse(
      written.replace(/[\u0000-\u001F]+/g, ' ').replace(/^\s*\/\*.{0,40}?\*\/|^\s*<!--|-->\s*$/g, ''),
    );
  } catch {
    return null;
  }
}

/** The objects of a JSON-LD block: alone, in a list, or in a graph. */
function objectsOf(value: unknown): Json[] {
  if (Array.isArray(value))
    return value
      .slice(0, 200)
      .filter(isObject)
      .flatMap((item) => [item, ...graphOf(item)]);
  return isObject(value) ? [value, ...graphOf(value)] : [];
}

const graphOf = (value: Json): Json[] =>
  Array.isArray(value['@graph']) ? value['@graph'].slice(0, 200).filter(isObject) : [];

const wordsOf = (value: unknown): string | null =>
  typeof value === 'string' ? oneLine(truncate(value, 2000)) || null : null;

function authorOf(value: unknown): string | null {
  if (Array.isArray(value))
    return (
      value
        .slice(0, 10)
        .map(authorOf)
        .filter((name) => name !== null)
        .join(', ') || null
    );
  return isObject(value) ? wordsOf(value['name']) : wordsOf(value);
}

function articleOf(blocks: readonly string[]): Json | null {
  const articles = blocks
    .flatMap((block) => objectsOf(parseJson(block)))
    .filter((item) => ARTICLE_TYPES.test(String(item['@type'])));
  return (
    articles.find((item) => item['articleBody'] !== undefined) ??
    articles.find((item) => item['datePublished'] !== undefined) ??
    null
  );
}

const firstOf = (metas: ReadonlyMap<string, string>, names: readonly string[]): string | null => {
  for (const name of names) {
    const content = metas.get(name);
    if (content !== undefined) return content;
  }
  return null;
};

const lineOrNull = (value: string | null | undefined) => (value ? oneLine(value) || null : null);

/** An author's name; an address in its place is none. */
function personOrNull(name: string | null): string | null {
  return name === null || /^https?:|^www\.|@/.test(name) ? null : name;
}

/** What JSON-LD and `<meta>` say of the article: time, author, headline, text. */
function readStatement(
  head: RawHead,
): Pick<PageMetadata, 'publishedAt' | 'author' | 'headline' | 'articleBody'> {
  const article = articleOf(head.jsonLd) ?? {};
  const body = article['articleBody'];
  const { metas } = head;
  return {
    publishedAt: readInstant(wordsOf(article['datePublished'])) ?? readInstant(firstOf(metas, DATE_NAMES)),
    author:
      personOrNull(authorOf(article['author'])) ?? personOrNull(lineOrNull(firstOf(metas, AUTHOR_NAMES))),
    headline: lineOrNull(metas.get('og:title') ?? wordsOf(article['headline']) ?? metas.get('twitter:title')),
    articleBody: typeof body === 'string' && body.length > 200 ? body : null,
  };
}

/** Read what the page says of itself. */
export function readMetadata(page: Page): PageMetadata {
  const head = readHead(page);
  return {
    ...readStatement(head),
    language: head.language?.trim() || null,
    documentTitle: head.documentTitle,
    siteName: lineOrNull(head.metas.get('og:site_name')),
    canonical: head.rels.get('canonical')?.trim() || null,
    ogUrl: head.metas.get('og:url')?.trim() || null,
    base: head.base,
  };
}
