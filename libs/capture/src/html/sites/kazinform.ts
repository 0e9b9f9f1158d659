import type { Site } from './site';

/** Kazinform, inform.kz. Its body is the generic reader's; `/amp` pages are twins of the article. */
export const KAZINFORM: Site = {
  name: 'kazinform',
  publisher: 'Kazinform',
  hosts: [
    'inform.kz',
    'kaz.inform.kz',
    'en.inform.kz',
    'lenta.inform.kz',
    'cn.inform.kz',
    'qz.inform.kz',
    'oz.inform.kz',
  ],
  siteNames: ['Казинформ', 'Қазинформ', 'Kazinform', 'KAZINFORM', 'Kazinform International News Agency'],
  articlePath: /^\/(?:(?:kz|ru|en|qz)\/)?(?:news\/[\w-]+-[\da-f]{6}|[\w-]+_a\d+)(?:\/amp)?\/?$/,
  title: [],
  body: [],
  notBody: [],
  date: [],
  trustsMetadataDate: true,
  homeUrl: 'https://www.inform.kz/',
  list: null,
  places: [
    { kind: 'feed', language: 'kk', url: 'https://www.inform.kz/rss/kaz.xml' },
    { kind: 'feed', language: 'ru', url: 'https://www.inform.kz/rss/rus.xml' },
    { kind: 'feed', language: 'en', url: 'https://www.inform.kz/rss/eng.xml' },
  ],
};
