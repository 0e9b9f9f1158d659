import type { ReadLanguage } from '@uade/kernel';
import { localeOf } from '../locales/locales';
import { fold } from '../rules/fold';
import { resolvePeople } from './resolve-people';

/** Whom the release means by the last of the words that are given. */
function meant(
  language: ReadLanguage,
  text: string,
  words: string,
  day: string | null = null,
): string | null {
  const at = text.lastIndexOf(words);
  const mentions = resolvePeople({ text, folded: fold(text), day }, localeOf(language).people);
  return mentions.find(({ start, end }) => start <= at && at < end)?.person?.label ?? null;
}

/** Every label of a person or body in the text. */
function labels(language: ReadLanguage, text: string): (string | undefined)[] {
  const mentions = resolvePeople({ text, folded: fold(text), day: null }, localeOf(language).people);
  return [...new Set(mentions.flatMap(({ person }) => (person === null ? [] : [person.label])))];
}

describe('names beside other words', () => {
  it.each([
    ['ru', 'Аким города Ерлан Сынаков открыл школу. Сынаков уехал.', 'Сынаков', 'Ерлан Сынаков'],
    ['ru', 'Чабан из аула Проба Ерлан Сынаков рад. Чабан улыбнулся.', 'Чабан', 'Ерлан Сынаков'],
    [
      'ru',
      'Ветеран Ерлан Сынакович Сынаков встал. Ерлан Сынакович заговорил.',
      'Ерлан',
      'Ерлан Сынакович Сынаков',
    ],
    ['ru', 'Аким Ерлан\u00a0Сынаков открыл школу. Сынаков уехал.', 'Сынаков', 'Ерлан Сынаков'],
    ['ru', 'Посол Тестонии Йохан Проб прибыл. Проб уехал.', 'Проб', 'Йохан Проб'],
    ['en', 'Economy Minister Asel Probnaya spoke. Probnaya left.', 'Probnaya', 'Asel Probnaya'],
    ['en', 'High Representative Anna Testova spoke. Testova left.', 'Testova', 'Anna Testova'],
    [
      'en',
      'Ambassador of Kazakhstan to Finland Yerlan Mysalov spoke. The Ambassador left.',
      'Ambassador',
      'Yerlan Mysalov',
    ],
    [
      'en',
      'Ivar Testsson, the Bank’s lead economist, spoke. “Yes,” said Testsson.',
      'Testsson',
      'Ivar Testsson',
    ],
    [
      'en',
      'Head of the Committee of Mines, Yerlan Mysalov, spoke. Mysalov left.',
      'Mysalov',
      'Yerlan Mysalov',
    ],
    [
      'kk',
      'Министр Ерлан Мысалов түрік әріптесі Иван Сынаковпен кездесті. Мысалов сөйледі.',
      'Мысалов',
      'Ерлан Мысалов',
    ],
    ['kk', 'Абай ауданының әкімі Ерлан Ли келді. Кейін Ерлан Лиге сөз берілді.', 'Ерлан', 'Ерлан Ли'],
  ] as const)('%s: %s', (language, text, words, person) => {
    expect(meant(language, text, words)).toBe(person);
  });

  it.each([
    ['en', 'The Central Election Commission met. The CEC decided.', 'CEC', 'Central Election Commission'],
    [
      'ru',
      'Собралась Центральная избирательная комиссия. В ЦИК ответили.',
      'ЦИК',
      'Центральная избирательная комиссия',
    ],
  ] as const)('knows a body by its acronym in %s', (language, text, words, body) => {
    expect(meant(language, text, words)).toBe(body);
  });

  it('keeps apart an akim who warns and the director who is warned', () => {
    const text =
      'Аким района Ерлан Сынаков приехал. «Срок истёк», – сказал аким директору Ивану Пробину. Аким уехал.';
    expect(meant('ru', text, 'Аким')).toBe('Ерлан Сынаков');
  });
});

