import type { ReadLanguage } from '@uade/kernel';
import { quotesIn } from './testing/quotes-in';

/** Quotes of a text as `[kind, speaker, words]`. */
function quotesOf(language: ReadLanguage, text: string): [string, string | null, string][] {
  const found = quotesIn(language, text);
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

describe('speakers', () => {
  const speakersOf = (language: ReadLanguage, text: string): (string | null)[] =>
    quotesOf(language, text).map(([, who]) => who);

  it.each([
    ['en', '“The road is open,” asked a driver. “Is it?”', ['driver']],
    ['en', '“The pump works,” said Captain Yerlan Mysalov, a rescuer.', ['Yerlan Mysalov']],
    ['en', 'Addressing the mayors, Yerlan Mysalov said: “The road is open.”', ['Yerlan Mysalov']],
    ['en', '“The road is open.” These were the words of Yerlan Mysalov.', ['Yerlan Mysalov']],
    ['en', 'The Youth Parliament met. “The road must open,” the statement reads.', ['Youth Parliament']],
    ['ru', '«Дорога открыта», – рассказал журналистам инженер.', ['инженер']],
    ['ru', '— Дорога открыта, — вспоминает водитель автобуса Ерлан Сынаков.', ['Ерлан Сынаков']],
    [
      'ru',
      'Начальник отряда спасателей улетел. «Дорога открыта», – сказал он.',
      ['Начальник отряда спасателей'],
    ],
    ['ru', '«Дорога в город снова открыта». Об этом заявил Ерлан Сынаков.', ['Ерлан Сынаков']],
    ['kk', '«Жол ашық», – деп сұрады «Сынақ» газетінің тілшісі.', ['«Сынақ» газетінің тілшісі']],
    ['kk', '«Жол ашық», – деп қуаттады капитан Ерлан Мысалов.', ['Ерлан Мысалов']],
  ] as const)('are told in %s by what they are and where they stand: %s', (language, text, names) => {
    expect(speakersOf(language, text).slice(0, names.length)).toEqual(names);
  });

  it.each([
    [
      'en',
      'The akim of the Proba Region and the akim of the Sample District met. “The road is open,” said the akim of the region.',
      'akim of the Proba Region',
    ],
    [
      'ru',
      'Аким Примерной области и аким Пробного района встретились. «Дорога открыта», – сказал аким области.',
      'Аким Примерной области',
    ],
    [
      'kk',
      'Сынақ облысының әкімі мен Проба ауданының әкімі кездесті. «Жол ашық», – деді облыс әкімі.',
      'Сынақ облысының әкімі',
    ],
  ] as const)('of like offices are told apart in %s by their level', (language, text, name) => {
    expect(speakersOf(language, text)).toEqual([name]);
  });

  it.each([
    [
      'en',
      '– Is the road open? – asked a driver.\n\n– It is, – said Yerlan Mysalov.\n\n– And the bridge?',
      'driver',
    ],
    [
      'ru',
      '– Дорога открыта? – спросил водитель.\n\n– Открыта, – сказал Ерлан Сынаков.\n\n– А мост?',
      'водитель',
    ],
    ['kk', '– Жол ашық па? – деп сұрады тілші.\n\n– Ашық, – деді Ерлан Мысалов.\n\n– Көпір ше?', 'тілші'],
  ] as const)('take turns in a dialogue in %s', (language, text, name) => {
    expect(speakersOf(language, text).at(-1)).toBe(name);
  });

  it('are not those whom a quote names', () => {
    const text =
      'Yerlan Mysalov came. “I told the mayor, Robert Fictor, that I will not sign,” he said. He added that the road was open.';
    expect(speakersOf('en', text)).toEqual(['Yerlan Mysalov', 'Yerlan Mysalov']);
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
    ['en', 'Yerlan Mysalov was of the view that the road was ready.', 'Yerlan Mysalov', 'the road was ready'],
    ['en', 'It was announced by the ministry that the road was ready.', 'ministry', 'the road was ready'],
    ['en', "By the ministry's own count, the road is ready.", 'ministry', 'the road is ready'],
    ['ru', 'Ерлан Сынаков дал понять, что дорога готова, и вручил ключи.', 'Ерлан Сынаков', 'дорога готова'],
    ['ru', 'По наблюдениям Ерлана Сынакова, дорога готова.', 'Ерлан Сынаков', 'дорога готова'],
    ['kk', 'Ерлан Мысалов жол дайын деп санайды.', 'Ерлан Мысалов', 'жол дайын'],
    [
      'kk',
      'Жол мамырда дайын болады, деп мәлімдеді Ерлан Мысалов.',
      'Ерлан Мысалов',
      'Жол мамырда дайын болады',
    ],
    ['kk', 'Ерлан Мысалов та сөз алып, жолдың дайын екенін айтты.', 'Ерлан Мысалов', 'жолдың дайын екенін'],
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
