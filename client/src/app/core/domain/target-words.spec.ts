import { TestBed } from '@angular/core/testing';
import type { Target } from '@uade/contracts';
import { provideWords, speak } from '../testing/words-testing';
import { TargetWords } from './target-words';

const target = (given: Partial<Target>): Target => ({
  ...{ phrase: 'so many', value: 1, upTo: null, unit: null },
  ...given,
});

/** Platforms differ in the spaces between thousands. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a target in words', () => {
  it.each([
    [{ value: 70_000, unit: 'tenge' }, '70,000 tenge', '70 000 тенге', '70 000 теңге'],
    [{ value: 40, upTo: 60, unit: 'percent' }, '40–60 %', '40–60 %', '40–60 %'],
    [{ value: 3.5, unit: 'kilometre' }, '3.5 km', '3,5 км', '3,5 км'],
    [{ value: 600 }, '600', '600', '600'],
    [{ value: 1, unit: 'family' }, '1 family', '1 семья', '1 отбасы'],
    [{ value: 1, upTo: 2, unit: 'family' }, '1–2 families', '1–2 семьи', '1–2 отбасы'],
    [{ value: 21, unit: 'job' }, '21 jobs', '21 рабочее место', '21 жұмыс орны'],
    [{ value: 25, unit: 'job' }, '25 jobs', '25 рабочих мест', '25 жұмыс орны'],
    [{ value: 1.5, unit: 'times' }, '1.5 times', '1,5 раза', '1,5 есе'],
    [{ value: 2.5, unit: 'yuan' }, '2.5 yuan', '2,5 юаня', '2,5 юань'],
  ] as const)('is the figure with its unit: %o', async (given, en, ru, kk) => {
    TestBed.configureTestingModule({ providers: provideWords() });
    const words = TestBed.inject(TargetWords);
    for (const [language, written] of [
      ['en', en],
      ['ru', ru],
      ['kk', kk],
    ] as const) {
      await speak(language);
      expect(plain(words.figure(target(given)))).toBe(written);
    }
  });

  it('has units that are called by themselves in lists', async () => {
    TestBed.configureTestingModule({ providers: provideWords() });
    const words = TestBed.inject(TargetWords);
    await speak('ru');
    expect(words.unit('family')).toBe('семей');
    await speak('en');
    expect(words.unit('family')).toBe('families');
  });
});
