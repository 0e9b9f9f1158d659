import { DomainError } from '@uade/kernel';
import type { Article } from '../article-type';
import { readDateLine, readInstant } from '../head/date-line';
import { takeHead } from '../head/take-head';
import { layOut, oneLine, type Paragraph } from '../layout';
import { type Element, textOf } from './element';
import { type SurroundingOf, surroundingsOfPage } from './boilerplate';
import { type AboutPage, mainContent } from './main-content';
import { type PageMetadata, readMetadata } from './metadata';
import { type Page, parsePage } from './parse';
import { type PageParagraph, paragraphsOf, withAddresses } from './paragraphs';
import { matcherOf, selectAll, selectFirst } from './select';
import { type ArticleSelectors, siteOfSelectors } from './sites/own-site';
import { siteOf } from './sites/registry';
import type { Site } from './sites/site';
import { statedParagraphs } from './stated-body';
import { titleOf } from './title';

const NO_ARTICLE_REMEDY =
  'Check that the page shows the release without scripts or signing in, or paste its text.';

/** The address made absolute; `null` for what leads nowhere outside the page. */
function absolute(href: string, base: string | null): string | null {
  const written = href.trim();
  if (written === '' || written.startsWith('#')) return null;
  if (!URL.canParse(written, base ?? undefined)) return null;
  const url = new URL(written, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** The address that the page states; a home page's address, which some put on every page, is none. */
function canonicalOf(stated: string | null, base: string | null): string | null {
  const url = stated === null ? null : absolute(stated, base);
  return url === null || (new URL(url).pathname === '/' && new URL(url).search === '') ? null : url;
}

function firstMatch(page: Element, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = selectFirst(page, selector);
    if (found) return found;
  }
  return null;
}

/** The paragraphs that the site's description finds; none if the page is built in another way. */
function siteParagraphs(page: Element, site: Site): PageParagraph[] {
  const unwanted = site.notBody.map(matcherOf);
  const keep = (element: Element) => !unwanted.some((matches) => matches(element));
  for (const selector of site.body) {
    for (const body of selectAll(page, selector)) {
      const paragraphs = paragraphsOf(body, keep);
      if (paragraphs.length > 0) return paragraphs;
    }
  }
  return [];
}

interface Body {
  readonly paragraphs: readonly Paragraph[];
  readonly reader: string;
  /** The date in the lines around the title, UTC. */
  readonly shownAt: string | null;
}

/** The first date that one of the lines consists of, or that a `<time>` in it has. */
function dateIn(lines: readonly PageParagraph[]): string | null {
  for (const { text, element } of lines) {
    const time = element.tag === 'time' ? element : selectFirst(element, 'time[datetime]');
    const date = readDateLine(text) ?? readInstant(time?.attributes.get('datetime'));
    if (date !== null) return date;
  }
  return null;
}

function bodyOf(page: Page, site: Site | null, about: AboutPage): Body {
  const own = site ? siteParagraphs(page.root, site) : [];
  if (site && own.length > 0) return { paragraphs: own, reader: site.name, shownAt: null };
  const { body, head } = mainContent(page, about);
  if (body.length === 0 && about.articleBody !== null)
    return { paragraphs: statedParagraphs(about.articleBody), reader: 'stated', shownAt: null };
  const reader = site && site.body.length === 0 ? site.name : 'generic';
  return { paragraphs: body, reader, shownAt: dateIn(head) };
}

function dateOf(
  page: Element,
  site: Site | null,
  metadata: PageMetadata,
  inHead: string | null,
): string | null {
  const shown = site && site.date.length > 0 ? firstMatch(page, site.date) : null;
  const written = shown ? readInstant(shown.attributes.get('datetime') ?? oneLine(textOf(shown))) : null;
  if (site && !site.trustsMetadataDate) return written;
  return written ?? metadata.publishedAt ?? inHead;
}

function titleIn(
  page: Page,
  site: Site | null,
  metadata: PageMetadata,
  surroundingOf: SurroundingOf,
): string | null {
  const found = site ? firstMatch(page.root, site.title) : null;
  return (found ? oneLine(textOf(found)) : '') || titleOf(page, metadata, surroundingOf);
}

/**
 * A page to its article: by the site's own description where there is one and the page is built as it says, else by
 * the generic reader.
 *
 * @param url   Where the page was fetched from; `null` for an uploaded page.
 * @param name  The words by which a refusal calls the page.
 * @param own   How to read it in place of the site's description, or `null`.
 * @throws no-article-found, invalid-input (a selector that can't be read)
 */
export function readHtml(
  html: string,
  url: string | null,
  name: string,
  own: ArticleSelectors | null = null,
): Article {
  const page = parsePage(html);
  const metadata = readMetadata(page);
  const stated = metadata.canonical ?? metadata.ogUrl;
  const base = metadata.base === null ? (url ?? stated) : (absolute(metadata.base, url) ?? url);
  const known = () => siteOf({ url, statedUrl: metadata.ogUrl ?? stated, siteName: metadata.siteName });
  const site = own === null ? known() : siteOfSelectors(own);
  const surroundingOf = surroundingsOfPage();
  const title = titleIn(page, site, metadata, surroundingOf);
  const about = { title, articleBody: metadata.articleBody, surroundingOf };
  const { paragraphs, reader, shownAt } = bodyOf(page, site, about);
  const { rest, publishedAt } = takeHead(paragraphs, title);
  if (rest.length === 0)
    throw new DomainError('no-article-found', `In ${name} no article was found.`, NO_ARTICLE_REMEDY);
  return {
    title,
    ...layOut(withAddresses(rest, (href) => absolute(href, base))),
    publishedAt: dateOf(page.root, site, metadata, publishedAt ?? shownAt),
    htmlLanguage: metadata.language,
    canonicalUrl: canonicalOf(stated, base),
    author: metadata.author,
    reader,
  };
}
