import { countRarity, NOTHING_COUNTED, rarityOf } from './rarity';

const features = (...keys: string[]) => new Map(keys.map((key) => [key, 3]));

describe('rarityOf', () => {
  it('is 1 for a feature of every text and more for each text that lacks it', () => {
    const rarity = countRarity([features('all', 'two'), features('all', 'two'), features('all', 'one')]);
    expect(rarityOf('all', rarity)).toBe(1);
    expect(rarityOf('two', rarity)).toBeGreaterThan(1);
    expect(rarityOf('one', rarity)).toBeGreaterThan(rarityOf('two', rarity));
    expect(rarityOf('none', rarity)).toBeGreaterThan(rarityOf('one', rarity));
  });

  it('is the same for all features while nothing is counted', () => {
    expect(rarityOf('any', NOTHING_COUNTED)).toBe(1);
  });
});
