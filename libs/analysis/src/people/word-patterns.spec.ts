import fc from 'fast-check';
import { cue } from '../rules/rule';
import { WordPatterns } from './word-patterns';

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
    const patterns = new WordPatterns(SOURCES.map((source) => [source]));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const alone = SOURCES.map((source) => [
          ...text.matchAll(cue(String.raw`\b(?:${source})(?!\w)`, 'g')),
        ]);
        expect(
          patterns.findAll(text).map((list) => list.map(({ start, end }) => [start, text.slice(start, end)])),
        ).toEqual(alone.map((list) => list.map(({ index, 0: words }) => [index, words])));
      }),
    );
  });

  it('tells which group of a kind matched', () => {
    const [found = []] = new WordPatterns([SOURCES]).findAll('prime minister of energy, mp; minister');
    expect(found.map(({ group }) => group)).toEqual([1, 2, 0]);
  });

  it('counts the groups through sources that are too long for one pattern', () => {
    const long = `(${Array.from({ length: 3000 }, (_, number) => `word${number}`).join('|')})`;
    const [found = []] = new WordPatterns([['(mp)|(akim)', long, '(minister)']]).findAll(
      'minister word7 akim mp',
    );
    expect(found.map(({ group }) => group)).toEqual([3, 2, 1, 0]);
  });

  it('takes the first source that fits at a place', () => {
    const [found = []] = new WordPatterns([['(prime minister)', '(prime)|(minister)']]).findAll(
      'prime minister',
    );
    expect(found).toEqual([{ start: 0, end: 14, group: 0 }]);
  });
});
