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
});
