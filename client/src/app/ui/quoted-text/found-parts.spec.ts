import fc from 'fast-check';
import { foundParts, fromFound } from './found-parts';

const found = (text: string, query: string) =>
  foundParts(text, query)
    .filter((part) => part.found)
    .map((part) => part.text);

describe('the words found in a text', () => {
  it('begin with the words looked for, in any case', () => {
    expect(found('Elections to the Mazhilis and maslikhats.', 'maslikhat ELECTION')).toEqual([
      'Elections',
      'maslikhats',
    ]);
  });

  it('are found in their other forms in Russian and Kazakh', () => {
    expect(found('О выборах депутатов и выборов акимов', 'выборы')).toEqual(['выборах', 'выборов']);
    expect(found('Мәжіліс сайлауына дайындық', 'сайлауы')).toEqual(['сайлауына']);
  });

  it('are not the middle of another word', () => {
    expect(found('The selection of elects', 'elect')).toEqual(['elects']);
  });

  it('put together are always the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        expect(
          foundParts(text, query)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('a text shown from the first word found', () => {
  const shown = (text: string, query: string, before: number) =>
    fromFound(foundParts(text, query), before)
      .map((part) => part.text)
      .join('');

  it('begins shortly before it, with a whole word', () => {
    expect(shown('The final stage in the renewal will be the elections.', 'election', 12)).toBe(
      '… be the elections.',
    );
  });

  it('is whole where the word stands near the beginning or nowhere', () => {
    expect(shown('The elections are held.', 'election', 12)).toBe('The elections are held.');
    expect(shown('Nothing of the kind stands here.', 'election', 12)).toBe(
      'Nothing of the kind stands here.',
    );
  });
});
