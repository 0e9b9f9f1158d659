import { createSourceSchema, previewSourceSchema, type Source, updateSourceSchema } from '@uade/contracts';
import {
  addressesOf,
  changesOf,
  EMPTY_FIELDS,
  fieldProblems,
  fieldsOf,
  newSourceOf,
  type SourceFields,
  trialOf,
} from './source-fields';

const FEED: SourceFields = {
  ...EMPTY_FIELDS,
  name: ' Aqsu-Demo ',
  slug: 'aqsu-demo',
  languages: ['en', 'kk'],
  addresses: 'https://aqsu.example/feed.xml\n\n https://aqsu.example/more.xml ',
};
const LISTING: SourceFields = {
  ...FEED,
  discovery: 'listing',
  addresses: 'https://aqsu.example/news?page={page}',
  listing: { item: 'li.item', link: '', title: 'h3', date: '', next: '' },
  article: { title: '', body: '.body', notBody: '.share, .tags', date: '' },
};

describe('what is wrong with the settings of a source', () => {
  it('is nothing in a complete form', () => {
    expect(fieldProblems(FEED, true)).toEqual([]);
    expect(fieldProblems(LISTING, true)).toEqual([]);
  });

  it('is everything that is missing in an empty one', () => {
    expect(fieldProblems(EMPTY_FIELDS, true)).toEqual(['name', 'slug', 'languages', 'addresses']);
  });

  it.each([
    ['slug', { slug: 'Two Words' }],
    ['homePage', { homePage: 'aqsu.example' }],
    ['addresses', { addresses: 'ftp://aqsu.example/feed.xml' }],
    ['item', { ...LISTING, listing: { ...LISTING.listing, item: ' ' } }],
    ['shortest', { shortest: '0' }],
    ['shortest', { shortest: '1.5' }],
    ['longest', { longest: '10' }],
    ['longest', { longest: '10081' }],
  ] as const)('is the field %s', (problem, change) => {
    expect(fieldProblems({ ...FEED, ...change }, true)).toEqual([problem]);
  });

  it('is no address where items are handed in by hand', () => {
    expect(fieldProblems({ ...FEED, discovery: 'by-hand', addresses: '' }, true)).toEqual([]);
  });

  it('is no short name where the source is there already', () => {
    expect(fieldProblems({ ...FEED, slug: '' }, false)).toEqual([]);
  });
});

describe('settings as they are sent', () => {
  it.each([
    ['a feed', FEED],
    ['a list page', LISTING],
    ['by hand', { ...LISTING, discovery: 'by-hand' } as const],
  ])('are what the API takes: %s', (_, fields) => {
    expect(createSourceSchema.safeParse(newSourceOf(fields)).error).toBeUndefined();
  });

  it('leave out blank lines and what is left to the reader', () => {
    expect(addressesOf(FEED)).toEqual(['https://aqsu.example/feed.xml', 'https://aqsu.example/more.xml']);
    expect(newSourceOf(LISTING)).toMatchObject({
      name: 'Aqsu-Demo',
      languages: ['kk', 'en'],
      listingSelectors: { item: 'li.item', link: null, title: 'h3', date: null, next: null },
      articleSelectors: { title: null, body: '.body', notBody: ['.share, .tags'], date: null },
      state: 'active',
    });
    expect(newSourceOf(FEED)).toMatchObject({ listingSelectors: null, articleSelectors: null });
  });

  it('come back into the form as they were', () => {
    const {
      slug: _slug,
      preset: _preset,
      starts: _starts,
      ...shown
    } = fieldsOf(newSourceOf(LISTING) as Source);
    expect(shown).toMatchObject({
      addresses: LISTING.addresses,
      listing: LISTING.listing,
      article: LISTING.article,
    });
  });

  it('hold only what was changed here', () => {
    const changes = changesOf({ ...LISTING, shortest: '30' }, LISTING);
    expect(changes).toEqual({ minIntervalMinutes: 30 });
    expect(updateSourceSchema.safeParse(changes).success).toBe(true);
    expect(changesOf(LISTING, LISTING)).toEqual({});
  });
});

describe('settings to try out', () => {
  it('are what the preview takes', () => {
    const trial = trialOf(LISTING, 'https://aqsu.example/news/1');
    expect(previewSourceSchema.safeParse(trial).error).toBeUndefined();
    expect(trial?.itemUrl).toBe('https://aqsu.example/news/1');
  });

  it('are none while there is nothing to ask', () => {
    expect(trialOf(EMPTY_FIELDS)).toBeNull();
    expect(trialOf({ ...FEED, discovery: 'by-hand' })).toBeNull();
  });
});
