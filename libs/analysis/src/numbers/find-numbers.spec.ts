import fc from 'fast-check';
import type { ReadLanguage } from '@uade/kernel';
import { localeOf } from '../locales/locales';
import { fold } from '../rules/fold';
import { findNumbers } from './find-numbers';

const read = (language: ReadLanguage, text: string) =>
  findNumbers(fold(text), localeOf(language).numbers).map((number) => ({
    ...number,
    words: text.slice(number.start, number.end),
  }));

describe('findNumbers', () => {
  it.each<[ReadLanguage, string, { words: string; value: number; unit: string | null }]>([
    ['en', 'They build 300 schools.', { words: '300', value: 300, unit: null }],
    [
      'en',
      'It costs 1,250,000.50 tenge.',
      { words: '1,250,000.50 tenge', value: 1_250_000.5, unit: 'tenge' },
    ],
    ['en', 'It costs 1.5 trillion tenge.', { words: '1.5 trillion tenge', value: 1.5e12, unit: 'tenge' }],
    ['en', 'It costs US$5bn.', { words: 'US$5bn', value: 5e9, unit: 'dollar' }],
    ['en', 'It costs KZT 70 million.', { words: 'KZT 70 million', value: 7e7, unit: 'tenge' }],
    [
      'en',
      'Seventy-five thousand people will move.',
      { words: 'Seventy-five thousand people', value: 75_000, unit: 'person' },
    ],
    [
      'en',
      'They need two hundred and five million tenge.',
      { words: 'two hundred and five million tenge', value: 2.05e8, unit: 'tenge' },
    ],
    [
      'en',
      'They need two and a half million tonnes.',
      { words: 'two and a half million tonnes', value: 2.5e6, unit: 'tonne' },
    ],
    [
      'en',
      'They need a million and a half tonnes.',
      { words: 'million and a half tonnes', value: 1.5e6, unit: 'tonne' },
    ],
    [
      'ru',
      'Выделят два с половиной миллиона тенге.',
      { words: 'два с половиной миллиона тенге', value: 2.5e6, unit: 'tenge' },
    ],
    ['ru', 'Выделят полмиллиона тенге.', { words: 'полмиллиона тенге', value: 5e5, unit: 'tenge' }],
    [
      'kk',
      'Екі жарым миллион теңге бөлінеді.',
      { words: 'Екі жарым миллион теңге', value: 2.5e6, unit: 'tenge' },
    ],
    ['en', 'They need half a million tonnes.', { words: 'half a million tonnes', value: 5e5, unit: 'tonne' }],
    ['en', 'A 5-kilometre road is needed.', { words: '5-kilometre', value: 5, unit: 'kilometre' }],
    [
      'en',
      'The share rose by 2.3 percentage points.',
      { words: '2.3 percentage points', value: 2.3, unit: 'percentage-point' },
    ],
    ['ru', 'Выделят 1,5 трлн тенге.', { words: '1,5 трлн тенге', value: 1.5e12, unit: 'tenge' }],
    ['ru', 'Выделят 2 млн 300 тыс. тенге.', { words: '2 млн 300 тыс. тенге', value: 2.3e6, unit: 'tenge' }],
    [
      'ru',
      'Переедут семьдесят пять тысяч человек.',
      { words: 'семьдесят пять тысяч человек', value: 75_000, unit: 'person' },
    ],
    [
      'ru',
      'Построят 1 250 000 кв. метров.',
      { words: '1 250 000 кв. метров', value: 1_250_000, unit: 'square-metre' },
    ],
    [
      'ru',
      'Построят 12 500 квадратных метров жилья.',
      { words: '12 500 квадратных метров', value: 12_500, unit: 'square-metre' },
    ],
    [
      'ru',
      'Создадут полтора миллиона рабочих мест.',
      { words: 'полтора миллиона рабочих мест', value: 1.5e6, unit: 'job' },
    ],
    ['ru', 'Выделят $300 млн.', { words: '$300 млн', value: 3e8, unit: 'dollar' }],
    ['ru', 'Доля составит 70%.', { words: '70%', value: 70, unit: 'percent' }],
    ['kk', '1,5 трлн теңге бөлінеді.', { words: '1,5 трлн теңге', value: 1.5e12, unit: 'tenge' }],
    ['kk', '70 мың адам көшеді.', { words: '70 мың адам', value: 70_000, unit: 'person' }],
    ['kk', 'Жетпіс бес мың адам көшеді.', { words: 'Жетпіс бес мың адам', value: 75_000, unit: 'person' }],
    ['kk', '300 мың гектарға егін егіледі.', { words: '300 мың гектарға', value: 3e5, unit: 'hectare' }],
    [
      'kk',
      '6 миллион шаршы метр үй салынады.',
      { words: '6 миллион шаршы метр', value: 6e6, unit: 'square-metre' },
    ],
    ['kk', 'Үлесі 9,3 пайызға өседі.', { words: '9,3 пайызға', value: 9.3, unit: 'percent' }],
    ['kk', 'Екі жүз елу мектеп салынады.', { words: 'Екі жүз елу', value: 250, unit: null }],
    ['kk', '32 мың шақырым жол жөнделеді.', { words: '32 мың шақырым', value: 32_000, unit: 'kilometre' }],
  ])('reads %s "%s"', (language, text, number) => {
    expect(read(language, text)).toMatchObject([{ ...number, upTo: null }]);
  });

  it.each<[ReadLanguage, string, { words: string; approximate: boolean; bound: string | null }]>([
    [
      'en',
      'It costs about 5 million tenge.',
      { words: 'about 5 million tenge', approximate: true, bound: null },
    ],
    [
      'en',
      'At least 300 schools will open.',
      { words: 'At least 300', approximate: false, bound: 'at-least' },
    ],
    [
      'en',
      'No more than 5 percent is lost.',
      { words: 'No more than 5 percent', approximate: false, bound: 'at-most' },
    ],
    [
      'en',
      'More than $5 million is needed.',
      { words: 'More than $5 million', approximate: false, bound: 'at-least' },
    ],
    ['ru', 'Построят около 300 школ.', { words: 'около 300', approximate: true, bound: null }],
    [
      'ru',
      'Выделят не менее 5 млн тенге.',
      { words: 'не менее 5 млн тенге', approximate: false, bound: 'at-least' },
    ],
    [
      'ru',
      'Выделят не более 5 млн тенге.',
      { words: 'не более 5 млн тенге', approximate: false, bound: 'at-most' },
    ],
    ['ru', 'Выделят до 5 млн тенге.', { words: 'до 5 млн тенге', approximate: false, bound: 'at-most' }],
    ['ru', 'Долю увеличат до 70%.', { words: '70%', approximate: false, bound: null }],
    ['kk', 'Шамамен 300 мектеп салынады.', { words: 'Шамамен 300', approximate: true, bound: null }],
    ['kk', '60-тан астам мектеп салынады.', { words: '60-тан астам', approximate: false, bound: 'at-least' }],
    [
      'kk',
      '1 триллион теңгеден астам қаржы бөлінеді.',
      { words: '1 триллион теңгеден астам', approximate: false, bound: 'at-least' },
    ],
    ['kk', '700 мыңға жуық адам көшеді.', { words: '700 мыңға жуық адам', approximate: true, bound: null }],
    ['kk', 'Кемінде 5 мектеп салынады.', { words: 'Кемінде 5', approximate: false, bound: 'at-least' }],
    [
      'kk',
      '5 млн теңгеге дейін қаржы беріледі.',
      { words: '5 млн теңгеге дейін', approximate: false, bound: 'at-most' },
    ],
    ['kk', 'Үлесін 40 пайызға дейін арттырамыз.', { words: '40 пайызға', approximate: false, bound: null }],
  ])('hears how sure %s "%s" is', (language, text, number) => {
    expect(read(language, text)).toMatchObject([number]);
  });

  it('gives both ends of a range, each with the scale', () => {
    expect(read('ru', 'Выделят 5–7 млн тенге.')).toMatchObject([{ value: 5e6, upTo: 7e6, unit: 'tenge' }]);
  });

  it('reads a range in words too', () => {
    expect(read('kk', 'Екі-үш айда бітеді.')).toMatchObject([{ value: 2, upTo: 3, unit: 'month' }]);
    expect(read('ru', 'Нужно две–три недели.')).toMatchObject([{ value: 2, upTo: 3, unit: 'week' }]);
  });

  it('gives the first of two figures the unit of the second', () => {
    expect(read('en', 'It will grow from 5 to 7 percent.')).toMatchObject([
      { value: 5, unit: 'percent' },
      { value: 7, unit: 'percent' },
    ]);
  });

  it('reads several numbers of one sentence in order', () => {
    const numbers = read('kk', '2,5 млрд теңгеге 12 мектеп пен 300 орындық аурухана салынады.');
    expect(numbers.map(({ value }) => value)).toEqual([2.5e9, 12, 300]);
  });

  it.each<[ReadLanguage]>([['en'], ['ru'], ['kk']])('gives ordered spans inside any %s text', (language) => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '5',
        '1 000',
        'млн',
        ' million',
        'жүз',
        ' two',
        '%',
        ' теңге',
        ' до ',
        '-',
        '–',
        '.',
        ',',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const folded = fold(pieces.join(''));
        let at = 0;
        for (const { start, end, value } of findNumbers(folded, localeOf(language).numbers)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(Number.isFinite(value)).toBe(true);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(folded.length);
      }),
    );
  });
});
