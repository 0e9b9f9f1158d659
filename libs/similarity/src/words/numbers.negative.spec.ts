import type { ReadLanguage } from '@uade/kernel';
import { readNumbers } from './numbers';

describe('readNumbers', () => {
  it.each<[ReadLanguage, string]>([
    ['kk', 'жетістік пен бестік'],
    ['ru', 'семья построила пятачок'],
    ['en', 'one of the tenants often wins'],
    ['en', 'k m %'],
    ['ru', 'п. без чисел'],
  ])('finds no number in %s in "%s"', (language, text) => {
    expect(readNumbers(text, language)).toEqual([]);
  });

  it('does not join figures of two sentences', () => {
    expect(readNumbers('В 2022 году. 150 школ', 'ru').map(({ value }) => value)).toEqual([2022, 150]);
  });
});
