import type { ReadLanguage } from '@uade/kernel';
import { quotesIn } from './testing/quotes-in';

/** Who says each direct quote of a text, in order. People, places and bodies do not exist. */
function speakers(language: ReadLanguage, text: string): (string | null)[] {
  return quotesIn(language, text)
    .filter(({ kind }) => kind === 'direct')
    .map(({ speaker }) => speaker);
}

type Case = readonly [ReadLanguage, string, readonly string[]];

/** Each text with who says its direct quotes. */
function tell(what: string, cases: readonly Case[]): void {
  it.each<Case>(cases)(`${what}, in %s: %s`, (language, text, names) => {
    expect(speakers(language, text)).toEqual(names);
  });
}

describe('whoever speaks before being named', () => {
  tell('is the one who is named right behind', [
    [
      'en',
      '“I waited for years,” recalls a resident.\n\nAsel Trial has taught here since 1999.',
      ['Asel Trial'],
    ],
    [
      'ru',
      '– Я ждала годы, – вспоминает жительница села.\n\nАсель Проба сорок лет учила детей.',
      ['Асель Проба'],
    ],
    ['kk', '«Жылдап күттім», – дейді ауыл тұрғыны. Әсел Проба мектепте жұмыс істеген.', ['Әсел Проба']],
    [
      'en',
      'One of them was a student. “I was late,” she said. According to Asel Trial, the bus is full.',
      ['Asel Trial'],
    ],
  ]);

  tell('is somebody else where the name has an office or speaks next', [
    ['en', '“Is it open?” a reporter asked.\n\n“It is,” said Asel Trial.', ['reporter', 'Asel Trial']],
    [
      'ru',
      '«Я ждала годы», – вспоминает жительница.\n\nАким Марат Сынаков поблагодарил строителей.',
      ['жительница'],
    ],
    [
      'en',
      '“The wages are late,” the deputy prosecutor of the city of Aqsu said.\n\nWorker Marat Sample thanked him.',
      ['deputy prosecutor of the city of Aqsu'],
    ],
    [
      'ru',
      '«Я ждала годы», – вспоминает жительница.\n\nМарат Сынаков ответил: «Понимаю вас».',
      ['жительница', 'Марат Сынаков'],
    ],
  ]);
});

describe('whoever was just named', () => {
  tell('is what the words beside a quote call him', [
    [
      'ru',
      'Операцию провела бригада под руководством Мадины Пробиной.\n\n– Времени не было, – объясняет заведующая отделением.',
      ['Мадина Пробина'],
    ],
    [
      'kk',
      'Қобызды музейге Сырымбет Сынақов сыйлаған.\n\n– Атам осымен ойнайтын, – дейді ақсақал.',
      ['Сырымбет Сынақов'],
    ],
    [
      'ru',
      'Президент областной федерации бокса Нурлан Сынаков открыл зал.\n\n«Мы ждали этого», – подчеркнул руководитель федерации.',
      ['Нурлан Сынаков'],
    ],
  ]);
});

describe('a colon behind a whole sentence', () => {
  tell('leads to the next quote', [
    [
      'en',
      'Deputy akim Yerlan Sample opened the meeting: “We have money.” Asel Trial replied: “Then we start.”',
      ['Yerlan Sample', 'Asel Trial'],
    ],
    [
      'ru',
      'Заместитель акима Ерлан Сынаков сказал: «Денег хватит». Начальник отдела Асель Проба ответила: «Начнем с моста».',
      ['Ерлан Сынаков', 'Асель Проба'],
    ],
  ]);
});

describe('a body', () => {
  tell('is named once and spoken of by a word of its name', [
    [
      'en',
      'The bridge is open, the press service of the Ministry of Roads reports.\n\n“We expect many cars,” the ministry said.',
      ['Ministry of Roads'],
    ],
    [
      'ru',
      'Мост открыт, сообщает пресс-служба министерства дорог.\n\n«Мы ждем машин», – отметили в министерстве.',
      ['министерство дорог'],
    ],
    [
      'kk',
      'Көпір ашылды, деп хабарлайды Жол министрлігінің баспасөз қызметі.\n\n«Көлік күтеміз», – деп хабарлады министрлік.',
      ['Жол министрлігі'],
    ],
    [
      'en',
      'The Aqsu City Court ruled on Monday. “The debtor must pay,” the court said.',
      ['Aqsu City Court'],
    ],
    [
      'en',
      'The Aqsu Police Department summed up. “We stopped forty drivers,” the department said.',
      ['Aqsu Police Department'],
    ],
    [
      'ru',
      'Департамент полиции города Примерска подвел итоги. «Мы остановили сорок водителей», – сообщили в департаменте.',
      ['Департамент полиции города Примерска'],
    ],
  ]);
});

describe('reported speech', () => {
  it.each<readonly [ReadLanguage, string, string, string]>([
    [
      'en',
      'According to the head of the library, Aigul Sample, the fund will grow.',
      'Aigul Sample',
      'the fund will grow',
    ],
    [
      'ru',
      'По словам директора библиотеки, Айгуль Примеровой, фонд вырастет на треть.',
      'Айгуль Примерова',
      'фонд вырастет на треть',
    ],
    [
      'kk',
      'Мердігер компанияның бас инженері Мұхтар Сынақтың айтуынша, жолға кепілдік беріледі.',
      'Мұхтар Сынақ',
      'жолға кепілдік беріледі',
    ],
    [
      'en',
      'Ore production grew by 7 percent, Chairman Marat Sample said at a meeting with all employees of the mine.',
      'Marat Sample',
      'Ore production grew by 7 percent',
    ],
    [
      'ru',
      'Цены начнут снижаться к июлю, заявил министр Талгат Сынаков, передаёт Степь-Пресс.',
      'Талгат Сынаков',
      'Цены начнут снижаться к июлю',
    ],
  ])('has its speaker and its words, in %s: %s', (language, text, speaker, words) => {
    const said = quotesIn(language, text).map((one) => [
      one.kind,
      one.speaker,
      text.slice(one.start, one.end),
    ]);
    expect(said).toEqual([['indirect', speaker, words]]);
  });
});
