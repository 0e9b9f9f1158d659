import { mergeRows } from './merge-rows';

interface Given {
  readonly shown: string;
  readonly read: string;
  readonly isWhole?: boolean;
  readonly isReadWhole?: boolean;
}

/** Rows named by one letter each. */
const rowsOf = (letters: string, version: number) => [...letters].map((id) => ({ id, version }));

function merge({ shown, read, isWhole = false, isReadWhole = false }: Given) {
  const merged = mergeRows({ shown: rowsOf(shown, 1), isWhole, read: rowsOf(read, 2), isReadWhole });
  const names = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');
  return {
    rows: merged.rows.map(({ id, version }) => `${id}${version}`).join(' '),
    arrived: merged.arrived.join(''),
    gone: [...merged.gone].join(''),
    anew: names(merged.anew),
    endsAsShown: merged.endsAsShown,
  };
}

describe('a list that was read again', () => {
  it('shows changed rows in the places where they were, whatever their order is now', () => {
    expect(merge({ shown: 'abc', read: 'cab' })).toMatchObject({ rows: 'a2 b2 c2', arrived: '', gone: '' });
  });

  it('offers what came before a row that was there, and keeps what that pushed behind the reading', () => {
    expect(merge({ shown: 'abcd', read: 'xyab' })).toEqual({
      rows: 'a2 b2 c1 d1',
      arrived: 'xy',
      gone: '',
      anew: 'xyabcd',
      endsAsShown: true,
    });
  });

  it('takes what stands behind the last known row for the next page', () => {
    expect(merge({ shown: 'abcd', read: 'acde' })).toEqual({
      rows: 'a2 b1 c2 d2',
      arrived: '',
      gone: 'b',
      anew: 'acde',
      endsAsShown: false,
    });
  });

  it('takes it for new where the whole list is shown', () => {
    const given = { shown: 'abc', read: 'abcx', isWhole: true, isReadWhole: true };
    expect(merge(given)).toMatchObject({ arrived: 'x', gone: '', anew: 'abcx' });
  });

  it('knows of the last rows that they are gone where it was read to its end', () => {
    expect(merge({ shown: 'abc', read: 'a', isReadWhole: true })).toMatchObject({ gone: 'bc', anew: 'a' });
  });

  it('is another list where no row is the same', () => {
    expect(merge({ shown: 'ab', read: 'xy' })).toMatchObject({ arrived: 'xy', gone: 'ab', anew: 'xy' });
  });

  it('may have come to something where it was empty', () => {
    expect(merge({ shown: '', read: 'x', isWhole: true, isReadWhole: true })).toMatchObject({ arrived: 'x' });
  });
});
