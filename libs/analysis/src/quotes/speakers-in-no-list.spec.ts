import type { ReadLanguage } from '@uade/kernel';
import { quotesIn } from './testing/quotes-in';

/** Who says the last direct quote of a text. */
function lastSpeaker(language: ReadLanguage, text: string): string | null | undefined {
  return quotesIn(language, text).findLast(({ kind }) => kind === 'direct')?.speaker;
}

describe('names that no list knows', () => {
  it.each([
    // Beside a quote, words with capitals speak, whatever stands between them and the office.
    ['ru', '«Ставка снижена», – отметил Председатель Правления компании Гонда Умрек.', 'Гонда Умрек'],
    [
      'kk',
      '«Күдікті ұсталды», – деді қалалық полиция бөлімінің бастығы, полиция подполковнигі Умрек Ғонда.',
      'Умрек Ғонда',
    ],
    ['en', '“The rate is lower,” said president of the Chess Federation Gonda Umrek.', 'Gonda Umrek'],
    // So do they before the colon that leads to it.
    ['kk', 'Күміс жүлдегер Умрек Ғонда желідегі парақшасында: «Өкінішті болды», – деп жазды.', 'Умрек Ғонда'],
    // And as the subject of the sentence before.
    [
      'ru',
      'Бортница Гонда Умрек приехала издалека. «Раньше мы ждали по полгода», – поделилась она.',
      'Гонда Умрек',
    ],
    ['kk', 'Умрек Ғонда – ауылдағы жалғыз зергер. «Күміс асықпайды», – дейді шебер.', 'Умрек Ғонда'],
    // Behind the place that somebody comes from.
    ['ru', 'Пострадал турист из Томска Гонда Умрек. «Я услышал гул», – говорит он.', 'Гонда Умрек'],
    // A short family name that is another word too.
    ['ru', 'Серебро взяла Карина Тё. «Не хватило одного шага», – написала спортсменка.', 'Карина Тё'],
    ['kk', '«Бізге ол жойылады деген еді», – деп еске салды Диляра Сен.', 'Диляра Сен'],
    // A given name that means something else, and one in another case than the list has it.
    ['kk', 'Бас хатшы Азамат Мысалдың сөзінше, жоспар дайын. «Бәрі дайын», – деді ол.', 'Азамат Мысал'],
    [
      'ru',
      'Операцию провела бригада хирурга Сергея Ли. «Девочке пять месяцев», – уточнил хирург.',
      'Сергей Ли',
    ],
    // The end of a name that could be a case's.
    ['kk', '«Шұңқыр болса, өзіміз жөндейміз», – деп уәде берді мердігер Артём Ланге.', 'Артём Ланге'],
    // An Arabic article before a family name.
    ['ru', 'Переговоры ведёт Умрек аль-Гонда. «Мы довольны», – пояснил Умрек аль-Гонда.', 'Умрек аль-Гонда'],
    // A head of a profession, beside somebody else who is a head.
    [
      'en',
      'Director Yerlan Mysalov spoke.\n\n“The pool is full!” head teacher Gonda Umrek told us.',
      'Gonda Umrek',
    ],
    // "He" behind somebody who is only spoken of in the same sentence.
    [
      'ru',
      'Аким Ерлан Мысалов провёл совещание.\n\nДоложил инженер Гонда Умрек.\n\nОтвечая на вопрос акима, он признал: «Мы отстаём на месяц».',
      'Гонда Умрек',
    ],
    // A given name alone, behind a word for a relative.
    ['ru', 'Экскурсии ведёт его внучка Улана. «Дети боятся пять минут», – говорит девушка.', 'Улана'],
  ] as const)('%s: %s', (language, text, speaker) => {
    expect(lastSpeaker(language, text)).toBe(speaker);
  });

  it.each([
    // A place behind a preposition, a title before a name, somebody who is only spoken to.
    ['ru', '«Дорога готова», – сказал аким в Новом Примере.', 'аким'],
    ['en', '“The road is ready,” the akim told Gonda Umrek.', 'akim'],
    ['kk', 'Ерлан Сынақ келді. «Жол дайын», – деді ол Умрек Ғондаға.', 'Ерлан Сынақ'],
  ] as const)('leaves in %s: %s', (language, text, speaker) => {
    expect(lastSpeaker(language, text)).toBe(speaker);
  });
});

