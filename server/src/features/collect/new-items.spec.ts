import type { FoundItem } from '@uade/capture';
import { sortItems } from './new-items';

const NEWEST = new Date('2026-03-01T00:00:00Z');
const item = (number: number, publishedAt: string | null = null): FoundItem => ({
  url: `https://qala.example/${number}`,
  title: null,
  publishedAt,
  publishedText: null,
  updatedAt: null,
  language: null,
});
const numbers = (items: readonly FoundItem[]) => items.map(({ url }) => Number(url.split('/').pop()));
const many = (count: number) => Array.from({ length: count }, (_, index) => item(index));

describe('items that a poll did not know', () => {
  it('are fetched, the newest first', () => {
    const unknown = [item(1, '2026-03-02T00:00:00Z'), item(2), item(3, '2026-03-03T00:00:00Z')];
    expect(numbers(sortItems(unknown, 3, NEWEST).fetch)).toEqual([3, 1, 2]);
  });

  it('are fetched also where a short list dates them long ago', () => {
    expect(numbers(sortItems([item(1, '2020-01-01T00:00:00Z')], 20, NEWEST).fetch)).toEqual([1]);
  });

  it('are kept in mind where there are too many at once', () => {
    const { fetch, leave } = sortItems(many(150), 150, null);
    expect([fetch.length, leave.length]).toEqual([100, 50]);
  });

  it('are fetched however many they are, where they are dated newer than what was known', () => {
    const after = (minutes: number) => new Date(NEWEST.getTime() + minutes * 60_000).toISOString();
    const unknown = [
      ...many(50),
      ...Array.from({ length: 300 }, (_, index) => item(index, after(index + 1))),
    ];
    const { fetch, leave } = sortItems(unknown, 350, NEWEST);
    expect([fetch.length, numbers(fetch)[0], leave.length]).toEqual([300, 299, 50]);
    expect(sortItems(unknown, 350, null).fetch).toHaveLength(100);
  });

  it('of a list of everything are new only by their date', () => {
    const unknown = [item(1, '2026-03-02T00:00:00Z'), item(2, '2020-01-01T00:00:00Z'), item(3)];
    expect(sortItems(unknown, 40_000, NEWEST)).toEqual({ fetch: [unknown[0]], leave: [] });
  });

  it('of a list of everything are the newest hundred at the first poll', () => {
    const unknown = Array.from({ length: 600 }, (_, index) =>
      item(index, new Date(NEWEST.getTime() + index * 60_000).toISOString()),
    );
    const { fetch, leave } = sortItems(unknown, 600, null);
    expect([numbers(fetch)[0], fetch.length, leave.length]).toEqual([599, 100, 0]);
  });
});
