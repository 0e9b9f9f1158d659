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
  list: {
    paths: ['/kz/news?page={page}', '/ru/news?page={page}', '/en/news?page={page}'],
    item: 'a.article',
    link: 'a.article',
    date: '.article__date',
  },
};
