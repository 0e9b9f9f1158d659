import { fold } from '../rules/fold';
import { findMarks } from './marks';

/** The marks of a text, `(` for one that opens and `)` for one that closes, in order. */
const marks = (text: string): string =>
  findMarks(fold(text))
    .map(({ opens }) => (opens ? '(' : ')'))
    .join('');

describe('findMarks', () => {
  it.each([
    ['«one» two „three“ “four” "five"', '()()()()'],
    ["'The road is ready,' she said.", '()'],
    ['‘The road is ready.’', '()'],
    ['‘Дорога готова’, – сказала она.', '()'],
    ["“He said, 'Come in.' And I came.”", '()'],
    ["He put it plainly: 'It won't be late.'", '()'],
  ])('in %s are %s', (text, found) => {
    expect(marks(text)).toBe(found);
  });

  it.each([
    ["The workers' rights."],
    ["rock 'n' roll"],
    ["It's the town's oldest band."],
    ["In the '90s it wasn't ready."],
    ['the ‘Young Poets’ society'],
  ])('there are none in %s', (text) => {
    expect(marks(text)).toBe('');
  });
});