describe('words for people that no list knows', () => {
  it.each([
    ['ru', '«Вода высокая», – вздохнул бакенщик.', 'бакенщик'],
    ['ru', '«Вода высокая», – вздохнула старая бакенщица переправы.', 'старая бакенщица переправы'],
    ['kk', '«Су көтерілді», – деп күрсінді өткел күзетшісі.', 'өткел күзетшісі'],
    ['en', '“The water is high,” sighed the ferry keeper.', 'ferry keeper'],
    ['en', '“I like to build,” the Portuguese responded.', 'Portuguese'],
    // Where such a word stood before a name, it is his.
    [
      'ru',
      'Бакенщик Гонда Умрек живёт у реки.\n\nАким Ерлан Сынаков приехал в среду.\n\n«Вода высокая», – вздохнул бакенщик.',
      'Гонда Умрек',
    ],
  ] as const)('%s: %s', (language, text, speaker) => {
    expect(lastSpeaker(language, text)).toBe(speaker);
  });

  it.each([
    ['ru', 'Аким Ерлан Сынаков открыл мост. «Мы ждали его», – сказал он вслед.', 'Ерлан Сынаков'],
    [
      'en',
      'The statement of the Ministry of Health reads:\n\n“Schools will stay open in winter.”',
      'Ministry of Health',
    ],
  ] as const)('takes no other word for one in %s: %s', (language, text, speaker) => {
    expect(lastSpeaker(language, text)).toBe(speaker);
  });
});

describe('words for somebody of whom the text speaks already', () => {
  it.each([
    ['ru', 'Посол Матео Мысал вручил грамоты.\n\n«Кофе и пшеница», – сказал дипломат.', 'Матео Мысал'],
    [
      'kk',
      'Тарих ғылымдарының докторы Күләш Мысалова сөз алды.\n\n– Еңбек құнды, – деді ғалым.',
      'Күләш Мысалова',
    ],
    [
      'en',
      'Council member Pyotr Mysal disagreed. “It was the taxpayer who paid,” the lawmaker recalled.',
      'Pyotr Mysal',
    ],
    // What he is was not said before, but his is the sentence before the quote.
    [
      'kk',
      'Эколог Динара Мысал сотқа келді. «Өзен тазарды», – деді «Тірі су» қорының директоры.',
      'Динара Мысал',
    ],
    [
      'en',
      'A teacher has won.\n\nGonda Umrek works in a village.\n\n“We repair it together,” says the teacher.',
      'Gonda Umrek',
    ],
    // Whoever heads an agency is no president.
    [
      'kk',
      'Президент Сұңғат Мысал министр Рәбиға Сынақпен кездесті. Министр есеп берді. Президент тыңдады. «Жоба басталады», – деді ведомство басшысы.',
      'Рәбиға Сынақ',
    ],
    [
      'en',
      'President of the Republic Nurzhan Mysal met Prime Minister of Ostrelia Helga Umrek. “We have answers,” the Prime Minister said.',
      'Helga Umrek',
    ],
    [
      'kk',
      'Облыс әкімінің орынбасарлары Мәлік Сынақ пен Гүлдана Мысал келді. Гүлдана Мысалдың сөзінше, бәрі дайын. «Мектеп ашылады», – деді облыс әкімінің орынбасары.',
      'Гүлдана Мысал',
    ],
  ] as const)('%s: %s', (language, text, speaker) => {
    expect(lastSpeaker(language, text)).toBe(speaker);
  });

  it.each([
    // Relatives, and whoever comes up after a sentence about something else, are others.
    ['ru', 'Хирург Алма Сынакова спасла мальчика. «Спасибо», – сказала мама мальчика.', 'мама мальчика'],
    ['ru', 'Мальчику Дамиру шесть лет. «Спасибо, что услышали», – сказала мама Дамира.', 'мама Дамира'],
    ['en', 'Damir Mysal is eleven. “Thank you for listening,” said Damir’s mother.', 'Damir’s mother'],
    ['ru', 'Ерлан Сынаков открыл мост. Собрались люди. «Мы ждали десять лет», – сказал житель.', 'житель'],
  ] as const)('leaves in %s: %s', (language, text, speaker) => {
    expect(lastSpeaker(language, text)).toBe(speaker);
  });
});
