import { inOneWidth } from './one-width';

describe('inOneWidth', () => {
  it.each(['', 'plain words', 'сөздер', 'half a pair \ud83d'])('changes nothing about %j', (text) => {
    expect(inOneWidth(text)).toBe(text);
  });
});
