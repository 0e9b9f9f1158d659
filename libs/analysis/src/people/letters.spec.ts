import { isCapitalAt, isLetterAt } from './letters';

describe('letters', () => {
  it('knows letters and capitals as Unicode does', () => {
    for (let unit = 0; unit < 0xd800; unit += 1) {
      const character = String.fromCharCode(unit);
      expect([unit, isLetterAt(character, 0), isCapitalAt(character, 0)]).toEqual([
        unit,
        /\p{L}/u.test(character),
        /\p{Lu}/u.test(character),
      ]);
    }
  });

  it('knows letters of two units by where they begin', () => {
    expect([isCapitalAt('a𐐀', 1), isCapitalAt('a𐐨', 1), isLetterAt('a𐐨', 1)]).toEqual([true, false, true]);
    expect(isLetterAt('a𐐨', 2)).toBe(false);
  });

  it('finds none behind the end', () => {
    expect([isLetterAt('a', 1), isCapitalAt('', 0)]).toEqual([false, false]);
  });
});
