import fc from 'fast-check';
import type { ReadLanguage } from '@uade/kernel';
import { localeOf } from '../locales/locales';
import { fold } from '../rules/fold';
import { findEntities } from './find-entities';

const LANGUAGES: readonly ReadLanguage[] = ['kk', 'ru', 'en'];

/** Names of one kind in a text, as written. */
function named(language: ReadLanguage, kind: string, text: string): string[] {
  return findEntities(text, fold(text), localeOf(language).people)
    .filter((entity) => entity.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
}

describe('findEntities', () => {
  it.each([
    ['kk', 'Бүгін Денсаулық сақтау министрлігі есеп берді.', ['Денсаулық сақтау министрлігі']],
    [
      'kk',
      'Еңбек және халықты әлеуметтік қорғау министрлігінің есебі шықты.',
      ['Еңбек және халықты әлеуметтік қорғау министрлігінің'],
    ],
    ['kk', '«Сынақ» партиясы мен «Мысал Құрылыс» ЖШС келді.', ['«Сынақ» партиясы', '«Мысал Құрылыс» ЖШС']],
    ['kk', 'Қызылорда облысы әкімдігі мен Үкімет келісті.', ['Қызылорда облысы әкімдігі', 'Үкімет']],
    [
      'ru',
      'Министерство труда и социальной защиты населения и Национальный банк ответили.',
      ['Министерство труда и социальной защиты населения', 'Национальный банк'],
    ],
    [
      'ru',
      'Комитет национальной безопасности и партия «Проба» молчат.',
      ['Комитет национальной безопасности'],
    ],
    [
      'ru',
      'Агентство по противодействию коррупции проверило акимат Примерской области.',
      ['Агентство по противодействию коррупции', 'акимат Примерской области'],
    ],
    ['ru', 'ТОО «Пример Строй» и АО «Проба» построят дорогу.', ['ТОО «Пример Строй»', 'АО «Проба»']],
    [
      'en',
      'The Ministry of Labour and Social Protection met the National Bank of Kazakhstan.',
      ['Ministry of Labour and Social Protection', 'National Bank of Kazakhstan'],
    ],
    [
      'en',
      'The Agency for Strategic Planning met Sample Build LLP.',
      ['Agency for Strategic Planning', 'Sample Build LLP'],
    ],
  ] as const)('finds organisations in %s: %s', (language, text, names) => {
    expect(named(language, 'organisation', text)).toEqual(names);
  });

  it.each([
    ['kk', 'Қаржы министрінің бірінші орынбасары келді.', ['Қаржы министрінің бірінші орынбасары']],
    [
      'kk',
      'Қаржы нарқын реттеу және дамыту агенттігінің төрағасы сөйледі.',
      ['Қаржы нарқын реттеу және дамыту агенттігінің төрағасы'],
    ],
    [
      'ru',
      'Выступил начальник управления коммунального хозяйства.',
      ['начальник управления коммунального хозяйства'],
    ],
    ['ru', 'Аким города поблагодарил всех.', ['Аким города']],
    ['en', 'The Chairman of the Senate opened the session.', ['Chairman of the Senate']],
  ] as const)('finds offices with the bodies that they head in %s: %s', (language, text, names) => {
    expect(named(language, 'position', text)).toEqual(names);
  });

  it.each([
    ['kk', 'Жиынға Ерлан Мысалов пен Дана Сынаққызы келді.', ['Ерлан Мысалов', 'Дана Сынаққызы']],
    ['ru', 'Школу открыли Ерлан Сынаков и И. Тестова.', ['Ерлан Сынаков', 'И. Тестова']],
    ['en', 'The school was opened by Yerlan Mysalov.', ['Yerlan Mysalov']],
  ] as const)('finds persons in %s: %s', (language, text, names) => {
    expect(named(language, 'person', text)).toEqual(names);
  });

  it('gives stretches of any text in order, apart, and inside it', () => {
    const words = fc.constantFrom(
      'Министр',
      'министрлігі',
      'Қаржы',
      '«Сынақ»',
      'партиясы',
      'Ерлан',
      'Мысалов',
      'Ministry',
      'of',
      'Finance',
      'ның',
      ',',
      '.',
      '\n',
      '"',
      '’',
      'И.',
      'он',
      'комитет',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom(...LANGUAGES), (list, language) => {
        const text = list.join(' ');
        let last = 0;
        for (const { start, end } of findEntities(text, fold(text), localeOf(language).people)) {
          expect([start >= last, end > start, end <= text.length]).toEqual([true, true, true]);
          last = end;
        }
      }),
    );
  });
});
