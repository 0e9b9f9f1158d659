import { TestBed } from '@angular/core/testing';
import type { Deadline } from '@uade/contracts';
import { provideWords, speak } from '../testing/words-testing';
import { DeadlineWords } from './deadline-words';

type Interval = Pick<Deadline, 'from' | 'to' | 'precision'>;

const INTERVALS: readonly [Interval, string, string, string][] = [
  [
    { from: null, to: '2023-06-30', precision: 'day' },
    'by 30 June 2023',
    'до 30 июня 2023 г.',
    'ең кеші 2023 жылғы 30 маусым',
  ],
  [
    { from: '2023-03-19', to: '2023-03-19', precision: 'day' },
    '19 March 2023',
    '19 марта 2023 г.',
    '2023 жылғы 19 наурыз',
  ],
  [
    { from: '2023-07-01', to: '2023-07-31', precision: 'month' },
    'July 2023',
    'июль 2023 г.',
    '2023 жылғы шілде',
  ],
  [
    { from: '2026-10-01', to: '2026-12-31', precision: 'quarter' },
    'Q4 2026',
    '4 кв. 2026 г.',
    '2026 жылғы 4-тоқсан',
  ],
  [
    { from: '2023-01-01', to: '2023-06-30', precision: 'half' },
    'first half of 2023',
    'первое полугодие 2023 г.',
    '2023 жылдың бірінші жартысы',
  ],
  [{ from: '2025-01-01', to: '2025-12-31', precision: 'year' }, '2025', '2025 г.', '2025 жыл'],
  [
    { from: '2026-11-01', to: '2026-11-24', precision: 'month' },
    '1–24 November 2026',
    '1–24 ноября 2026 г.',
    '2026 жылғы 1–24 қараша',
  ],
  [
    { from: '2026-01-01', to: null, precision: 'open' },
    'from 1 January 2026',
    'с 1 января 2026 г.',
    'ең ерте 2026 жылғы 1 қаңтар',
  ],
  [{ from: null, to: null, precision: 'open' }, 'no exact date', 'без точной даты', 'нақты күні жоқ'],
];

/** Platforms differ in the spaces around a dash and before "г.". */
const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/ – /g, '–');

describe('a deadline in words', () => {
  it.each(INTERVALS)('says no more than was said: %o', async (interval, en, ru, kk) => {
    TestBed.configureTestingModule({ providers: provideWords() });
    const words = TestBed.inject(DeadlineWords);
    await speak('en');
    expect(plain(words.interval(interval))).toBe(en);
    await speak('ru');
    expect(plain(words.interval(interval))).toBe(ru);
    await speak('kk');
    expect(plain(words.interval(interval))).toBe(kk);
  });
});
