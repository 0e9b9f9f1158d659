import fc from 'fast-check';
import { bareCharacter, joinBare, SPACE } from './bare-form';
import { neededFor } from './read-pattern';
import { cue, whether } from './rule';

/** The bare form of a whole text. */
const bare = (text: string) => joinBare([...` ${text}`].map(bareCharacter).reduce(joinBare, ''), SPACE);

const needed = (source: string) => neededFor(cue(source));

describe('neededFor', () => {
  it.each([
    [String.raw`\bwill be \w`, [' will be ']],
    [String.raw`\b(?:поруч[а-я]{2,6}|треб(?:ую|ует))\b`, [' поруч', ' требую', ' требует']],
    [String.raw`\bin (?:19|20)\d\d\b`, [' in 0000 ']],
    [String.raw`до .{0,40}(?=июля|августа)`, ['августа', 'июля']],
    [String.raw`[^,]{1,50} \bsaid\b`, [' said ']],
    [String.raw`organi[sz]ed`, ['organised', 'organized']],
  ])('reads the words that a match of %s holds', (source, words) => {
    expect([...(needed(source)[0] ?? [])].sort()).toEqual([...words].sort());
  });

  it('reads the words of each place where some must stand, and none that others say already', () => {
    const source = String.raw`\b(?:must|shall)\b.{0,20}\b(?:adopt|submit)\b.{0,20}\b(?:mus|shal)`;
    expect(needed(source).map((list) => [...list].sort())).toEqual([
      [' adopt ', ' submit '],
      [' must ', ' shall '],
    ]);
  });

  it.each([[String.raw`\?$`], ['.{3,}'], [String.raw`(?:must)?`], ['(?:must|.)'], ['[а-я]{3,}']])(
    'says nothing of %s',
    (source) => {
      expect(needed(source)).toEqual([]);
    },
  );

  it('says nothing of a pattern that takes capitals for small letters', () => {
    expect(neededFor(/must/i)).toEqual([]);
  });

  it('never asks for words that a match can be without', () => {
    fc.assert(
      fc.property(sources, fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (source, pieces) => {
        const text = pieces.join('');
        for (const pattern of [cue(source), whether(source)]) {
          const lists = neededFor(pattern);
          // One that needs nothing is often one that tries everything.
          if (lists.length === 0 || !pattern.test(text)) continue;
          const missing = lists.filter((list) => !list.some((one) => bare(text).includes(one)));
          expect([source, text, missing]).toEqual([source, text, []]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** What texts are made of: few letters, so that patterns often match. */
const PIECES = ['a', 'b', 'ab', 'ба', ' ', '  ', '\n', ',', '. ', '1', '23', '\ud83d', 'ß', '“'];

const ATOMS = [
  'a',
  'b',
  'ab',
  'ба',
  ' ',
  ',',
  String.raw`\.`,
  String.raw`\d`,
  String.raw`\b`,
  String.raw`\w`,
  '.',
];
const CLASSES = ['[ab]', '[a-z]', '[^,]', '[^a]', '[ ,]', String.raw`[\d.]`, String.raw`\W`, String.raw`\s`];
const QUANTIFIERS = ['', '', '', '?', '{0,2}', '{1,2}', '{2}', '+', '*', '??', '{3,}'];
const GROUPS = ['(?:', '(?:', '(', '(?<g>', '(?=', '(?!', '(?<=', '(?<!'];

const { sources } = fc.letrec<{ sources: string; sequence: string; atom: string }>((tie) => ({
  sources: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((all) => named(all.join('|'))),
  sequence: fc.array(tie('atom'), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
  atom: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom(...ATOMS, ...CLASSES, '^', '$'), fc.constantFrom(...QUANTIFIERS))
      .map(([atom, quantifier]) => (/^(?:\\b|[\^$]|ab|ба)$/.test(atom) ? atom : atom + quantifier)),
    fc
      .tuple(fc.constantFrom(...GROUPS), tie('sources'), fc.constantFrom(...QUANTIFIERS))
      .map(([opening, inside, quantifier]) =>
        /[=!]$/.test(opening) ? `${opening}${inside})` : `${opening}${inside})${quantifier}`,
      ),
  ),
}));

/** A group's name may stand once only. */
function named(source: string): string {
  return source.replaceAll('(?<g>', '(');
}
