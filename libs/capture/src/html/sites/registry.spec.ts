import { matcherOf } from '../select';
import { siteOf, SITES } from './registry';

const nameOf = (url: string | null, statedUrl: string | null = null, siteName: string | null = null) =>
  siteOf({ url, statedUrl, siteName })?.name ?? null;

describe('siteOf', () => {
  it.each([
    ['https://akorda.kz/kz/demo-100014', 'akorda'],
    ['https://www.akorda.kz/ru/demo-1', 'akorda'],
    ['https://mirror.akorda.kz/en/demo-1', 'akorda'],
    ['https://el.kz/en/demo_1/', 'el-kz'],
    ['https://primeminister.kz/ru/news/demo', 'primeminister'],
    ['https://www.inform.kz/ru/demo-0a1b2c', 'kazinform'],
    ['https://notel.kz/en/demo_1/', null],
    ['https://akorda.kz.example/kz/demo-1', null],
  ])('tells whose %s is', (url, name) => {
    expect(nameOf(url)).toBe(name);
  });

  it('goes by what the page states only where the page came without an address', () => {
    expect(nameOf(null, 'https://akorda.kz/kz/demo-1')).toBe('akorda');
    expect(nameOf(null, null, 'Akorda.kz')).toBe('akorda');
    expect(nameOf('https://aqsu-demo.example/1', 'https://akorda.kz/kz/demo-1', 'Akorda.kz')).toBeNull();
    expect(nameOf(null, null, 'Qala Pressi')).toBeNull();
  });
});

describe('SITES', () => {
  it.each([
    ['akorda', '/kz/bir-demo-zhanalyk-100014', '/kz/events'],
    ['el-kz', '/ru/bir-demo-zhanalyk_100014/', '/ru/politics/'],
    ['primeminister', '/ru/news/odna-demo-novost-1', '/ru/news'],
    ['kazinform', '/ru/odna-demo-novost_a100014', '/ru/category/politics'],
  ])('%s tells an article by its path from a list', (name, article, list) => {
    const site = SITES.find((one) => one.name === name);
    expect(site?.articlePath.test(article)).toBe(true);
    expect(site?.articlePath.test(list)).toBe(false);
  });

  it('is written in selectors that can be read', () => {
    for (const { title, body, notBody, date, list } of SITES) {
      const selectors = [
        ...title,
        ...body,
        ...notBody,
        ...date,
        list?.item,
        list?.link,
        list?.title,
        list?.date,
      ];
      for (const selector of selectors) if (selector) expect(() => matcherOf(selector)).not.toThrow();
    }
  });

  it('names every host once', () => {
    const hosts = SITES.flatMap((site) => site.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});
