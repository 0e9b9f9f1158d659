import type { ReadLanguage } from '@uade/kernel';
import { localeOf } from '../locales/locales';
import { resolvePeople } from '../people/resolve-people';
import { fold } from '../rules/fold';
import { splitSentences } from '../sentences/split-sentences';
import { findQuotes } from './find-quotes';
import { MentionsIndex } from './mentions-index';

/** Quotes of a text as `[kind, speaker, words]`. */
function quotesOf(language: ReadLanguage, text: string): [string, string | null, string][] {
  const { people, quotes, sentences } = localeOf(language);
  const folded = fold(text);
  const mentions = new MentionsIndex(resolvePeople({ text, folded, day: null }, people));
  const found = findQuotes({ folded, sentences: splitSentences(text, sentences), mentions, data: quotes });
  return found.map(({ kind, speaker, start, end }) => [kind, speaker, text.slice(start, end)]);
}

describe('direct quotes', () => {
  it.each([
    [
      'en',
      "'The road will open in May,' said Yerlan Mysalov.",
      'Yerlan Mysalov',
      'The road will open in May',
    ],
    [
      'en',
      '‘The road will open in May,’ said Yerlan Mysalov.',
      'Yerlan Mysalov',
      'The road will open in May',
    ],
    ['en', "Yerlan Mysalov put it plainly: 'It won't be late.'", 'Yerlan Mysalov', "It won't be late."],
    [
      'en',
      "''The road will open in May,'' said Yerlan Mysalov.",
      'Yerlan Mysalov',
      'The road will open in May',
    ],
    ['ru', '‘Дорога откроется в мае’, – сказал Ерлан Сынаков.', 'Ерлан Сынаков', 'Дорога откроется в мае'],
    ['ru', '‘Дорога откроется в мае.’ Так сказал Ерлан Сынаков.', 'Ерлан Сынаков', 'Дорога откроется в мае.'],
  ] as const)('in single marks in %s: %s', (language, text, speaker, words) => {
    const direct = quotesOf(language, text).filter(([kind]) => kind === 'direct');
    expect(direct).toEqual([['direct', speaker, words]]);
  });

  it.each([
    [
      'en',
      'Yerlan Mysalov said, “The road will open in May.”',
      'Yerlan Mysalov',
      'The road will open in May.',
    ],
    ['ru', 'Ерлан Сынаков сказал: «Дорога откроется в мае».', 'Ерлан Сынаков', 'Дорога откроется в мае'],
    ['kk', 'Ерлан Мысалов былай деді: «Жол мамырда ашылады».', 'Ерлан Мысалов', 'Жол мамырда ашылады'],
  ] as const)('behind their verb in %s: %s', (language, text, speaker, words) => {
    expect(quotesOf(language, text)).toEqual([['direct', speaker, words]]);
  });

  it.each([
    ['en', '“The road will open in May,” said the ministry.', 'ministry'],
    ['en', '“The road will open in May,” the Ministry of Transport said.', 'Ministry of Transport'],
    ['ru', '«Дорога откроется в мае», – сообщили в Министерстве транспорта.', 'Министерство транспорта'],
    ['ru', '«Дорога откроется в мае», – отметили в акимате Примерной области.', 'акимат Примерной области'],
    ['kk', '«Жол мамырда ашылады», – деп хабарлады Көлік министрлігі.', 'Көлік министрлігі'],
    ['kk', '«Жол мамырда ашылады», – деп мәлімдеді «Сынақ» партиясы.', '«Сынақ» партиясы'],
  ] as const)('of a body in %s: %s', (language, text, speaker) => {
    expect(quotesOf(language, text).map(([, who]) => who)).toEqual([speaker]);
  });

  const FAR = {
    en: 'Yerlan Mysalov opened a bridge.\n\nThe weather was fine. Guests sang songs.\n\n“Every street of the town has its own pump.”',
    ru: 'Ерлан Сынаков открыл мост.\n\nПогода была хорошей. Гости пели песни.\n\n«У каждой улицы города есть свой насос».',
    kk: 'Ерлан Мысалов көпір ашты.\n\nАуа райы жақсы болды. Қонақтар ән салды.\n\n«Қаланың әр көшесінде өз сорғысы бар».',
  };

  it.each(Object.entries(FAR))('have no speaker in %s where nothing ties them to one', (language, text) => {
    expect(quotesOf(language as ReadLanguage, text).map(([, who]) => who)).toEqual([null]);
  });

  it.each([
    [
      'en',
      'Yerlan Mysalov opened a bridge.\n\n“Every street of the town has its own pump.”',
      'Yerlan Mysalov',
    ],
    ['ru', 'Ерлан Сынаков открыл мост.\n\n«У каждой улицы города есть свой насос».', 'Ерлан Сынаков'],
    ['kk', 'Ерлан Мысалов көпір ашты.\n\n«Қаланың әр көшесінде өз сорғысы бар».', 'Ерлан Мысалов'],
  ] as const)('have the subject of the paragraph before them in %s', (language, text, speaker) => {
    expect(quotesOf(language, text).map(([, who]) => who)).toEqual([speaker]);
  });

  it.each([
    [
      'ru',
      'Ерлан Сынаков встретил Ирину Тестову.\n\n«Дорога откроется в мае», – сказала она.',
      'Ирина Тестова',
    ],
    ['en', 'Yerlan Mysalov met Dana Testova.\n\n“The road will open in May,” she said.', 'Dana Testova'],
  ] as const)('of "she" go to the woman in %s', (language, text, speaker) => {
    expect(quotesOf(language, text).map(([, who]) => who)).toEqual([speaker]);
  });
});

