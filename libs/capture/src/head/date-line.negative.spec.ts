import { readDateLine } from './date-line';
import { monthOf } from './months';

describe('readDateLine', () => {
  it.each([
    'On 13 March 2023 the meeting was held.',
    '13 March 2023 was a Monday',
    '13 марта 2023 года состоялось заседание',
    '2023 жылғы 13 наурызда жиын өтті',
    '31 February 2023',
    '32.01.2023',
    '13 March 2023, 25:00',
    '13 apples 2023',
    '13.03.23',
    '593',
    'March 2023',
    '',
  ])('takes "%s" for no date line', (line) => {
    expect(readDateLine(line)).toBeNull();
  });
});

describe('monthOf', () => {
  it.each(['apples', 'ма', '', 'mandarinorange', 'сентиментальность', 'наурызнаменательный'])(
    'takes "%s" for no month',
    (word) => {
      expect(monthOf(word)).toBeNull();
    },
  );
});
