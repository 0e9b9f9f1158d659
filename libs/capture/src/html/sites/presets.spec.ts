import { SOURCE_PRESETS } from './presets';

describe('SOURCE_PRESETS', () => {
  it('offers each site in each language of which a place is known', () => {
    expect(SOURCE_PRESETS.map(({ key }) => key)).toEqual([
      'akorda-kk', 'akorda-ru', 'akorda-en', 'el-kz-kk', 'el-kz-ru', 'el-kz-en',
      'primeminister-kk', 'primeminister-ru', 'primeminister-en', 'kazinform-kk', 'kazinform-ru', 'kazinform-en',
    ]); // prettier-ignore
  });

  it('names only places on the hosts of the site, over https', () => {
    for (const { hosts, homeUrl, places } of SOURCE_PRESETS) {
      for (const url of [homeUrl, ...places.map((place) => place.url)]) {
        expect(new URL(url).protocol).toBe('https:');
        expect(hosts).toContain(new URL(url).hostname.replace(/^www\./, ''));
      }
    }
  });
});
