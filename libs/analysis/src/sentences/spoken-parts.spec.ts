import { RU_SENTENCES } from '../locales/ru/sentences';
import { stretchesOf } from '../rules/stretch';
import { spokenParts } from './spoken-parts';
import { splitSentences } from './split-sentences';

const partsOf = (text: string) =>
  spokenParts(text, stretchesOf(text, splitSentences(text, RU_SENTENCES)), RU_SENTENCES).map(
    ({ start, end }) => text.slice(start, end),
  );

describe('spokenParts', () => {
  it.each([
    [
      '«Построим, – сказал он. – Она нужна. – Да!» Он ушел.',
      ['«Построим, – сказал он.', 'Она нужна.', 'Да!»', 'Он ушел.'],
    ],
    ['Начнем! — Город ждет.', ['Начнем!', 'Город ждет.']],
  ])('cuts %s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it.each([
    'Когда начнется? – спросил он.',
    'План – до 2027 г. – Министерство подписало.',
    'Депутат (от Чечни. – "Ъ") выступил.',
    'Мост закрыт – Аким уехал.',
  ])('leaves %s whole', (text) => {
    expect(partsOf(text)).toEqual([text]);
  });
});
