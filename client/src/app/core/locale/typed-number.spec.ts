import { typedNumber } from './typed-number';

describe('a number that was typed', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    [' 70 000 ', 70_000],
    ['70\u00a0000,25', 70_000.25],
    ['1\u202f500\u202f000', 1_500_000],
    ['−3', -3],
    ['0,125', 0.125],
    ['1e+21', 1e21],
  ])('is the same in every language: %j', (text, number) => {
    for (const language of ['kk', 'ru', 'en'] as const) expect(typedNumber(text, language)).toBe(number);
  });

  it.each([
    ['70,000', 70_000, 70],
    ['1,500,000.5', 1_500_000.5, null],
  ])('has commas between thousands in English alone: %j', (text, english, others) => {
    expect(typedNumber(text, 'en')).toBe(english);
    expect(typedNumber(text, 'ru')).toBe(others);
    expect(typedNumber(text, 'kk')).toBe(others);
  });

  it.each(['', ' ', 'ten', '1,5,2', '1.5.2', '12 34', '10 %', '0x10', '--1', ',5'])('is none: %j', (text) => {
    expect(typedNumber(text, 'en')).toBeNull();
  });
});
