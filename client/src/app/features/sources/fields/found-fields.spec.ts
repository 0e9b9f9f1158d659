import type { DiscoveredSource, FoundList } from '@uade/contracts';
import { slugOf, withFound } from './found-fields';
import { EMPTY_FIELDS } from './source-fields';

const list: FoundList = {
  discovery: 'listing',
  url: 'https://www.aqsu.example/news',
  title: null,
  items: 12,
  listingSelectors: { item: 'li', link: 'a', title: null, date: null, next: null },
};
const site: DiscoveredSource = { title: 'Aqsu-Demo', language: 'kk-KZ', lists: [list], trouble: null };

describe('the form after a site was looked at', () => {
  it('takes over what was found', () => {
    expect(withFound(EMPTY_FIELDS, 'https://www.aqsu.example/news?x=1', { site, list })).toMatchObject({
      name: 'Aqsu-Demo',
      slug: 'aqsu-example',
      homePage: 'https://www.aqsu.example/',
      languages: ['kk'],
      discovery: 'listing',
      addresses: 'https://www.aqsu.example/news',
      listing: { item: 'li', link: 'a', title: '', date: '', next: '' },
    });
  });

  it('keeps what was typed', () => {
    const typed = { ...EMPTY_FIELDS, name: 'My name', slug: 'mine', languages: ['en'] as const };
    expect(withFound(typed, 'https://aqsu.example', { site, list })).toMatchObject({
      name: 'My name',
      slug: 'mine',
      languages: ['en'],
    });
  });
});

describe('the short name that an address suggests', () => {
  it.each([
    ['https://www.News.Example.kz/a', 'news-example-kz'],
    ['http://127.0.0.1:4300/', '127-0-0-1'],
    ['no address', ''],
    [`https://${'a'.repeat(63)}.kz`, 'a'.repeat(60)],
  ])('of %s is "%s"', (url, slug) => expect(slugOf(url)).toBe(slug));
});
