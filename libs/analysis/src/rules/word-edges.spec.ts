import fc from 'fast-check';
import { cue, LETTER } from './rule';
import { sidesOfEdges } from './word-edges';

const isLetter = (character: string): boolean => new RegExp(`^[${LETTER}]$`).test(character);
const sides = (source: string) =>
  [...sidesOfEdges(source, isLetter).values()].map(({ before, after }) => `${before} ${after}`);

describe('sidesOfEdges', () => {
  it.each([
    ['plain words', String.raw`\bwill\b be`, ['any letter', 'letter other']],
    ['a group', String.raw`(?:will|shall)\b,`, ['letter other']],
    ['what may be left out', String.raw`dates?\b(?: of)?x`, ['letter any']],
    ['a group that is repeated', String.raw`(?:\ba ){2}`, ['any letter']],
    ['classes', String.raw`[а-я]{2}\b[.,]`, ['letter other']],
    ['a class of several sorts', String.raw`[a-z-]\b[^.]`, ['any any']],
    [
      'what is looked at',
      String.raw`(?<=\bby )x(?!\bto)y\b$`,
      ['any letter', 'letter letter', 'letter other'],
    ],
    ['the start', String.raw`^\b.`, ['other any']],
  ])('knows what stands beside an edge in %s', (_what, source, expected) => {
    expect(sides(source)).toEqual(expected);
  });
});

const LETTERS = `[${LETTER}]`;
const EDGE = `(?:(?<=${LETTERS})(?!${LETTERS})|(?<!${LETTERS})(?=${LETTERS}))`;
/** As `cue` would do it if it always looked at both sides. */
const plain = (source: string): RegExp =>
  new RegExp(source.replaceAll('\\b', EDGE).replaceAll('\\w', LETTERS).replaceAll(' ', '(?:[ \\n]{1,4})'));

describe('cue', () => {
  const atom = fc.constantFrom('a', 'б', '[a-z]', '[,;]', '[a-z-]', '.', ',', ' ', '\\w', '7');
  const quantifier = fc.constantFrom('', '', '?', '{0,2}', '{2}');
  const piece = fc.oneof(
    fc.constant('a\\b'),
    fc.constant('[,б]?\\b'),
    fc.tuple(atom, quantifier).map((parts) => parts.join('')),
    // Behind a space `\b` is where a word begins, so it stands before a word only.
    fc
      .tuple(atom, atom, quantifier)
      .filter(([one]) => one !== ' ')
      .map(([one, other, times]) => `(?:${one}\\b|${other})${times}\\b`),
    fc.tuple(atom, atom).map(([one, other]) => `(?:x|${one})(?=${other}|\\w\\b)`),
    fc.tuple(atom, atom).map(([one, other]) => `(?<!${one}\\w\\b,)${other}`),
  );
  const source = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'б', '7', ',', ' ', '-'), maxLength: 12 });

  it('matches what it would if every edge were looked at from both sides', () => {
    fc.assert(
      fc.property(source, text, (written, words) => {
        expect([written, cue(written).exec(words)?.[0]]).toEqual([written, plain(written).exec(words)?.[0]]);
      }),
      { numRuns: 2000 },
    );
  });
});
