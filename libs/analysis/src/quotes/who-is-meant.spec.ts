import type { ReadLanguage } from '@uade/kernel';
import { quotesIn } from './testing/quotes-in';

type Case = readonly [ReadLanguage, string, readonly (string | null)[]];

/** Each text with who says its quotes, direct and reported, in order. People, places and bodies do not exist. */
function tell(what: string, cases: readonly Case[]): void {
  it.each<Case>(cases)(`${what}, in %s: %s`, (language, text, names) => {
    expect(quotesIn(language, text).map(({ speaker }) => speaker)).toEqual(names);
  });
}

describe('a word for somebody beside a quote', () => {
  tell('means whoever the sentence before brought in by nothing but a name', [
    ['ru', 'Нина Пробова пришла первой.\n\n– Тут тепло, – рассказывает пенсионерка.', ['Нина Пробова']],
    [
      'kk',
      'Былтырғы жүлдегер Әсел Проба 59 келіде күреседі.\n\n«Мен дайынмын», – дейді балуан.',
      ['Әсел Проба'],
    ],
    ['ru', 'Нина Пробова прошла по мосту. Пенсионерка призналась, что ждала его годы.', ['Нина Пробова']],
  ]);

  tell('means somebody else behind a crowd', [
    ['ru', 'Марат Сынаков открыл мост. Собрались жители. «Мы ждали», – сказал сосед.', ['сосед']],
  ]);

  tell('means the subject of the paragraph before, whatever he heads', [
    [
      'kk',
      'Қауымдастық төрағасы Талғат Сынақ кітап аз екенін айтты. Ол бағаны да еске салды.\n\n«Қағаз қымбат», – деп налиды баспагер.',
      ['Талғат Сынақ', 'Талғат Сынақ'],
    ],
  ]);

  tell('means the only one who is named, where he holds no office', [
    [
      'en',
      'The court heard the claim of Asel Trial, a mother of four. In May the akimat refused her a flat. The lawyers met twice.\n\n“Nobody called me,” the plaintiff said in court.',
      ['Asel Trial'],
    ],
  ]);

  tell('means whoever has no name, where nobody was spoken of since', [
    [
      'ru',
      'Начальник полиции Марат Сынаков рассказал о звонках. На уловку попалась пожилая жительница Пробска.\n\n«Голос был вежливый», – рассказала женщина.',
      ['пожилая жительница Пробска'],
    ],
  ]);
});

describe('who holds an office', () => {
  tell('stands behind "is", a place or a degree, too', [
    ['en', 'The head of the museum is Asel Trial. “We are open,” she said.', ['Asel Trial']],
    ['en', 'The akim of Aqsu in East Region, Marat Sample, spoke. “We are open,” he said.', ['Marat Sample']],
    [
      'en',
      'The head of the dig, Doctor of Historical Sciences Asel Trial, came. “It is old,” she said.',
      ['Asel Trial'],
    ],
    [
      'ru',
      'Директор союза «Проба» Сергей Сынаков приехал. «Мы готовы», – сказал Сынаков.',
      ['Сергей Сынаков'],
    ],
    ['ru', '«Мы готовы», – сказал член Коллегии по рынкам Марат Сынаков.', ['Марат Сынаков']],
    ['ru', 'Машинист-инструктор Марат Сынаков ведёт состав. «Путь ровный», – сказал он.', ['Марат Сынаков']],
  ]);

  tell('may be several, of whom each is meant where the text speaks of him', [
    [
      'ru',
      'Депутаты Сената Марат Сынаков и Асель Проба приехали в Аксу. Марат Сынаков осмотрел завод.\n\n«Он работает», – отметил сенатор.',
      ['Марат Сынаков'],
    ],
  ]);

  tell('may be told by what he is head of later, but that of a minister never is', [
    [
      'ru',
      '«Мы растём», – сказал председатель правления Марат Сынаков. По словам главы банка, кредитов стало больше.',
      ['Марат Сынаков', 'Марат Сынаков'],
    ],
    [
      'ru',
      'Министр Марат Сынаков приехал в Аксу. Ему показали классы. «Мы растём», – сказала директор школы.',
      ['директор школы'],
    ],
  ]);

  tell('is not told by what a speaker says of others', [
    [
      'ru',
      'Марат Сынаков приехал в Аксу. «Аким села просит денег», – сказал он. «Деньги будут», – ответил аким.',
      ['Марат Сынаков', 'Аким села'],
    ],
  ]);
});

describe('names', () => {
  tell('begin behind how old somebody is', [
    ['en', 'Sixty-year-old Gulnara Trial stayed. “It was cold,” she said.', ['Gulnara Trial']],
    ['ru', 'Шестнадцатилетний Дархан приехал. – Мне тут нравится, – сказал он.', ['Дархан']],
  ]);

  tell('do not begin with a word that opens the sentence', [
    ['ru', 'Депутат Бибигуль Пробова приехала. Затем Пробова сказала: «Мы готовы».', ['Бибигуль Пробова']],
  ]);

  tell('of bodies hold their marks, their place and whose press service they have', [
    ['ru', '«Мы готовы», – сообщили в «Проба Банке».', ['«Проба Банк»']],
    [
      'ru',
      '«Мы растём», – сказал директор Палаты предпринимателей Пробской области Марат Сынаков. По сведениям Палаты, фирм стало больше.',
      ['Марат Сынаков', 'Палата предпринимателей Пробской области'],
    ],
    [
      'kk',
      '«Біз дайынбыз», – деп хабарлады «Сынақ» компаниясының баспасөз қызметі.',
      ['«Сынақ» компаниясының баспасөз қызметі'],
    ],
    [
      'ru',
      'По данным Департамента по чрезвычайным ситуациям области Абай, подтоплены 17 домов.',
      ['Департамент по чрезвычайным ситуациям области Абай'],
    ],
  ]);
});

describe('words in marks', () => {
  tell('are speech in single ones before a comma, too', [
    ['en', '‘We asked her to name pictures and recite poems’, says Dr Asel Trial.', ['Asel Trial']],
  ]);

  tell('are a name in the midst of a sentence', [
    [
      'en',
      'Asel Trial, the coordinator of “Living Steppe”, replied that fences would not help.',
      ['Asel Trial'],
    ],
  ]);

  tell('go on in the next paragraph though a sentence of theirs ends with a verb of saying', [
    [
      'kk',
      '«Біз мұны көрдік. Шыны керек, ештеңе шығады деп ешкім күтпеген еді.\n\nБұл – үлкен олжа», – деді Әсел Проба.',
      ['Әсел Проба', 'Әсел Проба'],
    ],
  ]);
});

describe('reported speech', () => {
  tell('is of whoever a clause about him interrupts', [
    [
      'en',
      'Agronomist Marat Sample, who has advised the company for years, believes that the yield is good.',
      ['Marat Sample'],
    ],
  ]);

  tell('is no subject of a few words before its verb', [
    ['ru', 'Вице-премьер, в свою очередь, указал на необходимость соблюдать баланс интересов.', []],
  ]);
});
