import { titleOf } from './commitment.mapper';

describe('the title of an unnamed commitment', () => {
  it.each([
    ['"We will build a bridge.', 'We will build a bridge.'],
    ['«Көпір саламыз», – деді ол.', 'Көпір саламыз», – деді ол.'],
    ['— Построим мост.', 'Построим мост.'],
    ['We will\n  build a bridge.', 'We will build a bridge.'],
  ])('of %j is %j', (quote, title) => {
    expect(titleOf(quote)).toBe(title);
  });

  it('is cut at a word where the sentence is long', () => {
    const title = titleOf('word '.repeat(200));
    expect(title).toMatch(/word…$/);
    expect(title.length).toBeLessThanOrEqual(241);
  });

  it('is cut inside a word that never ends, and splits no character', () => {
    expect(titleOf('😀'.repeat(500)).isWellFormed()).toBe(true);
  });
});
