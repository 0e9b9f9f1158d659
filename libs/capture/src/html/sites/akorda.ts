import type { Site } from './site';

/** Languages by the first part of their paths; which sections the Russian and English parts have is assumed. */
const SECTIONS = [
  ['kk', 'kz'],
  ['ru', 'ru'],
  ['en', 'en'],
] as const;

/** akorda.kz, the President's site. Its article pages carry no date: the listing page does. */
export const AKORDA: Site = {
  name: 'akorda',
  publisher: 'Akorda',
  hosts: ['akorda.kz', 'mirror.akorda.kz'],
  siteNames: ['Akorda.kz'],
  articlePath: /^\/(?:kz|ru|en)\/[\w-]+-\d+$/,
  title: ['#main_block #main_block h2', '#main_block h2'],
  body: ['#main_block article', 'article'],
  notBody: [],
  date: [],
  trustsMetadataDate: false,
  homeUrl: 'https://akorda.kz/',
  list: { item: '.card', link: 'h3 a', title: 'h3', date: 'h5', next: null, pageParameter: 'page' },
  places: SECTIONS.flatMap(([language, path]) =>
    ['events', 'speeches', 'addresses', 'legal_acts'].map((section) => ({
      kind: 'list' as const,
      language,
      url: `https://akorda.kz/${path}/${section}`,
    })),
  ),
};
