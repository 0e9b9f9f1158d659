import fc from 'fast-check';
import { localeOf } from '../locales/locales';
import { fold } from './fold';
import { fires } from './rule';
import { firing, shortlist } from './shortlist';
import { Stretch } from './stretch';

const rule = (name: string, pattern: RegExp) => ({ name, pattern });

describe('shortlist', () => {
  const rules = [
    rule('will', /\bwill be/),
    rule('anything', /.{3}/),
    rule('figure', /\d{2} schools/),
    rule('state', /estate|state/),
  ];
  const names = (text: string) => shortlist(rules, new Stretch(text)).map(({ name }) => name);

  it('leaves out the rules whose words are not there', () => {
    expect(names('nothing of the kind')).toEqual(['anything']);
  });

  it('keeps the order of the list', () => {
    expect(names('12 schools will be built')).toEqual(['will', 'anything', 'figure']);
  });

  it('sees through spaces, line ends and marks', () => {
    expect(names('will\n  be')).toEqual(['will', 'anything']);
  });

  it('finds words that begin inside others, and at the very end', () => {
    expect(names('the estate')).toEqual(['anything', 'state']);
  });

  it('has nothing to keep of an empty list', () => {
    expect(shortlist([], new Stretch('words'))).toEqual([]);
  });
});

const LANGUAGES = ['kk', 'ru', 'en'] as const;

function listsOf(language: (typeof LANGUAGES)[number]) {
  const { commitments, claims, topics, dates, origin, quotes } = localeOf(language);
  const { cues, exclusions, restated, testable, vague, responsible } = commitments;
  return [
    ...[cues, exclusions, restated, testable, vague, responsible],
    ...[claims.cues, topics, dates.patterns, origin.cues, quotes.indirect],
  ];
}

describe.each(LANGUAGES)('shortlist of the rules in %s', (language) => {
  const lists = listsOf(language);
  const examples = lists.flat().flatMap(({ example, counterExample }) => [example, counterExample]);
  const words = fc.constantFrom(...examples).map(fold);
  /** Examples, whole or cut anywhere, one behind the other. */
  const piece = fc.tuple(words, fc.nat(80), fc.nat(80)).map(([text, a, b]) => text.slice(a % 20, a + b + 3));
  const texts = fc
    .array(fc.oneof(words, piece, fc.constantFrom('\n', ' – ', '"', '»')), { minLength: 1, maxLength: 5 })
    .map((pieces) => pieces.join(' '));

  it('holds every rule whose pattern matches', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const stretch = new Stretch(text);
        for (const list of lists) {
          const kept = new Set<unknown>(shortlist(list, stretch));
          for (const one of list) {
            if (!kept.has(one)) expect([one.name, text.search(one.pattern)]).toEqual([one.name, -1]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('makes no difference to which cues fire', () => {
    const { cues } = localeOf(language).commitments;
    for (const example of examples.map(fold)) {
      expect(firing(cues, new Stretch(example))).toEqual(cues.filter((one) => fires(one, example)));
    }
  });
});
