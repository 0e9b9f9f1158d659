import type { Site } from './site';

/**
 * el.kz. How its pages are built is not known to us, so the body is the generic reader's; the head of an item reads
 * "13 March 2023, 16:32 593": date, time in Almaty, views.
 */
export const EL_KZ: Site = {
  name: 'el-kz',
  publisher: 'El.kz',
  hosts: ['el.kz'],
  siteNames: ['El.kz', 'EL.KZ', 'el.kz'],
  articlePath: /^\/(?:(?:ru|en)\/)?[\w-]+_\d+\/?$/,
  title: [],
  body: [],
  notBody: [],
  date: [],
  trustsMetadataDate: true,
  homeUrl: 'https://el.kz/',
  list: null,
  places: [
    { kind: 'list', language: 'kk', url: 'https://el.kz/' },
    { kind: 'list', language: 'ru', url: 'https://el.kz/ru/' },
    { kind: 'list', language: 'en', url: 'https://el.kz/en/' },
  ],
};
