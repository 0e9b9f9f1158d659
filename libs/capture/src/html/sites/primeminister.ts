import type { Site } from './site';

/** primeminister.kz, the Government's site. */
export const PRIMEMINISTER: Site = {
  name: 'primeminister',
  publisher: 'primeminister.kz',
  hosts: ['primeminister.kz'],
  siteNames: ['primeminister.kz', 'Primeminister.kz', 'PrimeMinister.kz'],
  articlePath: /^\/(?:kz\/|ru\/|en\/)?news\/[\w/-]+$/,
  title: ['.main__article-heading'],
  body: ['.main__article-text'],
  notBody: ['.article__date', '.main__article-heading', '.share', '.article__tags'],
  date: ['.article__date'],
  trustsMetadataDate: true,
  homeUrl: 'https://primeminister.kz/',
  list: {
    item: 'a.article',
    link: null,
    title: null,
    date: '.article__date',
    next: null,
    pageParameter: 'page',
  },
  places: [
    { kind: 'list', language: 'kk', url: 'https://primeminister.kz/kz/news' },
    { kind: 'list', language: 'ru', url: 'https://primeminister.kz/ru/news' },
    { kind: 'list', language: 'en', url: 'https://primeminister.kz/en/news' },
  ],
};
