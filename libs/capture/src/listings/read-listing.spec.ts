import { readListing } from './read-listing';

const AT = { url: 'https://demograd.example/news', contentType: 'text/html; charset=utf-8' };
const read = (html: string, url: string = AT.url) =>
  readListing(new TextEncoder().encode(html), { ...AT, url });
const three = (build: (n: number) => string) => [1, 2, 3].map(build).join('');
const titles = (html: string) => read(html).items.map(({ title }) => title);

describe('readListing', () => {
  it('takes the words of a title before those of a picture', () => {
    const html = three(
      (n) =>
        `<div class="c"><a href="/n-100${n}"><img alt="A picture with many words of what it shows ${n}"></a><a href="/n-100${n}">Fictional bridge number ${n} opens</a></div>`,
    );
    expect(titles(html)).toEqual([1, 2, 3].map((n) => `Fictional bridge number ${n} opens`));
  });

  it('takes the heading of a card where the words of the link are cut off', () => {
    const html = three(
      (n) =>
        `<div class="c"><h3>Fictional bridge number ${n} opens in Demoville</h3><a href="/n-100${n}">Fictional bridge number ${n}…</a></div>`,
    );
    expect(titles(html)[0]).toBe('Fictional bridge number 1 opens in Demoville');
  });

  it('leaves a menu aside whose entries are many and long', () => {
    const menu = Array.from(
      { length: 20 },
      (_, n) => `<li><a href="/m${n}">A long entry of the menu, number ${n}</a></li>`,
    );
    const list = three(
      (n) =>
        `<div class="c"><a href="/n-100${n}">Fictional bridge number ${n} opens</a> <i>1${n}.03.2025</i></div>`,
    );
    expect(titles(`<ul>${menu.join('')}</ul>${list}`)).toHaveLength(3);
  });

  it('leaves links aside that stand in the midst of sentences', () => {
    const text = three(
      (n) =>
        `<div>Much was said yesterday in many words about <a href="/n-900${n}">another matter of the day</a>.</div>`,
    );
    expect(titles(text)).toEqual([]);
  });

  it('names an item once, however many links lead to it, and never the page itself', () => {
    const html = `<a href="/news">This very page of all the news</a>${three((n) => `<p><a href="/n-100${n}#a">Fictional bridge number ${n} opens</a> <a href="/n-100${n}#b">Read more of it here</a></p>`)}`;
    expect(read(html).items.map(({ url }) => url)).toEqual(
      [1, 2, 3].map((n) => `https://demograd.example/n-100${n}`),
    );
  });

  it('reads two items as a list only if both have dates', () => {
    const item = (n: number, date: string) =>
      `<p><a href="/n-100${n}">Fictional bridge number ${n} opens</a> <i>${date}</i></p>`;
    expect(titles(item(1, '13.03.2025') + item(2, '12.03.2025'))).toHaveLength(2);
    expect(titles(item(1, '13.03.2025') + item(2, ''))).toEqual([]);
  });

  it('falls back on the generic reader where a known site is built in another way, and keeps to its articles', () => {
    const html = three(
      (n) => `<li><a href="/kz/oidan-shygarylgan-${n}-10000${n}">Ойдан шығарылған жаңалық ${n}</a></li>`,
    );
    const listing = read(
      `<ul>${html}<li><a href="/kz/about-us-in-many-words">Біз туралы көп сөзбен</a></li></ul>`,
      'https://akorda.kz/kz/events',
    );
    expect(listing.reader).toBe('generic');
    expect(listing.items).toHaveLength(3);
  });
});
