import fc from 'fast-check';
import { EN_SENTENCES } from '../locales/en/sentences';
import { KK_SENTENCES } from '../locales/kk/sentences';
import { RU_SENTENCES } from '../locales/ru/sentences';
import { splitSentences } from './split-sentences';

const cut = (text: string, data = EN_SENTENCES) =>
  splitSentences(text, data).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('ends a sentence after its closing quotation mark', () => {
    expect(cut('"We will build it." The mayor left.')).toEqual(['"We will build it."', 'The mayor left.']);
  });

  it('does not end one at a title, an initial or a decimal number', () => {
    expect(cut('Mr. A. Smith paid 3.5 million. He left.')).toEqual([
      'Mr. A. Smith paid 3.5 million.',
      'He left.',
    ]);
  });

  it('goes on after a question inside a spoken sentence', () => {
    expect(cut('— Когда начнётся? — спросил он.', RU_SENTENCES)).toHaveLength(1);
  });

  it('keeps Russian and Kazakh abbreviations inside', () => {
    expect(cut('В 2023 г. Астана приняла 5 тыс. гостей. Все довольны.', RU_SENTENCES)).toHaveLength(2);
    expect(cut('2026ж. 25 желтоқсанына дейін салынады.', KK_SENTENCES)).toHaveLength(1);
    expect(cut('Мектеп, балабақша т.б. нысандар салынды. Халық риза.', KK_SENTENCES)).toHaveLength(2);
  });

  it.each<[string, string, string[]]>([
    [
      'a time of day ends it before a capital',
      'Come at 6 p.m. Doors open then.',
      ['Come at 6 p.m.', 'Doors open then.'],
    ],
    [
      'a time of day goes on with its zone',
      'Come at 6 p.m. EST on Friday.',
      ['Come at 6 p.m. EST on Friday.'],
    ],
    ['a time of day may open it', 'At 6 a.m. Mr. Bolt came.', ['At 6 a.m. Mr. Bolt came.']],
    [
      'a word of amount begins the next',
      'He left the U.S. Thousands came.',
      ['He left the U.S.', 'Thousands came.'],
    ],
    ['"I\'m" begins the next', "It is 5 p.m. I'm late.", ['It is 5 p.m.', "I'm late."]],
    ['a title may be glued to the day', 'It is Tuesday.Mr. Bolt came.', ['It is Tuesday.', 'Mr. Bolt came.']],
    ['three spaced dots are a pause', 'He said . . . I forget.', ['He said . . . I forget.']],
    ['a fourth dot ends it', 'He said so. . . . The hall closed.', ['He said so.', '. . . The hall closed.']],
    ['an interrupted quote ends it', '"I was--" The bell rang.', ['"I was--"', 'The bell rang.']],
    [
      'a source in brackets belongs to it',
      '"It is so." (Bolt 5). He left.',
      ['"It is so." (Bolt 5).', 'He left.'],
    ],
    ['a wide full stop needs no space', 'One．Two．', ['One．', 'Two．']],
  ])('knows that %s', (_what, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it('cuts a list behind a sentence into its items, but no dates', () => {
    expect(cut('We need this: 1. Roads 2. Schools 3. Water')).toEqual([
      'We need this:',
      '1. Roads',
      '2. Schools',
      '3. Water',
    ]);
    expect(cut('It opens on Jan. 1. It closes on Feb. 2. It opens again.')).toHaveLength(3);
  });

  it('cuts short questions in a row', () => {
    expect(cut('Бұл кім? не? қашан? Айтыңыз.', KK_SENTENCES)).toEqual([
      'Бұл кім?',
      'не?',
      'қашан?',
      'Айтыңыз.',
    ]);
  });

  it('keeps short lines apart and joins a long line that was broken', () => {
    expect(cut('roads\nnew schools\nwater, heat')).toEqual(['roads', 'new schools', 'water, heat']);
    expect(cut('The long road between the two towns was\nopened on Friday.')).toHaveLength(1);
  });

  it('leaves out rules drawn of signs and lines without a letter', () => {
    expect(cut('==========\nA heading ----------\n***\n12\nThe body.')).toEqual(['A heading', 'The body.']);
  });

  it('ends a sentence at every line end', () => {
    expect(cut('A heading\n\nThe body begins.')).toEqual(['A heading', 'The body begins.']);
  });

  it('covers every letter of any text, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const spans = splitSentences(text, EN_SENTENCES);
        let at = 0;
        for (const span of spans) {
          expect(text.slice(at, span.start)).not.toMatch(/\p{L}/u);
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(text.slice(at)).not.toMatch(/\p{L}/u);
      }),
    );
  });
});
