import { pageQuerySchema } from '@uade/contracts';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../common/pagination';
import { cutPage, type Order, pageBy } from './keyset';

const anyCursor = z.array(z.union([z.string(), z.null()]));

const rows = [
  { at: new Date('2023-03-13T10:32:00Z'), id: 'c' },
  { at: null, id: 'b' },
  { at: null, id: 'a' },
];
const key = (row: (typeof rows)[number]) => [row.at, row.id] as const;

describe('cutting a page', () => {
  it('gives the cursor of the last row that is shown, where there are more', () => {
    const { rows: shown, next } = cutPage(rows, 1, key);
    expect(shown).toEqual(rows.slice(0, 1));
    expect(decodeCursor(next ?? '', anyCursor)).toEqual(['2023-03-13T10:32:00.000Z', 'c']);
  });

  it('keeps an absent value in the cursor', () => {
    expect(decodeCursor(cutPage(rows, 2, key).next ?? '', anyCursor)).toEqual([null, 'b']);
  });

  it('gives no cursor on the last page', () => {
    expect(cutPage(rows, 3, key)).toEqual({ rows, next: null });
    expect(cutPage([], 3, key)).toEqual({ rows: [], next: null });
  });
});

describe('the beginning of a page', () => {
  const ID = '01a20ab6-1b6a-766b-80c1-d88d5a1e8c40';
  const list = {} as SelectQueryBuilder<ObjectLiteral>;
  Object.assign(list, {
    andWhere: () => list,
    orderBy: () => list,
    addOrderBy: () => list,
    limit: () => list,
  });
  const begin = (type: Order['type'], values: readonly (string | number | null)[]) =>
    pageBy(
      list,
      { column: 'row.value', id: 'row.id', direction: 'DESC', type },
      { after: encodeCursor(values), limit: 1 },
    );

  it.each<[Order['type'], string | number | null]>([
    ['timestamptz', '2023-03-13T10:32:00.000Z'],
    ['timestamptz', null],
    ['date', '2023-03-13'],
    ['text', 'x'],
    ['double precision', 0.5],
  ])('is found by %s %j', (type, value) => {
    expect(begin(type, [value, ID])).toBe(list);
  });

  it('is found by the longest title that a commitment may have', () => {
    for (const title of ['ң'.repeat(500), '\u0001'.repeat(500)]) {
      expect(pageQuerySchema.safeParse({ after: encodeCursor([title, ID]) }).success).toBe(true);
    }
  });

  it.each<[Order['type'], readonly (string | number | null)[]]>([
    ['timestamptz', ['x', ID]],
    ['timestamptz', ['0000-01-01T00:00:00Z', ID]],
    ['timestamptz', [1, ID]],
    ['date', ['2023-02-30', ID]],
    ['text', ['a\0b', ID]],
    ['double precision', ['0.5', ID]],
    ['text', ['x', 'y']],
    ['text', ['x', null]],
    ['text', ['x']],
    ['text', ['x', ID, ID]],
  ])('is refused where a cursor by %s is %j', (type, values) => {
    expect(() => begin(type, values)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