describe('resolvePeople', () => {
  it.each([
    [
      'ru',
      'Аким города Проба Ерлан Сынаков открыл школу. Аким города поблагодарил всех.',
      'Аким города',
      'Ерлан Сынаков',
    ],
    [
      'kk',
      'Сынақ қаласының әкімі Ерлан Мысалов мектеп ашты. Қала әкімі алғыс айтты.',
      'Қала әкімі',
      'Ерлан Мысалов',
    ],
    [
      'en',
      'The akim of the city of Testville, Yerlan Mysalov, came. The akim of the city spoke.',
      'akim of the city',
      'Yerlan Mysalov',
    ],
    [
      'en',
      'Yerlan Mysalov, Akim of Testville, came. The Akim of Testville spoke.',
      'Akim of Testville',
      'Yerlan Mysalov',
    ],
  ] as const)(
    'knows in %s that the akim of the city is the akim who is named',
    (language, text, words, name) => {
      expect(meant(language, text, words)).toBe(name);
    },
  );

  it.each([
    [
      'ru',
      'Министр финансов Ерлан Сынаков и министр энергетики Ирина Тестова выступили. Ирина Тестова ушла. Министр финансов остался.',
      'Министр финансов',
      'Ерлан Сынаков',
    ],
    [
      'kk',
      'Қаржы министрі Ерлан Мысалов пен Энергетика министрі Дана Сынақова келді. Дана Сынақова кетті. Қаржы министрі қалды.',
      'Қаржы министрі',
      'Ерлан Мысалов',
    ],
    [
      'en',
      'Minister of Finance Yerlan Mysalov met Minister of Energy Dana Testova. Dana Testova left. The Finance Minister stayed.',
      'Finance Minister',
      'Yerlan Mysalov',
    ],
    [
      'ru',
      'Министр финансов Ерлан Сынаков выступил. Министр энергетики молчал.',
      'Министр энергетики',
      'Министр энергетики',
    ],
  ] as const)(
    'tells in %s two ministers apart by what they are ministers of',
    (language, text, words, name) => {
      expect(meant(language, text, words)).toBe(name);
    },
  );

  it.each([
    ['ru', 'Ерлан Сынаков встретил Ирину Тестову. Она ответила.', 'Она', 'Ирина Тестова'],
    ['ru', 'Ерлан Сынаков встретил Ирину Тестову. Он ответил.', 'Он', 'Ерлан Сынаков'],
    [
      'ru',
      'Данияр Примерович Нускаев принял Айгуль Сынаковну Тестову. По ее словам, все готово.',
      'ее',
      'Айгуль Сынаковна Тестова',
    ],
    ['en', 'Yerlan Mysalov met Dana Testova. She replied.', 'She', 'Dana Testova'],
    ['en', 'Dana Testova met Yerlan Mysalov. According to him, it is ready.', 'him', 'Yerlan Mysalov'],
    ['en', 'Robert Fictor met Susan Sampleton. She replied.', 'She', 'Susan Sampleton'],
  ] as const)('gives a pronoun in %s to whoever has its gender: %s', (language, text, words, name) => {
    expect(meant(language, text, words)).toBe(name);
  });

  it('takes a pronoun without gender for the subject of the last sentence', () => {
    expect(meant('kk', 'Ерлан Мысалов Дана Сынақованы қабылдады. Ол жоспарды айтты.', 'Ол')).toBe(
      'Ерлан Мысалов',
    );
  });

  it.each([
    [
      'ru',
      'Президент Касым-Жомарт Токаев выступил. Президент Узбекистана ответил.',
      'Президент Узбекистана',
      'Президент Узбекистана',
    ],
    [
      'kk',
      'Президент Қасым-Жомарт Тоқаев сөйледі. Өзбекстан Президенті жауап берді.',
      'Өзбекстан Президенті',
      'Өзбекстан Президенті',
    ],
    [
      'en',
      'President Kassym-Jomart Tokayev spoke. The President of Uzbekistan replied.',
      'President of Uzbekistan',
      'President of Uzbekistan',
    ],
  ] as const)('keeps in %s the president of another country apart', (language, text, words, name) => {
    expect(meant(language, text, words)).toBe(name);
  });

  it.each([
    ['2019-03-19', 'Nursultan Nazarbayev'],
    ['2019-03-20', 'Kassym-Jomart Tokayev'],
  ])('knows on %s who the President is, of those whom the release names', (day, name) => {
    const text = 'Nursultan Nazarbayev and Kassym-Jomart Tokayev came. Guests sang. The President spoke.';
    expect(meant('en', text, 'President', day)).toBe(name);
  });

  it('never gives a name that the release does not give', () => {
    expect(meant('en', 'The Prime Minister held a meeting.', 'Prime Minister', '2024-03-01')).toBe(
      'Prime Minister',
    );
  });

  it.each([
    [
      'ru',
      'Министерство финансов опубликовало отчет. Позже министерство пояснило цифры.',
      'министерство',
      'Министерство финансов',
    ],
    [
      'kk',
      'Қаржы министрлігі есеп жариялады. Кейін министрлік оны түсіндірді.',
      'министрлік',
      'Қаржы министрлігі',
    ],
    [
      'en',
      'The Ministry of Finance published a report. Later the ministry explained it.',
      'ministry',
      'Ministry of Finance',
    ],
    [
      'ru',
      'Комитет водного хозяйства открыл каналы. В ведомстве ждут дождя.',
      'ведомстве',
      'Комитет водного хозяйства',
    ],
  ] as const)('knows in %s which body is meant by a word without a name', (language, text, words, name) => {
    expect(meant(language, text, words)).toBe(name);
  });

  it('names somebody of whom only the family name is given, if an office or speech stands beside it', () => {
    expect(meant('ru', 'Министр Сынаков открыл школу.', 'Сынаков')).toBe('Сынаков');
    expect(meant('en', 'The road is ready, Mysalov said.', 'Mysalov')).toBe('Mysalov');
  });

  it('joins an office with a place to the name behind it', () => {
    const text = 'Заместитель акима Аксу-Демо Сынакбек Демобаев провел совещание. Заместитель акима ушел.';
    expect(meant('ru', text, 'Заместитель акима')).toBe('Сынакбек Демобаев');
  });

  it('gives names in their dictionary form', () => {
    expect(labels('ru', 'Встречу с министром Олегом Выдуманским провели вчера.')).toEqual([
      'Олег Выдуманский',
    ]);
    expect(labels('kk', 'Кездесу министр Олег Выдуманскиймен өтті.')).toEqual(['Олег Выдуманский']);
  });
});
