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
    expect(cut('Мектеп, балабақша т.б. нысандар салынды. Халық риза.', KK_SENTENCES)).toHaveLength(2);
  });

  it('ends a sentence at every line end', () => {
    expect(cut('A heading\n\nThe body begins.')).toEqual(['A heading', 'The body begins.']);
  });

  it('covers every visible character of any text, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const spans = splitSentences(text, EN_SENTENCES);
        let at = 0;
        for (const span of spans) {
          expect(text.slice(at, span.start).trim()).toBe('');
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
