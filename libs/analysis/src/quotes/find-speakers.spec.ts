import type { ReadLanguage } from '@uade/kernel';
import { quotesIn } from './testing/quotes-in';

/** Direct quotes of a text as `[speaker, words]`. */
function direct(language: ReadLanguage, text: string): [string | null, string][] {
  const found = quotesIn(language, text);
  return found
    .filter(({ kind }) => kind === 'direct')
    .map(({ speaker, start, end }) => [speaker, text.slice(start, end)]);
}

describe('quotes beside verbs that no list knows', () => {
  it.each([
    [
      'ru',
      '«Это мы уже слышали», – усомнилась пенсионерка Алма Сынакова.',
      'Алма Сынакова',
      'Это мы уже слышали',
    ],
    [
      'ru',
      '«Я делал свою работу, – смущается Ерлан Сынаков. – Так поступил бы любой».',
      'Ерлан Сынаков',
      'Я делал свою работу',
    ],
    [
      'en',
      '“A school needs a library,” the director, Alma Mysalova, likes to say.',
      'Alma Mysalova',
      'A school needs a library',
    ],
    [
      'kk',
      '«Жол мамырда ашылады», – деген Ерлан Мысалов жұртты жұбатты.',
      'Ерлан Мысалов',
      'Жол мамырда ашылады',
    ],
  ] as const)('%s: %s', (language, text, speaker, words) => {
    expect(direct(language, text)[0]).toEqual([speaker, words]);
  });

  it.each([
    ['ru', 'Девиз проекта – «Энергия без дыма» – придумали школьники.'],
    ['ru', 'Партия «Сынақ жолы» заявила об участии в выборах.'],
    ['en', '“How are young teachers to be kept?” was the title of a round table.'],
    ['en', 'Visitors saw the “House of Tomorrow”, a model built by students.'],
    ['kk', 'Ол мектепті «Болашақтың үйі» деп атады.'],
    ['kk', 'Жоба «Жылдың үздік жобасы» деп танылды.'],
  ] as const)('leaves titles in %s: %s', (language, text) => {
    expect(direct(language, text)).toEqual([]);
  });
});

describe('speakers who are named elsewhere', () => {
  it.each([
    ['ru', 'Мысалов Е.А.: «Дорогу сдадим в ноябре этого года».', 'Мысалов Е.А.'],
    ['ru', 'Е. Мысалов: «Дорогу сдадим в ноябре этого года».', 'Е. Мысалов'],
    [
      'en',
      'The statement of the Ministry of Health reads:\n\n“Schools will stay open in winter.”',
      'Ministry of Health',
    ],
    [
      'ru',
      'Аким района Ерлан Сынаков ответил жителям так:\n\n– Дорога откроется в мае, деньги уже выделены.',
      'Ерлан Сынаков',
    ],
    [
      'ru',
      'Директор сада «Проба» Алма Сынакова, открывая корпус, сказала: «Очереди больше нет».',
      'Алма Сынакова',
    ],
    ['en', 'Yerlan Mysalov opened the plant. “It will run all winter,” said the engineer.', 'Yerlan Mysalov'],
    ['kk', 'Хирург Алма Мысалова жиырма жыл жұмыс істейді. «Бөлім керек», – деді дәрігер.', 'Алма Мысалова'],
    [
      'ru',
      'Спикер Мажилиса Ерлан Сынаков приехал в район. Рядом сидел аким. «Газ придёт», – сказал спикер.',
      'Ерлан Сынаков',
    ],
  ] as const)('%s: %s', (language, text, speaker) => {
    expect(direct(language, text).at(-1)?.[0]).toBe(speaker);
  });

  it('gives a second question to whoever asked the first', () => {
    const text =
      '“Is the reform delayed?” a reporter asked.\n\n“No, it begins in May,” said Yerlan Mysalov.\n\n“And then?”';
    expect(direct('en', text).map(([speaker]) => speaker)).toEqual([
      'reporter',
      'Yerlan Mysalov',
      'reporter',
    ]);
  });

  it('does not take a bystander for whoever was named', () => {
    const text = 'Ерлан Сынаков открыл мост. Собрались люди. «Мы ждали десять лет», – сказал житель.';
    expect(direct('ru', text)).toEqual([['житель', 'Мы ждали десять лет']]);
  });
});

describe('speakers of reported clauses', () => {
  it.each([
    ['en', 'Serik Testov met Nurlan Mysalov and said that the road was ready.', 'Serik Testov'],
    ['en', 'Serik Testov opened the forum and said that the road was ready.', 'Serik Testov'],
    ['ru', 'Дороги, по словам Ерлана Сынакова, отремонтированы полностью.', 'Ерлан Сынаков'],
  ] as const)('%s: %s', (language, text, speaker) => {
    expect(quotesIn(language, text).map((quote) => quote.speaker)).toEqual([speaker]);
  });
});
