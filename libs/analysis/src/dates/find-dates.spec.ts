import type { ReadLanguage } from '@uade/kernel';
import fc from 'fast-check';
import { localeOf } from '../locales/locales';
import { fold } from '../rules/fold';
import { findDates } from './find-dates';

/** A Monday. */
const REFERENCE = { year: 2023, month: 3, day: 13 };

const read = (language: ReadLanguage, text: string) =>
  findDates(fold(text), REFERENCE, localeOf(language).dates).map((date) => ({
    words: text.slice(date.start, date.end),
    days: `${date.from ?? ''}..${date.to ?? ''}`,
  }));

describe('findDates', () => {
  it.each<[ReadLanguage, string, string, string]>([
    ['en', 'Reports are due by the 20th.', 'by the 20th', '..2023-03-20'],
    ['en', 'It was opened on the first.', 'on the first', '2023-04-01..2023-04-01'],
    ['en', 'The hall opens on 4/25.', 'on 4/25', '2023-04-25..2023-04-25'],
    ['en', 'The hall opens on 05.10.2024.', 'on 05.10.2024', '2024-10-05..2024-10-05'],
    ['en', 'The hall opens on 9May 2024.', 'on 9May 2024', '2024-05-09..2024-05-09'],
    ['en', 'The hall opens on Friday, 5 May.', 'on Friday, 5 May', '2023-05-05..2023-05-05'],
    ['en', 'The hall opened on Monday, 6 March.', 'on Monday, 6 March', '2023-03-06..2023-03-06'],
    ['en', 'It runs from December to February.', 'from December to February', '2023-12-01..2024-02-29'],
    ['en', 'It runs between 5 May and 9 May.', 'between 5 May and 9 May', '2023-05-05..2023-05-09'],
    ['en', 'It runs from 5 May 2024 until 9 June.', 'from 5 May 2024 until 9 June', '2024-05-05..2024-06-09'],
    ['en', 'It starts after 1 July.', 'after 1 July', '2023-07-02..'],
    ['en', 'It starts after two months.', 'after two months', '2023-05-13..2023-05-13'],
    ['en', 'It opens by the end of Q2 2024.', 'by the end of Q2 2024', '..2024-06-30'],
    ['en', 'It opens before the end of H1 2024.', 'before the end of H1 2024', '..2024-06-30'],
    ['ru', 'Откроется до конца т.г.', 'до конца т.г', '..2023-12-31'],
    ['ru', 'Откроется до конца 2024г.', 'до конца 2024г', '..2024-12-31'],
    ['ru', 'Откроется до 25.12.2024г.', 'до 25.12.2024г', '..2024-12-25'],
    ['ru', 'Откроется в IV кв. 2024 г.', 'в IV кв. 2024 г', '2024-10-01..2024-12-31'],
    ['ru', 'Откроется в 2 кв. с.г., сказали там.', 'в 2 кв. с.г.', '2023-04-01..2023-06-30'],
    ['kk', 'Мектеп 25-желтоқсанға дейін ашылады.', '25-желтоқсанға дейін', '..2023-12-25'],
    ['kk', 'Мектеп 2024 жылғы 1-шілдеде ашылады.', '2024 жылғы 1-шілдеде', '2024-07-01..2024-07-01'],
    ['kk', 'Мектеп 25.12.2024ж. дейін ашылады.', '25.12.2024ж. дейін', '..2024-12-25'],
    ['kk', 'Мектеп 25.12.2024 жылға дейін ашылады.', '25.12.2024 жылға дейін', '..2024-12-25'],
    ['en', 'It opens in 2024Q2.', 'in 2024Q2', '2024-04-01..2024-06-30'],
    ['en', 'It opens in H2 2024.', 'in H2 2024', '2024-07-01..2024-12-31'],
    ['en', 'It opens by the last day of May.', 'by the last day of May', '..2023-05-31'],
    ['en', 'It opens by year-end.', 'by year-end', '..2023-12-31'],
    ['en', 'It opens by end of the year.', 'by end of the year', '..2023-12-31'],
    ['en', 'The season of 1998/99 was cold.', '1998/99', '1998-01-01..1999-12-31'],
    ['en', 'It grew over the last two years.', 'over the last two years', '2021-01-01..2022-12-31'],
    ['en', 'It was opened yesterday.', 'yesterday', '2023-03-12..2023-03-12'],
    ['en', 'Reports are due by Friday.', 'by Friday', '..2023-03-17'],
    ['en', 'Reports are due by Monday.', 'by Monday', '..2023-03-20'],
    ['ru', 'Сдать отчет до пятницы.', 'до пятницы', '..2023-03-17'],
    [
      'kk',
      'Жол бірінші және екінші тоқсанда жөнделеді.',
      'бірінші және екінші тоқсанда',
      '2023-01-01..2023-06-30',
    ],
    ['kk', 'Жол бір жарым жыл ішінде салынады.', 'бір жарым жыл ішінде', '2023-03-13..2024-09-13'],
    ['kk', 'Жауап үш айдан кешіктірмей беріледі.', 'үш айдан кешіктірмей', '..2023-06-13'],
    ['kk', 'Тізім ертеңге дейін керек.', 'ертеңге дейін', '..2023-03-14'],
    ['kk', 'Есеп 25-іне дейін керек.', '25-іне дейін', '..2023-03-25'],
    ['kk', 'Жол «9» мамырда ашылады.', '«9» мамырда', '2023-05-09..2023-05-09'],
    ['ru', 'Откроется «9» мая 2024 г.', '«9» мая 2024 г', '2024-05-09..2024-05-09'],
    ['kk', 'Есеп жұмаға дейін керек.', 'жұмаға дейін', '..2023-03-17'],
    ['en', 'It opened in Sept. 2012.', 'in Sept. 2012', '2012-09-01..2012-09-30'],
    [
      'en',
      'It opens in the first and second quarters.',
      'in the first and second quarters',
      '2023-01-01..2023-06-30',
    ],
    ['en', 'It opens before the end of May.', 'before the end of May', '..2023-05-31'],
    ['en', 'It opens in the next two years.', 'in the next two years', '2024-01-01..2025-12-31'],
    ['en', 'It opens on 9 May of next year.', 'on 9 May of next year', '2024-05-09..2024-05-09'],
    ['en', 'It opens in the first half of May.', 'in the first half of May', '2023-05-01..2023-05-15'],
    ['en', 'It runs from March 2024 through May.', 'from March 2024 through May', '2024-03-01..2024-05-31'],
    ['en', 'It runs through 2026.', 'through 2026', '..2026-12-31'],
    ['ru', 'Сдать в первой половине мая.', 'в первой половине мая', '2023-05-01..2023-05-15'],
    ['ru', 'Сдать до 20-го числа.', 'до 20-го числа', '..2023-03-20'],
    ['ru', 'Сдать в I–II кварталах.', 'в I–II кварталах', '2023-01-01..2023-06-30'],
    ['ru', 'Сдать в течение полутора лет.', 'в течение полутора лет', '2023-03-13..2024-09-13'],
    ['ru', 'Выставка открыта по 9 мая.', 'по 9 мая', '..2023-05-09'],
    ['ru', 'Выставка открыта 5 мая по 9 июня.', '5 мая по 9 июня', '2023-05-05..2023-06-09'],
    ['kk', 'Ол мамырдың екінші жартысында ашылады.', 'мамырдың екінші жартысында', '2023-05-16..2023-05-31'],
    ['ru', 'Откроется в третьем квартале т.г.', 'в третьем квартале т.г.', '2023-07-01..2023-09-30'],
    ['ru', 'Откроется во второй декаде мая.', 'во второй декаде мая', '2023-05-11..2023-05-20'],
    ['ru', 'Откроется в пятницу, 5 мая.', 'в пятницу, 5 мая', '2023-05-05..2023-05-05'],
    ['ru', 'Пройдет между 5 мая и 9 мая.', 'между 5 мая и 9 мая', '2023-05-05..2023-05-09'],
    ['ru', 'Начнется после 1 июля.', 'после 1 июля', '2023-07-02..'],
    ['ru', 'Ответить в 10-дневный срок.', 'в 10-дневный срок', '2023-03-13..2023-03-23'],
    ['ru', 'Открылось вчера.', 'вчера', '2023-03-12..2023-03-12'],
    ['ru', 'Пройдет с декабря по февраль.', 'с декабря по февраль', '2023-12-01..2024-02-29'],
    ['kk', 'Жоба 2026 жылдың аяғына дейін бітеді.', '2026 жылдың аяғына дейін', '..2026-12-31'],
    [
      'kk',
      'Жұмыс 3 мамырдан 9 мамырға дейін жүреді.',
      '3 мамырдан 9 мамырға дейін',
      '2023-05-03..2023-05-09',
    ],
    ['kk', 'Ереже 1 шілдеден кейін өзгереді.', '1 шілдеден кейін', '2023-07-02..'],
    ['kk', 'Жауап үш айлық мерзімде беріледі.', 'үш айлық мерзімде', '2023-03-13..2023-06-13'],
    ['kk', 'Жол II жартыжылдықта ашылады.', 'II жартыжылдықта', '2023-07-01..2023-12-31'],
    ['kk', 'Тізім 5 мамырдан кешіктірмей беріледі.', '5 мамырдан кешіктірмей', '..2023-05-05'],
    ['kk', 'Алаң жиырма үшінші тамызда ашылады.', 'жиырма үшінші тамызда', '2023-08-23..2023-08-23'],
  ])('reads %s "%s"', (language, text, ...[words, days]) => {
    expect(read(language, text)).toEqual([{ words, days }]);
  });

  it.each<[string, ReadLanguage, string]>([
    ['in a share', 'en', 'They won 2/15 of the votes.'],
    ['in a range of numbers', 'en', 'It needs 2-15 teachers.'],
    ['in a version', 'en', 'Version 5.10.1 is out.'],
    ['in an ordinal with what it counts', 'en', 'It stands on the 15th floor, the first of all.'],
    ['in a year before our reckoning', 'en', 'The wall is from 300 B.C. or 2014 BC.'],
    ['in a heating season', 'kk', 'Жылыту маусымы басталды.'],
    ['in the name of a city', 'kk', 'Қазан қаласынан қонақ келді.'],
    ['in "write"', 'kk', 'Оған хат жаз.'],
    ['in "all year round"', 'kk', 'Саябақ жыл бойы ашық.'],
    ['in ninety', 'kk', 'Тоқсан мектеп салынды.'],
  ])('finds none %s (%s)', (_what, language, text) => {
    expect(read(language, text)).toEqual([]);
  });

  it('never takes another year than the one that is written', () => {
    const year = fc.integer({ min: 1950, max: 2090 });
    const frame = fc.constantFrom<[ReadLanguage, string]>(
      ['en', 'by the end of # it opens'],
      ['en', 'on 5 May # it opens'],
      ['en', 'in the third quarter of # it opens'],
      ['ru', 'до конца # года'],
      ['ru', 'к 5 мая # года'],
      ['ru', 'во втором полугодии # года'],
      ['kk', '# жылдың соңына дейін'],
      ['kk', '# жылғы 5 мамырға дейін'],
      ['kk', '# жылдың екінші жартысында'],
    );
    fc.assert(
      fc.property(year, frame, (written, [language, words]) => {
        const [date] = read(language, words.replace('#', String(written)));
        expect(date?.days.slice(-10).slice(0, 4)).toBe(String(written));
      }),
    );
  });

  it('takes a year near the day of publication where none is written', () => {
    const day = fc.record({
      year: fc.integer({ min: 1995, max: 2060 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const words = fc.constantFrom<[ReadLanguage, string]>(
      ['en', 'on Friday, 5 May'],
      ['en', 'by the end of the third quarter'],
      ['en', 'from December to February'],
      ['ru', 'к 5 мая'],
      ['ru', 'с декабря по февраль'],
      ['kk', '5 мамырға дейін'],
      ['kk', 'желтоқсаннан ақпанға дейін'],
    );
    fc.assert(
      fc.property(day, words, (reference, [language, text]) => {
        const [date] = findDates(fold(text), reference, localeOf(language).dates);
        expect(Math.abs(Number(date?.to?.slice(0, 4)) - reference.year)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it.each<[ReadLanguage]>([['en'], ['ru'], ['kk']])('gives ordered spans inside any %s text', (language) => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '5',
        ' may ',
        ' мая ',
        ' мамыр',
        '2024',
        ' жыл',
        ' to ',
        ' дейін',
        '-',
        '/',
        '.',
        'the ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const folded = fold(pieces.join(''));
        let at = 0;
        for (const { start, end, from, to } of findDates(folded, REFERENCE, localeOf(language).dates)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          if (from !== null && to !== null) expect(from <= to).toBe(true);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(folded.length);
      }),
    );
  });
});
