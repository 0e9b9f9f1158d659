import { localeOf } from '../locales/locales';
import { fold } from '../rules/fold';
import { findDeadline } from './find-deadline';

const REFERENCE = { year: 2026, month: 2, day: 1 };

/** The words of the deadline that a sentence gives; `null` where it gives none. */
function limitOf(language: 'en' | 'ru', text: string): string | null {
  const { dates, commitments } = localeOf(language);
  const { happened, superseded } = commitments;
  const found = findDeadline(fold(text), REFERENCE, dates, { happened, superseded, today: true });
  return found === null ? null : text.slice(found.start, found.end);
}

describe('what is a time limit', () => {
  it.each([
    ['en', "Today's congress will adopt the plan.", null],
    ['en', 'The plant, first promised for March, is now expected in October.', 'in October'],
    ['en', 'The price holds until the end of sowing.', 'until the end of sowing'],
    ['en', 'It is ready by the end of the third quarter.', 'by the end of the third quarter'],
    ['en', 'The fair will be held on Saturday.', 'on Saturday'],
    ['en', 'The fair was held on Saturday.', null],
    ['ru', 'Автобусы прибудут к 18 часам.', 'к 18 часам'],
    ['ru', 'Поручение дано еще в феврале.', null],
    ['ru', 'Мост закроют на время ремонта.', 'на время ремонта'],
    ['ru', 'Ярмарка прошла в субботу.', null],
  ] as const)('%s: %s', (language, text, limit) => {
    expect(limitOf(language, text)).toBe(limit);
  });
});
