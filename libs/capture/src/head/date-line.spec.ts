import fc from 'fast-check';
import { readDateLine, readInstant } from './date-line';
import { monthOf } from './months';

describe('readDateLine', () => {
  it.each([
    ['13 March 2023, 16:32 593', '2023-03-13T10:32:00.000Z'],
    ['13 March 2023', '2023-03-12T18:00:00.000Z'],
    ['March 13, 2023', '2023-03-12T18:00:00.000Z'],
    ['Monday, 13 March 2023 at 4:32 pm', '2023-03-13T10:32:00.000Z'],
    ['13 марта 2023, 16:32', '2023-03-13T10:32:00.000Z'],
    ['13 марта 2023 года', '2023-03-12T18:00:00.000Z'],
    ['13 марта 2023 г. в 16:32 | 1 204 просмотра', '2023-03-13T10:32:00.000Z'],
    ['Опубликовано: 13.03.2023 16:32', '2023-03-13T10:32:00.000Z'],
    ['08:30, 01 Март 2024', '2024-03-01T03:30:00.000Z'],
    ['2023 жылғы 13 наурыз, 16:32', '2023-03-13T10:32:00.000Z'],
    ['13 наурыз 2023', '2023-03-12T18:00:00.000Z'],
    ['13 Наурыз 2023, 16:32 593', '2023-03-13T10:32:00.000Z'],
    ['2023 ж. 13 наурыз', '2023-03-12T18:00:00.000Z'],
    ['1 тамыз 2026 жыл', '2026-07-31T19:00:00.000Z'],
    ['13 naýryz 2023, 16:32', '2023-03-13T10:32:00.000Z'],
    ['2023-03-13 16:32', '2023-03-13T10:32:00.000Z'],
    ['2023-03-13T16:32:00+06:00', '2023-03-13T10:32:00.000Z'],
    ['13\u00A0марта\u00A02023', '2023-03-12T18:00:00.000Z'],
  ])('reads %s', (line, instant) => {
    expect(readDateLine(line)).toBe(instant);
  });

  it('counts Almaty as UTC+6 before 1 March 2024 and as UTC+5 from then', () => {
    expect(readDateLine('29 February 2024, 23:59')).toBe('2024-02-29T17:59:00.000Z');
    expect(readDateLine('1 March 2024, 00:00')).toBe('2024-02-29T19:00:00.000Z');
  });
});

describe('readInstant', () => {
  it.each([
    ['2019-02-27 13:32:31 -0500', '2019-02-27T18:32:31.000Z'],
    ['2019-09-06 09:20 -0400', '2019-09-06T13:20:00.000Z'],
    ['2019-03-20', '2019-03-19T18:00:00.000Z'],
    ['2025-04-02T12:00:00Z', '2025-04-02T12:00:00.000Z'],
    ['2025-04-02T12:00:00.123456+05:00', '2025-04-02T07:00:00.000Z'],
    ['Wed, 02 Apr 2025 12:00:00 GMT', '2025-04-02T12:00:00.000Z'],
  ])('reads %s', (written, instant) => {
    expect(readInstant(written)).toBe(instant);
  });

  it('reads nothing from nothing', () => {
    for (const written of [null, undefined, '', 'soon']) expect(readInstant(written)).toBeNull();
  });

  it('reads back every instant that is written in ISO 8601', () => {
    const instants = fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (at) => {
        const instant = `${at.toISOString().slice(0, 19)}.000Z`;
        expect(readInstant(instant)).toBe(instant);
      }),
    );
  });
});

describe('monthOf', () => {
  it('knows a month in its case forms', () => {
    expect(['марта', 'наурызда', 'March', 'Sept.', 'маусымның', 'мая', 'қазанда'].map(monthOf)).toEqual([
      3, 3, 3, 9, 6, 5, 10,
    ]);
  });

  it('tells маусым (June) from мамыр (May), and қазан (October) from қараша (November)', () => {
    expect(['маусым', 'мамыр', 'қазан', 'қараша'].map(monthOf)).toEqual([6, 5, 10, 11]);
  });
});
