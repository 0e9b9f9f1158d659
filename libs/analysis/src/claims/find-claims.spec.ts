import type { ReadLanguage, Span } from '@uade/kernel';
import { localeOf } from '../locales/locales';
import { fold } from '../rules/fold';
import { Stretch, stretchesOf } from '../rules/stretch';
import { CLAIM_FROM, claimScore, findClaims, type FoundClaim } from './find-claims';

const scoreOf = (language: ReadLanguage, sentence: string): number =>
  claimScore(new Stretch(fold(sentence)), localeOf(language).claims);

/** Places and programmes in these sentences do not exist. */
const CLAIMS: readonly (readonly [ReadLanguage, string])[] = [
  ['en', 'The Belqar programme was adopted by the regional assembly.'],
  ['en', 'Last year 12 villages of Belqar received clean water.'],
  ['en', 'She is also Chairman of the Belqar Council.'],
  ['ru', 'Три года назад у Белкарского района не было даже своей больницы.'],
  ['ru', 'Подрядчик дважды сорвал сроки.'],
  ['ru', 'По данным ведомства, подключено 19 сел.'],
  ['kk', 'Белқар ауданында 19 ауылға су жеткізілді.'],
  ['kk', 'Қазақстан бұл жобаны дамытып келеді.'],
  ['kk', 'Менің тапсырмаммен Белқарда орталық жұмыс істей бастады.'],
];

const OTHERS: readonly (readonly [ReadLanguage, string])[] = [
  ['en', 'I believe that Belqar was a good choice.'],
  ['en', 'Expenditures for Belqar should be increased from 40 to 60 percent.'],
  ['en', 'Was the Belqar programme adopted in 2018?'],
  ['ru', 'На закуп машин Белкарский район выделит 6 млрд тенге.'],
  ['ru', 'Новые правила вступят в силу с 1 июля.'],
  ['ru', '«Чистый город начинается с нас», – отметила аким.'],
  ['kk', 'Мектеп 2028 жылы салынады.'],
  ['kk', 'Белқарда 40 мектеп салынды ма?'],
];

describe('the worth of a sentence for a fact-checker', () => {
  it.each(CLAIMS)('is enough in %s: %s', (language, sentence) => {
    expect(scoreOf(language, sentence)).toBeGreaterThanOrEqual(CLAIM_FROM);
  });

  it.each(OTHERS)('is not enough in %s: %s', (language, sentence) => {
    expect(scoreOf(language, sentence)).toBeLessThan(CLAIM_FROM);
  });
});

describe('finding claims', () => {
  const sentence = 'The assembly adopted the law in 2018.';
  const span = { start: 0, end: sentence.length };
  const find = (
    commitments: readonly (Span & { readonly restated: boolean })[],
    longest = 4000,
  ): FoundClaim[] =>
    findClaims({
      sentences: stretchesOf(fold(sentence), [span]),
      longest,
      data: localeOf('en').claims,
      commitments,
    });

  it('gives the sentence with its score', () => {
    expect(find([])).toEqual([{ ...span, score: scoreOf('en', sentence) }]);
  });

  it('asks more of a sentence that commits somebody, unless it only restates it', () => {
    const plain = scoreOf('en', sentence);
    const bound = find([{ ...span, restated: false }]);
    expect(bound.every(({ score }) => score < plain)).toBe(true);
    expect(find([{ ...span, restated: true }])).toEqual(find([]));
  });

  it('leaves out what is too long to be a sentence', () => {
    expect(find([], sentence.length - 1)).toEqual([]);
  });
});
