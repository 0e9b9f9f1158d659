import fc from 'fast-check';
import { localeOf } from '../locales/locales';
import { fold } from './fold';
import { cue } from './rule';
import { isWidelySpaced, plainlySpaced } from './spacing';

describe('isWidelySpaced', () => {
  it.each(['it will  be', 'it will \nbe', 'it will\n be'])(
    'tells that %j has two spaces beside each other',
    (text) => {
      expect(isWidelySpaced(text)).toBe(true);
    },
  );

  it('takes two line ends for the end of a paragraph, in which no sentence goes on', () => {
    expect(isWidelySpaced('It will be.\n\nIt\nwas.')).toBe(false);
  });
});

describe('plainlySpaced', () => {
  const rules = {
    cues: [{ name: 'will', pattern: cue('will be', 'd') }],
    words: new Set(['will']),
    reads: fold,
  };

  it('gives rules for single spaces, and the same each time', () => {
    const plain = plainlySpaced(rules);
    expect(plain.cues[0]?.pattern).toEqual(/will[ \n]be/d);
    expect(plainlySpaced(rules)).toBe(plain);
  });

  it('leaves alone what is no pattern', () => {
    const { words, reads } = plainlySpaced(rules);
    expect(words).toBe(rules.words);
    expect(reads).toBe(fold);
  });
});

const LANGUAGES = ['kk', 'ru', 'en'] as const;

describe.each(LANGUAGES)('the rules in %s', (language) => {
  const locale = localeOf(language);
  const { commitments, claims, quotes, dates } = locale;
  const lists = [
    ...[commitments.cues, commitments.exclusions, commitments.responsible, commitments.details.actions],
    ...[claims.cues, quotes.indirect, dates.patterns],
  ];
  const examples = lists
    .flat()
    .flatMap(({ example, counterExample }) => [fold(example), fold(counterExample)]);
  const texts = fc
    .tuple(fc.constantFrom(...examples), fc.constantFrom(...examples))
    .map((two) => two.join('\n'));

  it('match the same where no two spaces stand beside each other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const list of lists) {
          const fit = plainlySpaced(list);
          list.forEach(({ name, pattern }, index) => {
            const match = (one: RegExp | undefined) => {
              const found = one === undefined ? null : new RegExp(one.source).exec(text);
              return [name, found?.index, found?.[0], found?.groups];
            };
            expect(match(fit[index]?.pattern)).toEqual(match(pattern));
          });
        }
      }),
      { numRuns: 20 },
    );
  });
});
