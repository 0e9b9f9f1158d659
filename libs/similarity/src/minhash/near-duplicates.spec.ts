import { nearDuplicates } from './near-duplicates';
import { signature } from './signature';

const RELEASE = `Аким Аксу-Демо провел совещание о водоснабжении. За год на городском водопроводе произошло 146 аварий, треть труб
старше сорока лет. Управлению поручено заменить 18 километров труб до конца года, а также установить 25 колонок.`;

describe('nearDuplicates', () => {
  it('finds the copy with a word changed, with how much is the same', () => {
    const items = [
      { id: 'first', signature: signature(RELEASE) },
      {
        id: 'other',
        signature: signature('В библиотеке Аксу-Демо открылся новый читальный зал на сорок мест.'),
      },
      { id: 'copy', signature: signature(RELEASE.replace('146', '147')) },
    ];
    const [pair, ...rest] = nearDuplicates(items);
    expect(rest).toEqual([]);
    expect(pair).toMatchObject({ a: 'first', b: 'copy' });
    expect(pair?.resemblance).toBeGreaterThan(0.7);
  });

  it('joins a thousand copies of one text with few comparisons each', () => {
    const copies = Array.from({ length: 1000 }, (_, index) => ({
      id: `${index}`,
      signature: signature(RELEASE),
    }));
    const pairs = nearDuplicates(copies);
    expect(pairs.length).toBeLessThan(1000 * 17);
    expect(new Set(pairs.map(({ b }) => b)).size).toBe(999);
  });

  it('finds nothing among texts that only share a subject', () => {
    const texts = ['Школа откроется в сентябре, сообщил аким.', 'Аким рассказал, когда откроется школа.'];
    const items = texts.map((words, index) => ({ id: `${index}`, signature: signature(words) }));
    expect(nearDuplicates(items)).toEqual([]);
  });
});
