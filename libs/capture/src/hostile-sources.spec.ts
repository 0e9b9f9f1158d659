import { DomainError } from '@uade/kernel';
import fc from 'fast-check';
import { discoverFeeds, sourceKindOf } from './discovery/discover-feeds';
import { parseFeed } from './feeds/parse-feed';
import { readFeed } from './feeds/read-feed';
import { readListing } from './listings/read-listing';
import { readSitemap } from './sitemaps/read-sitemap';

// Megabytes take their time on a busy machine; what must not happen is that they take the square of it.
jest.setTimeout(180_000);

const AT = { url: 'https://demograd.example/list', contentType: null };
const bytesOf = (text: string) => new TextEncoder().encode(text);

const READERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  readFeed: (bytes) => readFeed(bytes, AT),
  readSitemap: (bytes) => readSitemap(bytes, AT),
  readListing: (bytes) => readListing(bytes, AT),
  discoverFeeds: (bytes) => discoverFeeds(bytes, AT),
  sourceKindOf: (bytes) => sourceKindOf(bytes, null),
};

/** What came of it: the value as JSON, or the code of a refusal. Anything else that is thrown is thrown on. */
function outcome(read: (bytes: Uint8Array) => unknown, bytes: Uint8Array): string {
  try {
    return JSON.stringify(read(bytes));
  } catch (error) {
    if (error instanceof DomainError && error.remedy !== null) return error.code;
    throw error;
  }
}

const REFUSALS = ['empty-input', 'binary-input', 'malformed-text', 'input-too-large'];
const isOutcome = (result: string) => REFUSALS.includes(result) || /^[[{"]/.test(result);

/** Ten levels of ten: were they expanded, ten thousand million signs. */
const LEVELS = Array.from({ length: 10 }, (_, level) =>
  level === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
).join('\n');
const BILLION_LAUGHS = (root: string, content: string) =>
  `<!DOCTYPE ${root} [\n${LEVELS}\n]><${root}>${content}`;

const MANY = 100_000;
const DOCUMENTS: Readonly<Record<string, string>> = {
  'an item that never ends its tags': `<rss><channel><item>${'<title>'.repeat(MANY)}`,
  'items that are never closed': `<rss><channel>${'<item><title>a<link>b'.repeat(MANY)}`,
  'end tags of nothing': `<rss><channel><item><title>a${'</b></c>'.repeat(MANY)}`,
  'nested elements of many names': `<rss>${Array.from({ length: MANY }, (_, n) => `<a${n}>`).join('')}`,
  'attributes without end': `<rss ${'a="b" '.repeat(MANY)}><channel><item ${'x'.repeat(MANY)}`,
  'comments that never end': `<rss><channel>${'<!--'.repeat(MANY)}`,
  'declarations that never end': `${'<!DOCTYPE ['.repeat(MANY)}<rss>`,
  'CDATA that never ends': `<rss><item><title>${'<![CDATA['.repeat(MANY)}`,
  'CDATA by the hundred thousand': `<rss><item><title>${'<![CDATA[a]]>'.repeat(MANY)}</title></item></rss>`,
  'references by the hundred thousand': `<rss><item><title>${'&amp;&nbsp;&#65;&own;'.repeat(MANY)}</title></item></rss>`,
  'ampersands that begin nothing': `<rss><item><title>${'&#'.repeat(MANY)}&${'a'.repeat(MANY)}`,
  'namespaces by the hundred thousand': `<rss ${Array.from({ length: MANY }, (_, n) => `xmlns:a${n}="urn:${n}"`).join(' ')}><a9:b/>`,
  'an entry of Base64': `<feed><entry><title type="base64">${'QUJD'.repeat(MANY)}</title></entry></feed>`,
  'markup in Atom': `<feed xml:base="http://a/"><entry><title type="html">${'&lt;a href="'.repeat(MANY)}</title></entry></feed>`,
  'a div without end in Atom': `<feed><entry><title type="xhtml">${'<div '.repeat(MANY)}${'</div '.repeat(MANY)}`,
  'addresses of a sitemap': `<urlset>${'<url><loc>https://a.example/b</loc></url>'.repeat(MANY)}</urlset>`,
  'lines of a sitemap': 'https://a.example/b\n'.repeat(MANY),
  'lists of links in links': `<ul>${'<li><a href="/news/a-1001">Title of some news'.repeat(MANY)}`,
  'cards in cards': `<div class="card">${'<div class="card"><h3><a href="/a-1">'.repeat(MANY)}`,
  'links of many addresses': Array.from(
    { length: MANY },
    (_, n) => `<p><a href="/n/${n}">Title of ${n}</a> 1 May 2024</p>`,
  ).join(''),
  'a paragraph full of links': `<p>${Array.from({ length: MANY }, (_, n) => `<a href="/n/${n}">Title number ${n}</a> `).join('')}</p>`,
  'a date of spaces': `<li><a href="/n/1001">${' '.repeat(MANY)}</a><time datetime="${' '.repeat(MANY)}">${'1 '.repeat(MANY)}`,
  'JSON in JSON': `{"version":"1","items":${'['.repeat(MANY)}`,
  'items of JSON': `{"version":"1","items":[${'{"id":1,"url":"/a"},'.repeat(MANY)}{}]}`,
};

describe.each(Object.keys(READERS))('%s', (name) => {
  const read = READERS[name] ?? (() => null);

  it.each(Object.keys(DOCUMENTS))('comes back from %s', (document) => {
    expect(isOutcome(outcome(read, bytesOf(DOCUMENTS[document] ?? '')))).toBe(true);
  });

  it('reads any bytes or refuses them with a remedy', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(isOutcome(outcome(read, bytes))).toBe(true);
      }),
    );
  });

  it('reads any scraps of markup or refuses them with a remedy, the same way each time', () => {
    const scrap = fc.constantFrom(
      '<rss version="2.0">', '<channel>', '<item>', '</item>', '<title>', '</title>', '<link>', '</link>', '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>', '<link href="', 'type="xhtml"', '<div>', '</div>', '<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE a [', ']>', '&amp;', '&#x', ';', '&', '<',
      '>', '"', '/', 'xml:base="//', '<url>', '<loc>', 'https://a.example/n-1001', '<urlset>', '{"items":[', '}', '<a href="/n-1001">', '</a>', '<time datetime="',
      '13 March 2025', '\u0000', '\uD800', 'Қ', '\u0301', '\n', ' ', 'A title of some words', '<li class="card">', '<base href="', '<link rel="next" href="',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (scraps) => {
        const bytes = bytesOf(scraps.join(''));
        const result = outcome(read, bytes);
        expect(isOutcome(result)).toBe(true);
        expect(outcome(read, bytes)).toBe(result);
        expect(result).not.toMatch(/"url":"(?!https?:)/);
      }),
    );
  });
});

