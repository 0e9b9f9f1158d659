import { wordsQuery } from './words';

describe('the query of what a person typed', () => {
  it('asks for stems and for the beginnings of all words', () => {
    expect(wordsQuery('elections Mazhilis')?.parameters).toEqual({
      typed: 'elections Mazhilis',
      prefixes: "'elections':* & 'Mazhilis':*",
    });
  });

  it.each(['', '   ', '!?—«»', "'"])('is nothing where %j holds no word', (typed) => {
    expect(wordsQuery(typed)).toBeNull();
  });

  it.each(["a' | 'b", 'a:* & !b', "мә'жіліс", 'a\\b', '(a | b)'])(
    'lets no operator of %j through',
    (typed) => {
      expect(wordsQuery(typed)?.parameters['prefixes']).toMatch(
        /^'[\p{L}\p{N}]+':\*( & '[\p{L}\p{N}]+':\*)*$/u,
      );
    },
  );

  it('reads at most twenty words', () => {
    expect(wordsQuery('word '.repeat(500))?.parameters['typed']?.split(' ')).toHaveLength(20);
  });
});
