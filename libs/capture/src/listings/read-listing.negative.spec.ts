import { DomainError } from '@uade/kernel';
import { isSelector } from '../html/selector-check';
import { readListing } from './read-listing';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const AT = { url: 'https://demograd.example/news', contentType: 'text/html' };
const links = (count: number, build: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => build(n)).join('');

describe('readListing', () => {
  it.each([
    ['a menu', `<ul>${links(9, (n) => `<li><a href="/section-${n}">Section ${n}</a></li>`)}</ul>`],
    ['links without an address', links(5, (n) => `<div><a>A title of some words ${n}</a></div>`)],
    ['links to nowhere', links(5, (n) => `<p><a href="#t${n}">A title of some words ${n}</a></p>`)],
    [
      'scripts in place of addresses',
      links(5, (n) => `<p><a href="javascript:go(${n})">A title of some words</a></p>`),
    ],
    [
      'other sites',
      links(5, (n) => `<p><a href="https://x${n}.example/a-100${n}">A title of some words ${n}</a></p>`),
    ],
    ['pictures', links(5, (n) => `<p><a href="/p${n}.jpg">A title of some words ${n}</a></p>`)],
    [
      'words with links',
      `<p>${links(5, (n) => `Much was said in many words of <a href="/n-100${n}">another matter of the day</a> and `)}</p>`,
    ],
    ['nothing', '<html></html>'],
  ])('finds no releases in %s', (_, html) => {
    expect(readListing(bytesOf(html), AT).items).toEqual([]);
  });

  it('takes a single item with a date for a list only where it follows one, such as on the last page', () => {
    const last = (date: string) =>
      bytesOf(
        `<ul><li><a href="/n-1001">The last of many titles</a> ${date}</li></ul><a href="/news">Back</a>`,
      );
    const dated = last('<time datetime="2026-02-01">1.02.2026</time>');
    expect(readListing(dated, AT).items).toEqual([]);
    expect(readListing(dated, { ...AT, isFurther: true }).items).toMatchObject([
      { url: 'https://demograd.example/n-1001', title: 'The last of many titles' },
    ]);
    expect(readListing(last(''), { ...AT, isFurther: true }).items).toEqual([]);
  });

  it('takes only addresses that the caller accepts', () => {
    const html = links(4, (n) => `<p><a href="/n-100${n}">A title of some words ${n}</a> 1${n}.03.2025</p>`);
    const { items } = readListing(bytesOf(html), { ...AT, accepts: (url) => !url.endsWith('2') });
    expect(items.map(({ url }) => url.slice(-1))).toEqual(['0', '1', '3']);
  });

  it('finds nothing at relative addresses if it is not said where the page came from', () => {
    const html = links(4, (n) => `<p><a href="/n-100${n}">A title of some words ${n}</a> 1${n}.03.2025</p>`);
    expect(readListing(bytesOf(html), { url: null, contentType: null }).items).toEqual([]);
  });

  it('refuses a selector that cannot be read, and names it', () => {
    const selectors = { item: 'li:nth-child(2)', link: null, title: null, date: null, next: null };
    const read = () => readListing(bytesOf('<p>a'), { ...AT, selectors });
    expect(read).toThrow(DomainError);
    expect(read).toThrow('li:nth-child(2)');
  });
});

describe('isSelector', () => {
  it.each(['a', '.card h3 a', '#main, [data-x="y"]', 'a[href*="news"]'])('knows %s', (selector) => {
    expect(isSelector(selector)).toBe(true);
  });

  it.each(['', ' ', 'a > b', 'a:hover', '..', 'a[', '*', `.${'a'.repeat(300)}`])(
    'does not know "%s"',
    (selector) => {
      expect(isSelector(selector)).toBe(false);
    },
  );
});
