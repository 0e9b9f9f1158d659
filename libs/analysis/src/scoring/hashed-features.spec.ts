import { BUCKET_BITS, HashedFeatures } from './hashed-features';

function bucketsOf(text: string, add: (features: HashedFeatures) => void): readonly number[] {
  const features = new HashedFeatures(text);
  add(features);
  return features.buckets;
}

describe('hashed features', () => {
  it('are buckets within the power of two', () => {
    const buckets = bucketsOf('кемеңгер бала жүр', (features) => {
      for (let kind = 0; kind < 200; kind += 1) features.addWhole(kind, 0, 8);
    });
    expect(buckets).toHaveLength(200);
    for (const bucket of buckets) {
      expect(Number.isInteger(bucket) && bucket >= 0 && bucket < 2 ** BUCKET_BITS).toBe(true);
    }
  });

  it('are the same for the same letters wherever they stand, and differ by kind', () => {
    const [first, second, other] = bucketsOf('ова қала ова', (features) => {
      features.addWhole(1, 0, 3);
      features.addWhole(1, 9, 12);
      features.addWhole(2, 0, 3);
    });
    expect(first).toBe(second);
    expect(first).not.toBe(other);
  });

  it('take beginnings and endings that are shorter than the word', () => {
    const take = (text: string): number =>
      bucketsOf(text, (features) => {
        features.addBeginnings(1, 0, text.length, [2, 4]);
        features.addEndings(2, 0, text.length, [2, 4]);
      }).length;
    expect(take('абвгде')).toBe(6);
    expect(take('абв')).toBe(2);
    expect(take('аб')).toBe(0);
  });

  it('know the same ending in two words', () => {
    const endingOf = (text: string): number | undefined =>
      bucketsOf(text, (features) => features.addEndings(1, 0, text.length, [3, 3]))[0];
    expect(endingOf('терекова')).toBe(endingOf('аймақова'));
    expect(endingOf('терекова')).not.toBe(endingOf('терекеев'));
  });
});
