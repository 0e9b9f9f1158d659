import { DomainError } from '@uade/kernel';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { oneLine } from '../layout';
import { readSitemap } from '../sitemaps/read-sitemap';
import { readFeed } from './read-feed';

const AT = { url: 'https://demograd.example/feed', contentType: null };
const read = (text: string, contentType: string | null = null) =>
  readFeed(new TextEncoder().encode(text), { ...AT, contentType });

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What any item of any feed may hold. */
interface Item {
  readonly path: string;
  readonly title: string;
  readonly at: Date;
}

const sign = fc.constantFrom(...'аәбвіқңөabz 0189.,–«»№%&<>\'"/;#');
const item: fc.Arbitrary<Item> = fc.record({
  path: fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', '_'), minLength: 1, maxLength: 20 }),
  title: fc.string({ unit: sign, minLength: 1, maxLength: 60 }).filter((title) => oneLine(title) !== ''),
  at: fc.date({
    min: new Date(Date.UTC(1995, 0, 1)),
    max: new Date(Date.UTC(2060, 0, 1)),
    noInvalidDate: true,
  }),
});
const items = fc.uniqueArray(item, { selector: ({ path }) => path, maxLength: 6 });

const urlOf = ({ path }: Item) => `https://demograd.example/n/${path}`;
/** Titles in feeds are HTML: a sign of markup in them is a reference there, too. */
const inMarkup = ({ title }: Item) => escape(escape(title));
const toSecond = (at: Date) => new Date(Math.floor(at.getTime() / 1000) * 1000);

const PRINTERS: Readonly<Record<string, (list: readonly Item[]) => string>> = {
  RSS: (list) =>
    `<rss version="2.0"><channel>${list.map((one) => `<item><title>${inMarkup(one)}</title><link>${urlOf(one)}</link><pubDate>${one.at.toUTCString()}</pubDate></item>`).join('')}</channel></rss>`,
  Atom: (list) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${list.map((one) => `<entry><link href="${urlOf(one)}"/><title type="html">${inMarkup(one)}</title><published>${toSecond(one.at).toISOString()}</published></entry>`).join('')}</feed>`,
  'JSON Feed': (list) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: list.map((one) => ({
        url: urlOf(one),
        title: escape(one.title),
        date_published: toSecond(one.at).toISOString(),
      })),
    }),
};

describe('readFeed', () => {
  it.each(Object.keys(PRINTERS))('gives back any items that were written as %s', (format) => {
    const print = PRINTERS[format] ?? (() => '');
    fc.assert(
      fc.property(items, (list) => {
        const found = read(print(list)).items.map(({ url, title, publishedAt }) => ({
          url,
          title,
          publishedAt,
        }));
        expect(found).toEqual(
          list.map((one) => ({
            url: urlOf(one),
            title: oneLine(one.title),
            publishedAt: toSecond(one.at).toISOString(),
          })),
        );
      }),
    );
  });

  it.each([
    ['windows-1251', 'windows-1251', 'В Демограде построят школу'],
    ['koi8-r', 'koi8-r', 'В Демограде построят школу'],
    ['rk1048', 'windows-1251', 'Демоқалада жаңа өңірлік мектеп салынады'],
    ['rk1048', 'utf-8', 'Демоқалада жаңа өңірлік мектеп салынады'],
    ['utf-16le', 'utf-16', 'Демоқалада мектеп салынады'],
    ['utf-8', 'windows-1251', 'Демоқалада мектеп салынады'],
    ['utf-8', 'klingon-8', 'Демоқалада мектеп салынады'],
  ])('reads %s that the server calls %s', (charset, called, title) => {
    const text = `<rss version="2.0"><channel><item><title>${title}</title><link>https://a.example/1</link></item></channel></rss>`;
    const bytes = new Uint8Array(iconv.encode(text, charset, { addBOM: charset === 'utf-16le' }));
    const feed = readFeed(bytes, { ...AT, contentType: `text/xml; charset=${called}` });
    expect(feed.items[0]?.title).toBe(title);
  });

  it('goes on behind a broken sign, which a release may not have', () => {
    const bytes = new TextEncoder().encode(
      '<rss><item><title>Мост?</title><link>https://a.example/1</link></item></rss>',
    );
    bytes[bytes.indexOf(0x3f)] = 0xff;
    expect(readFeed(bytes, { ...AT, contentType: 'text/xml; charset=utf-8' }).items[0]?.title).toBe(
      'Мост\uFFFD',
    );
  });

  it.each([
    '<html><body>no feed</body></html>',
    '{"a":1}',
    'words',
    '<note><to>Tove</to></note>',
    '{"version":',
  ])('refuses %s with a remedy', (text) => {
    expect(() => read(text)).toThrow(DomainError);
  });

  it('takes a feed without any entry for a feed', () => {
    expect(read('<rss/>').items).toEqual([]);
    expect(read('{"version":"https://jsonfeed.org/version/1"}').items).toEqual([]);
  });
});

describe('readSitemap', () => {
  it('gives back any addresses and titles that were written as a news sitemap', () => {
    fc.assert(
      fc.property(items, (list) => {
        const urls = list.map(
          (one) =>
            `<url><loc>${urlOf(one)}</loc><news:news><news:publication_date>${toSecond(one.at).toISOString()}</news:publication_date><news:title>${inMarkup(one)}</news:title></news:news></url>`,
        );
        const { entries } = readSitemap(new TextEncoder().encode(`<urlset>${urls.join('')}</urlset>`), AT);
        expect(entries.map(({ url, title, publishedAt }) => ({ url, title, publishedAt }))).toEqual(
          list.map((one) => ({
            url: urlOf(one),
            title: oneLine(one.title),
            publishedAt: toSecond(one.at).toISOString(),
          })),
        );
      }),
    );
  });
});
