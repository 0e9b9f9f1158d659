import { findAcronyms } from './acronyms';
import type { Mention } from './find-mentions';

const NAME = 'Central Election Commission';
const COMMISSION: Mention = {
  start: 0,
  end: NAME.length,
  kind: 'office',
  office: 'body',
  body: 'commission',
  sure: true,
};

/** The places of acronyms behind the name that they are made of. */
const placesIn = (rest: string) =>
  findAcronyms(NAME + rest, [COMMISSION]).map(({ start, end }) => [start - NAME.length, end - NAME.length]);

describe('findAcronyms', () => {
  it('finds them wherever they begin, up to the end of the text', () => {
    for (let spaces = 1; spaces <= 6; spaces += 1) {
      const gap = ' '.repeat(spaces);
      expect(placesIn(`${gap}CEC`)).toEqual([[spaces, spaces + 3]]);
      expect(placesIn(`${gap}CEC.${gap}CEC`)).toEqual([
        [spaces, spaces + 3],
        [2 * spaces + 4, 2 * spaces + 7],
      ]);
    }
  });

  it('takes no part of a longer run, nor one beside letters and digits', () => {
    expect([' XCEC', ' CECX', ' CECs', ' CEC2', ' 2CEC', ' “CEC”'].flatMap(placesIn)).toEqual([]);
  });

  it('finds none of another name', () => {
    expect(placesIn(' ECC')).toEqual([]);
  });
});