describe('what is no direct quote', () => {
  it.each([
    ["The workers' rights and the owners' duties are in the law."],
    ["Rock 'n' roll was played. It's the town's oldest band."],
    ["In the '90s the road wasn't ready; it isn't now."],
    ['Members of the ‘Young Poets’ society came.'],
  ])('%s', (text) => {
    expect(quotesOf('en', text)).toEqual([]);
  });
});

describe('indirect quotes', () => {
  it.each([
    ['en', 'Yerlan Mysalov told reporters the road was ready.', 'Yerlan Mysalov', 'the road was ready'],
    ['en', 'The road is ready, according to Yerlan Mysalov.', 'Yerlan Mysalov', 'The road is ready'],
    [
      'en',
      'The Ministry of Transport warned that the road was closed.',
      'Ministry of Transport',
      'the road was closed',
    ],
    [
      'en',
      'Yerlan Mysalov announced on Friday that the road was ready.',
      'Yerlan Mysalov',
      'the road was ready',
    ],
    ['ru', 'Как сообщил Ерлан Сынаков, дорога готова.', 'Ерлан Сынаков', 'дорога готова'],
    [
      'ru',
      'В Министерстве транспорта сообщили, что дорога готова.',
      'Министерство транспорта',
      'дорога готова',
    ],
    [
      'ru',
      'По данным Комитета водного хозяйства, каналы готовы.',
      'Комитет водного хозяйства',
      'каналы готовы',
    ],
    ['kk', 'Көлік министрлігінің мәліметінше, жол дайын.', 'Көлік министрлігі', 'жол дайын'],
    ['kk', 'Ерлан Мысалов жолдың дайын екенін айтты.', 'Ерлан Мысалов', 'жолдың дайын екенін'],
  ] as const)('in %s: %s', (language, text, speaker, words) => {
    expect(quotesOf(language, text)).toEqual([['indirect', speaker, words]]);
  });

  it('are those of nobody where nobody is named', () => {
    expect(quotesOf('en', 'It was said that the road was ready.')).toEqual([
      ['indirect', null, 'the road was ready'],
    ]);
  });
});
