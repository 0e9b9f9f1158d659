import type { ReadLanguage } from '@uade/kernel';
import { localeOf } from '../locales/locales';
import { fold } from '../rules/fold';
import { findNumbers } from './find-numbers';

describe('findNumbers finds none', () => {
  it.each<[string, ReadLanguage, string]>([
    ['in a year', 'en', 'It opens in 2027.'],
    ['in a range of years', 'en', 'It runs in 2027–2029.'],
    ['in a day and month', 'en', 'It opens on 5 May and closes on May 7.'],
    ['in a date in figures', 'en', 'It opens on 01.09.2027.'],
    ['in an ordinal', 'en', 'The 75th session and the twenty-first one.'],
    ['in the number of an article', 'en', 'See Article 5.'],
    ['in a fraction', 'en', 'Two thirds came.'],
    ['in a fraction', 'ru', 'Пришли две трети.'],
    ['in a fraction', 'kk', 'Үштен бірі келді.'],
    ['in a time of day', 'en', 'It opens at 16:30.'],
    ['in a name with a figure', 'en', 'COVID-19 and 5G are here.'],
    ['in "one"', 'en', 'No one knows.'],
    ['in a scale whose figure is glued to a word', 'en', 'It costs about190 billion tenge.'],
    ['in a year', 'ru', 'Откроется в 2027 году.'],
    ['in a day and month', 'ru', 'Откроется 5 мая.'],
    ['in an ordinal', 'ru', 'Это 5-й съезд.'],
    ['in the number of an article', 'ru', 'По статье 5 и № 7.'],
    ['in "тысячи" without a number', 'ru', 'Тысячи надежд.'],
    ['in a year', 'kk', '2027 жылы ашылады.'],
    ['in a day and month', 'kk', '5 мамырда ашылады.'],
    ['in an ordinal', 'kk', '75-ші сессия мен екінші отырыс.'],
    ['in the number of an article', 'kk', '5-тармақты қараңыз.'],
    ['in "бір"', 'kk', 'Бір сөз айтылды.'],
    ['in an anniversary', 'kk', 'Мектептің 30 жылдығы аталды.'],
  ])('%s (%s)', (_what, language, text) => {
    expect(findNumbers(fold(text), localeOf(language).numbers)).toEqual([]);
  });
});
