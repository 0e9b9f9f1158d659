import { wordsInQuote } from './words-in-quote';

describe('words by which two commitments were matched', () => {
  it('are shown as they stand in the quote, each once', () => {
    const quote = 'Заменить 18 километров труб. Трубы заменить к осени.';
    expect(wordsInQuote(['замен', 'килом', 'труб'], quote)).toBe('Заменить, километров, труб');
    expect(wordsInQuote(['замен', 'замени'], quote)).toBe('Заменить');
  });

  it('are left out where they do not stand there, or say nothing', () => {
    expect(wordsInQuote(['vosto', 'election', 'в'], 'В районе Демо-Восток пройдут выборы.')).toBe('');
  });
});
