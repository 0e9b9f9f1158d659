import fc from 'fast-check';
import { EN_SENTENCES } from '../locales/en/sentences';
import { KK_SENTENCES } from '../locales/kk/sentences';
import { RU_SENTENCES } from '../locales/ru/sentences';
import { splitSentences } from './split-sentences';
import { sentenceAt, wholeSentences } from './whole-sentences';

const join = (text: string, data = EN_SENTENCES) =>
  wholeSentences(text, splitSentences(text, data), data).map(({ start, end }) => text.slice(start, end));

describe('wholeSentences', () => {
  it('keeps a quote of several sentences with the words that say whose it is', () => {
    const quote = '"The work has begun. We will finish it by May," said the mayor.';
    expect(join(`${quote} Nobody asked.`)).toEqual([quote, 'Nobody asked.']);
  });

  it('does so with the marks of Russian and Kazakh texts', () => {
    const russian = '«Работа началась. Мы закончим ее к маю», – сказал аким.';
    const kazakh = '«Жұмыс басталды. Мамырда аяқтаймыз», – деді әкім.';
    expect(join(`${russian} Все молчали.`, RU_SENTENCES)).toEqual([russian, 'Все молчали.']);
    expect(join(`${kazakh} Жұрт үнсіз.`, KK_SENTENCES)).toEqual([kazakh, 'Жұрт үнсіз.']);
  });

  it('knows single quotation marks from apostrophes', () => {
    const quote = "'It's late. The workers' rights come first,' said the mayor.";
    expect(join(`${quote} It wasn't so. Boys' shoes were sold.`)).toEqual([
      quote,
      "It wasn't so.",
      "Boys' shoes were sold.",
    ]);
  });

  it('keeps brackets in one piece and sentences in brackets of their own apart', () => {
    expect(join('It opened [at 3? at 5]. (It rained.) All came.')).toEqual([
      'It opened [at 3? at 5].',
      '(It rained.)',
      'All came.',
    ]);
  });

  it('gives a relative clause in brackets to the sentence before it', () => {
    expect(join('It opened. (Which was late.) All came.')).toEqual([
      'It opened. (Which was late.)',
      'All came.',
    ]);
  });

  it('joins nothing where a mark has no partner in its paragraph', () => {
    expect(join('"It opened. All came.\nThen "it" closed. All left.')).toEqual([
      '"It opened.',
      'All came.',
      'Then "it" closed.',
      'All left.',
    ]);
  });

  it('tells the marks of the quote from the words beside it', () => {
    const text = 'It rained. "It is late. We go," said the mayor.';
    const whole = wholeSentences(text, splitSentences(text, EN_SENTENCES), EN_SENTENCES);
    const quoted = sentenceAt(whole, text.indexOf('We go'))?.quoted;
    expect(text.slice(quoted?.start, quoted?.end)).toBe('"It is late. We go,"');
    expect(sentenceAt(whole, 0)?.quoted).toBeNull();
    expect(sentenceAt(whole, text.length)).toBeNull();
  });

  it('takes inches for no quotation mark', () => {
    expect(join('It is 6" wide. It is 7" high.')).toHaveLength(2);
  });

  it('begins and ends where sentences begin and end, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', "'", '«', '»', '(', ')', '[', ']', 'Yes. ', 'no', '\n', '“', '”', '‘', '’'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text, EN_SENTENCES);
        const whole = wholeSentences(text, sentences, EN_SENTENCES);
        const starts = new Set(sentences.map(({ start }) => start));
        const ends = new Set(sentences.map(({ end }) => end));
        expect(whole.every(({ start, end }) => starts.has(start) && ends.has(end))).toBe(true);
        expect(whole.at(-1)?.end).toBe(sentences.at(-1)?.end);
        expect(whole.slice(1).every(({ start }, index) => start >= (whole[index]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
