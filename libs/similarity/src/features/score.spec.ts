import fc from 'fast-check';
import type { Language } from '@uade/kernel';
import { sharedReasons } from './describe';
import { NOTHING_COUNTED } from './rarity';
import { type Readable, readForComparing } from './reading';
import { likeness } from './score';

const NONE = { same: NOTHING_COUNTED, across: NOTHING_COUNTED };
const read = (language: Language, text: string, title: string | null = null) =>
  readForComparing({ language, title, text, on: { year: 2027, month: 3, day: 1 } } satisfies Readable);

const RU =
  'Заместитель акима поручил до 1 сентября 2027 года заменить 18 километров водопроводных труб в районе Демо-Восток.';
const EN =
  'The deputy akim instructed that 18 kilometres of water pipes in the Demo-Vostok district be replaced by 1 September 2027.';
const KK =
  'Әкімнің орынбасары 2027 жылғы 1 қыркүйекке дейін Демо-Восток ауданында 18 шақырым су құбырын ауыстыруды тапсырды.';
const OTHER =
  'В библиотеке Аксу-Демо весной откроется читальный зал на сорок мест, рассказала ее заведующая.';

describe('likeness', () => {
  it('is 1 for a text with itself and 0 for nothing', () => {
    expect(likeness(read('ru', RU, 'Трубы'), read('ru', RU, 'Трубы'), NONE).score).toBeCloseTo(1);
    expect(likeness(read('ru', ''), read('ru', ''), NONE).score).toBe(0);
  });

  it.each([
    ['ru-en', read('ru', RU), read('en', EN)],
    ['kk-en', read('kk', KK), read('en', EN)],
    ['kk-ru', read('kk', KK), read('ru', RU)],
  ])('sees the same sentence across languages: %s', (_, one, other) => {
    const { score, shared } = likeness(one, other, NONE);
    expect(score).toBeGreaterThan(2 * likeness(one, read('ru', OTHER), NONE).score);
    expect(shared()).toEqual(expect.arrayContaining(['d:2027-09-01', 'n:18', 'c:pipe']));
  });

  it('does not depend on which text comes first', () => {
    const words = fc.constantFrom('Аким', 'труб', '18', 'до 1 сентября', 'город', 'вода', 'Демо');
    const texts = fc.array(words, { maxLength: 8 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, texts, texts, texts, (a, b, titleA, titleB) => {
        const [one, other] = [read('ru', a, titleA), read('kk', b, titleB)];
        const score = likeness(one, other, NONE).score;
        expect(likeness(other, one, NONE).score).toBeCloseTo(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1.000001);
      }),
    );
  });
});

describe('sharedReasons', () => {
  it('names dates, numbers, names and ideas', () => {
    const reasons = sharedReasons(likeness(read('ru', RU), read('en', EN), NONE).shared());
    expect(reasons.slice(0, 2)).toEqual([
      { kind: 'same-date', words: ['2027-09-01'] },
      { kind: 'same-number', words: ['18'] },
    ]);
    expect(reasons.find(({ kind }) => kind === 'about')?.words.join(' ')).toContain('pipe');
  });

  it('says so where only letters are alike', () => {
    expect(sharedReasons(['g: abc'])).toEqual([{ kind: 'letters-alike-only', words: [] }]);
  });
});
