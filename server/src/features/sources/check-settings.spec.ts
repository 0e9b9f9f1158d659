import { checkSettings } from './check-settings';
import { readingKey } from './reading-key';

const GOOD = {
  discovery: 'listing',
  discoveryUrls: ['https://qala.example/news'],
  minIntervalMinutes: 15,
  maxIntervalMinutes: 60,
  listingSelectors: { item: '.card', link: 'h3 a', title: null, date: 'time', next: '[rel="next"]' },
  articleSelectors: { title: 'h1', body: '#text', notBody: ['.share', '.ad'], date: null },
} as const;

type Settings = Parameters<typeof checkSettings>[0];
const changed = (changes: object) => ({ ...GOOD, ...changes }) as unknown as Settings;

describe('the settings of a source', () => {
  it('are good with an address and selectors that can be read', () => {
    expect(() => checkSettings(changed({}))).not.toThrow();
    expect(() => checkSettings(changed({ listingSelectors: null, articleSelectors: null }))).not.toThrow();
  });

  it.each([
    ['discoveryUrls', { discoveryUrls: [] }],
    ['discoveryUrls', { discovery: 'by-hand' }],
    ['minIntervalMinutes', { minIntervalMinutes: 90 }],
    ['listingSelectors.item', { listingSelectors: { ...GOOD.listingSelectors, item: 'a:hover' } }],
    ['articleSelectors.notBody', { articleSelectors: { ...GOOD.articleSelectors, notBody: ['.a', '>>'] } }],
  ])('are refused by the name of the one that is wrong: %s', (path, changes) => {
    const refusal = {
      code: 'invalid-input',
      details: { issues: [{ path, message: expect.any(String) as string }] },
    };
    expect(() => checkSettings(changed(changes))).toThrow(expect.objectContaining(refusal) as Error);
  });
});

describe('the key of selectors', () => {
  it('is empty without them, the same for the same ones, and another for others', () => {
    const { articleSelectors } = GOOD;
    expect(readingKey(null)).toBe('');
    expect(readingKey({ ...articleSelectors })).toBe(readingKey(articleSelectors));
    expect(readingKey({ ...articleSelectors, body: '.text' })).not.toBe(readingKey(articleSelectors));
    expect(readingKey(articleSelectors)).toMatch(/^ selectors\/[0-9a-f]{12}$/);
  });
});
