import { normaliseText } from '@uade/kernel';
import { marked } from 'marked';
import { parse as parseYaml } from 'yaml';
import type { Article } from '../article-type';
import { readInstant } from '../head/date-line';
import { takeHead } from '../head/take-head';
import { parseHtml } from '../html/parse';
import { paragraphsOf, withAddresses } from '../html/paragraphs';
import { layOut, oneLine } from '../layout';

/** Front matter between two lines of hyphens at the very start. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

type FrontMatter = Readonly<Record<string, unknown>>;

/** The front matter's fields; one that is no YAML mapping counts as none and is left out of the text. */
function readFrontMatter(source: string): { fields: FrontMatter; body: string } {
  const found = FRONT_MATTER.exec(source);
  if (!found) return { fields: {}, body: source };
  const body = source.slice(found[0].length);
  try {
    const fields: unknown = parseYaml(found[1] ?? '', { maxAliasCount: 0, logLevel: 'silent' });
    return { fields: typeof fields === 'object' && fields !== null ? (fields as FrontMatter) : {}, body };
  } catch {
    return { fields: {}, body };
  }
}

function field(fields: FrontMatter, ...names: string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' || typeof value === 'number') return oneLine(String(value)) || null;
  }
  return null;
}

function httpUrl(href: string | null): string | null {
  return href !== null && /^https?:/i.test(href) && URL.canParse(href) ? new URL(href).href : null;
}

/** A first heading of first rank is the title of a text whose front matter has none. */
function takeHeading(html: string, stated: string | null): { title: string | null; html: string } {
  const heading = /^\s*<h1>([\s\S]*?)<\/h1>/.exec(html);
  if (!heading) return { title: stated, html };
  const [words] = paragraphsOf(parseHtml(heading[1] ?? ''));
  const title = words ? oneLine(words.text) : null;
  return stated === null || stated === title
    ? { title, html: html.slice(heading[0].length) }
    : { title: stated, html };
}

/** More marks of emphasis in one paragraph than these are no emphasis; looking for their pairs takes the square of their number. */
const MOST_MARKS = 400;

/** The source with the marks of overfull paragraphs made plain signs. */
function withoutOverfullParagraphs(source: string): string {
  return source
    .split(/(\n[ \t]*\n)/)
    .map((block) =>
      (block.match(/[*_~`[\]]/g)?.length ?? 0) > MOST_MARKS ? block.replace(/[*_~`[\]]/g, '\\$&') : block,
    )
    .join('');
}

/** Markdown as HTML; what nests too deeply to be rendered is taken line by line. */
function render(source: string): string {
  try {
    return marked.parse(withoutOverfullParagraphs(source), { async: false, gfm: true });
  } catch {
    return source
      .split('\n')
      .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
      .join('\n');
  }
}

/** Markdown to article: title and date from the front matter, the body rendered and read as a page's body is. */
export function readMarkdown(decoded: string): Article {
  const { fields, body } = readFrontMatter(normaliseText(decoded));
  const { title, html } = takeHeading(render(body), field(fields, 'title'));
  const paragraphs = withAddresses(paragraphsOf(parseHtml(html)), httpUrl);
  const head = takeHead(paragraphs, title);
  return {
    title,
    ...layOut(head.rest),
    publishedAt:
      readInstant(field(fields, 'date', 'published', 'publishedAt', 'pubDate')) ?? head.publishedAt,
    htmlLanguage: field(fields, 'lang', 'language'),
    canonicalUrl: httpUrl(field(fields, 'canonical_url', 'canonicalUrl', 'canonical', 'url', 'link')),
    author: field(fields, 'author', 'authors'),
    reader: 'markdown',
  };
}
