import { decodeCursor } from '../common/pagination';
import { cutPage } from './keyset';

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
    expect(decodeCursor(next ?? '', 2)).toEqual(['2023-03-13T10:32:00.000Z', 'c']);
  });

  it('keeps an absent value in the cursor', () => {
    expect(decodeCursor(cutPage(rows, 2, key).next ?? '', 2)).toEqual([null, 'b']);
  });

  it('gives no cursor on the last page', () => {
    expect(cutPage(rows, 3, key)).toEqual({ rows, next: null });
    expect(cutPage([], 3, key)).toEqual({ rows: [], next: null });
  });
});
