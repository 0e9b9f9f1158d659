import { carryOn } from './carry-on';
import type { SuggestionEntity } from './suggestion.entity';

const row = (id: string, quote: string, type: SuggestionEntity['type'] = 'commitment'): SuggestionEntity => ({
  id,
  quote,
  type,
  releaseId: 'release',
  versionId: 'version',
  startOffset: 0,
  endOffset: quote.length,
  kind: 'pledge',
  testability: 'testable',
  restated: false,
  topic: null,
  speakerId: null,
  responsible: null,
  actor: null,
  negated: false,
  condition: null,
  action: null,
  target: null,
  deadline: null,
  rule: 'spec',
  score: 0.5,
  extractor: 'spec/1',
  createdAt: new Date(0),
  rowVersion: 1,
  state: 'open',
  lastDecisionId: null,
  supersededBy: null,
  continuesId: null,
});

const pairs = (proposed: SuggestionEntity[], decided: SuggestionEntity[]): string[] =>
  carryOn(proposed, decided).map((pair) => `${pair.proposed.id} ${pair.decided.id}`);

describe('carryOn', () => {
  it.each([
    ['the same', 'We will build it by 1 July.'],
    ['without quotation marks', '“We will build it by 1 July,”'],
    ['broken otherwise', 'We will build\nit  by 1 July'],
  ])('pairs words that are %s', (_name, quote) => {
    expect(pairs([row('new', quote)], [row('old', 'We will build it by 1 July.')])).toEqual(['new old']);
  });

  it.each([
    ['a negation', 'We will not build it by 1 July.'],
    ['another number', 'We will build it by 11 July.'],
    ['another mark between words', 'We will build it: by 1 July.'],
    ['more words', 'We will build it by 1 July, if it rains.'],
    ['fewer words', 'We will build it.'],
  ])('leaves %s to a person', (_name, quote) => {
    expect(pairs([row('new', quote)], [row('old', 'We will build it by 1 July.')])).toEqual([]);
  });

  it('has each decision answer for one suggestion, in their order', () => {
    const words = 'We will build it.';
    const proposed = [row('n1', words), row('n2', words), row('n3', words)];
    expect(pairs(proposed, [row('o1', words), row('o2', words)])).toEqual(['n1 o1', 'n2 o2']);
  });

  it('never takes a claim for a decided commitment', () => {
    expect(pairs([row('new', 'It was built.', 'claim')], [row('old', 'It was built.')])).toEqual([]);
  });
});
