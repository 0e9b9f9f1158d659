import type { ReadLanguage } from '@uade/kernel';
import fc from 'fast-check';
import { readNumbers } from './numbers';

describe('readNumbers', () => {
  it.each<[ReadLanguage, string, number[]]>([
    ['ru', 'выделено 1,5 трлн тенге', [1.5e12]],
    ['kk', '70 мың теңге', [70_000]],
    ['kk', '3,2 миллиард теңге бөлінген', [3.2e9]],
    ['en', 'raised from 60,000 to 70,000 tenge', [60_000, 70_000]],
    ['ru', 'с 60 000 до 70\u00a0000 тенге', [60_000, 70_000]],
    ['en', 'two million five hundred thousand people', [2_500_000]],
    ['ru', 'двадцать пять школ и триста сорок домов', [25, 340]],
    ['kk', 'жиырма бес мектеп', [25]],
    ['kk', 'он бес ауыл', [15]],
    ['ru', 'полтора миллиона', [1_500_000]],
    ['en', 'an index of 1.5 and 1,500 people', [1.5, 1500]],
    ['ru', 'коэффициент 1,500', [1.5]],
    ['en', 'five twenty', [5, 20]],
  ])('reads in %s the values of "%s"', (language, text, values) => {
    expect(readNumbers(text, language).map(({ value }) => value)).toEqual(values);
  });

  it.each<[ReadLanguage, string]>([
    ['en', 'by 12 percent'],
    ['en', 'by 12%'],
    ['ru', 'на 12 процентов'],
    ['kk', '12 пайызға'],
  ])('tells hundredths in %s: "%s"', (language, text) => {
    expect(readNumbers(text, language)).toMatchObject([{ value: 12, percent: true }]);
  });

  it('says where a number stands', () => {
    const text = 'Бөлінеді: 3,2 миллиард теңге.';
    const [number] = readNumbers(text, 'kk');
    expect(text.slice(number?.start, number?.end)).toBe('3,2 миллиард');
  });

  it('gives spans that lie in the text, in order, whatever the text', () => {
    const unit = fc.constantFrom(
      '1',
      '0',
      ' ',
      ',',
      '.',
      '%',
      'млн',
      'five',
      'hundred',
      'сто',
      '\ud800',
      'İ',
      'ё',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.constantFrom('kk', 'ru', 'en'), (text, language) => {
        const ends = readNumbers(text, language as ReadLanguage).flatMap(({ start, end }) => [start, end]);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        expect(ends.every((end) => end >= 0 && end <= text.length)).toBe(true);
      }),
    );
  });
});
