import { nameKey } from './name-key';

describe('nameKey', () => {
  it.each([
    ['Қасым-Жомарт', 'Касым-Жомарт', 'Kassym-Jomart'],
    ['Тоқаев', 'Токаев', 'Tokayev'],
    ['Смайылов', 'Смаилов', 'Smailov'],
    ['Сағынтаев', 'Сагинтаев', 'Sagintayev'],
    ['Мәсімов', 'Масимов', 'Massimov'],
    ['Ержан', 'Ержан', 'Yerzhan'],
    ['Данияр', 'Данияр', 'Daniyar'],
    ['Үлгібаев', 'Ульгибаев', 'Ulgibayev'],
    ['Хасенова', 'Хасенова', 'Khassenova'],
    ['Әсия', 'Асия', 'Assiya'],
  ])('makes the spellings of %s in three languages alike', (kk, ru, en) => {
    expect(nameKey(ru)).toBe(nameKey(kk));
    expect(nameKey(en)).toBe(nameKey(kk));
  });

  it.each([
    ['Ержан', 'Ерлан'],
    ['Сәтов', 'Сатин'],
    ['Қыдырова', 'Кадырова'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('makes nothing of what has no letters', () => {
    expect(nameKey('… 12')).toBe(' ');
  });
});
