import fc from 'fast-check';
import { cue } from '../rules/rule';
import { groupOf, WordPatterns } from './word-patterns';

const SOURCES = [
  '(minister)|((?:prime )?minister of [a-z]{2,6})|(mp)',
  'ma[zj]h?ilis|a(?:kim)?',
  "he|her's?",
];
const PIECES = [
  'minister',
  'prime',
  ' ',
  '\n',
  'mp',
  'majilis',
  'mazhilis',
  'a',
  'akim',
  'of',
  'he',
  "her's",
  '-',
  '»',
  'ғ',
];

describe('WordPatterns', () => {
  it('finds what each pattern would find alone', () => {
    const patterns = new WordPatterns(SOURCES);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const alone = SOURCES.map((source) => [
          ...text.matchAll(cue(String.raw`\b(?:${source})(?!\w)`, 'g')),
        ]);
        expect(
          patterns.findAll(text).map((list) => list.map(({ index, 0: words }) => [index, words])),
        ).toEqual(alone.map((list) => list.map(({ index, 0: words }) => [index, words])));
      }),
    );
  });

  it('tells which group of a pattern matched', () => {
    const [found = []] = new WordPatterns(SOURCES).findAll('prime minister of energy, mp; minister');
    expect(found.map(groupOf)).toEqual([1, 2, 0]);
  });
});