describe('parseFeed', () => {
  it.each(['rss', 'feed'])('expands no entity of a %s that declares ten thousand million signs', (root) => {
    const item = root === 'rss' ? '<item><title>&l9;</title></item>' : '<entry><title>&l9;</title></entry>';
    const feed = parseFeed(BILLION_LAUGHS(root, `<title>&l9;</title>${item}`), null);
    expect(feed?.entries.map(({ title }) => title)).toEqual(['&l9;']);
  });

  it('reads no file and no address that an entity names', () => {
    const feed = parseFeed(
      '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]><rss><item><title>a&f;b</title></item></rss>',
      null,
    );
    expect(feed?.entries[0]?.title).toBe('a&f;b');
  });

  it('stops at five thousand entries and says so', () => {
    const feed = parseFeed(`<rss><channel>${'<item><title>a</title></item>'.repeat(5001)}`, null);
    expect(feed?.entries).toHaveLength(5000);
    expect(feed?.truncated).toBe(true);
  });
});

describe('readSitemap', () => {
  it('stops at fifty thousand addresses and says so', () => {
    const urls = Array.from({ length: 50_001 }, (_, n) => `<url><loc>https://a.example/${n}</loc></url>`);
    const sitemap = readSitemap(bytesOf(`<urlset>${urls.join('')}</urlset>`), AT);
    expect(sitemap.entries).toHaveLength(50_000);
    expect(sitemap.truncated).toBe(true);
  });

  it('asks for a compressed one to be unpacked', () => {
    expect(outcome((bytes) => readSitemap(bytes, AT), new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]))).toBe(
      'binary-input',
    );
  });
});
