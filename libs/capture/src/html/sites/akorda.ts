import type { Site } from './site';

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
  list: {
    paths: [
      '/kz/events',
      '/kz/speeches',
      '/kz/addresses',
      '/kz/legal_acts',
      '/ru/events',
      '/ru/speeches',
      '/en/events',
      '/en/speeches',
    ].map((path) => `${path}?page={page}`),
    item: '.card',
    link: 'h3 a',
    date: 'h5',
  },
};
