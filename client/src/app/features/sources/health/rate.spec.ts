import { roundedRate } from './rate';

describe('a rate', () => {
  it.each([
    [34.6, 35],
    [3.44, 3.4],
    [0.847, 0.85],
    [0.014, 0.01],
  ])('of %f is shown as %f', (rate, shown) => expect(roundedRate(rate)).toBe(shown));
});
