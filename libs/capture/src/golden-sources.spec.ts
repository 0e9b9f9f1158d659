import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceKindOf } from './discovery/discover-feeds';
import { readFeed } from './feeds/read-feed';
import type { ListSelectors } from './html/sites/site';
import { readListing } from './listings/read-listing';
import { readSitemap } from './sitemaps/read-sitemap';

const FIXTURES = path.join(__dirname, '../fixtures');

/** Where a feed, sitemap or list written by us would have come from. */
interface Origin {
  readonly url: string;
  readonly contentType: string | null;
  readonly selectors?: ListSelectors;
}

function readCase(kind: string, name: string): { bytes: Uint8Array; origin: Origin; expected: unknown } {
  const folder = path.join(FIXTURES, kind, name);
  const source = readdirSync(folder).find((file) => file.startsWith('source.')) ?? '';
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const bytes = new Uint8Array(readFileSync(path.join(folder, source)));
  return { bytes, origin: json('origin.json') as Origin, expected: json('expected.json') };
}

const casesOf = (kind: string) => readdirSync(path.join(FIXTURES, kind));

describe('readFeed', () => {
  it.each(casesOf('feed'))('reads %s as a person does', (name) => {
    const { bytes, origin, expected } = readCase('feed', name);
    expect(readFeed(bytes, origin)).toEqual(expected);
    expect(sourceKindOf(bytes, origin.contentType)).toBe('feed');
  });
});

describe('readSitemap', () => {
  it.each(casesOf('sitemap'))('reads %s as a person does', (name) => {
    const { bytes, origin, expected } = readCase('sitemap', name);
    expect(readSitemap(bytes, origin)).toEqual(expected);
    expect(sourceKindOf(bytes, origin.contentType)).toBe(name.endsWith('lines') ? 'page' : 'sitemap');
  });
});

describe('readListing', () => {
  it.each(casesOf('listing'))('reads %s as a person does', (name) => {
    const { bytes, origin, expected } = readCase('listing', name);
    expect(readListing(bytes, origin)).toEqual(expected);
    expect(sourceKindOf(bytes, origin.contentType)).toBe('page');
  });
});
