import type { ReadLanguage } from '@uade/kernel';
import { quotesIn } from './testing/quotes-in';

const speakersIn = (language: ReadLanguage, text: string): (string | null)[] =>
  quotesIn(language, text).map(({ speaker }) => speaker);

describe('words that somebody else passes on', () => {
  it.each([
    ['ru', '«Дорогу сдадим в ноябре», – цитирует Ерлана Сынакова пресс-служба акимата.'],
    ['ru', '«Дорогу сдадим в ноябре», – передает слова акима Ерлана Сынакова агентство Qala Pressi.'],
    ['ru', 'Пресс-служба акимата привела слова Ерлана Сынакова: «Дорогу сдадим в ноябре».'],
    ['en', '"We will open the road in May," the press service quoted Yerlan Mysalov as saying.'],
    ['en', 'The press service quoted Yerlan Mysalov as saying, "We will open the road in May."'],
    ['en', '"We will open the road in May," Yerlan Mysalov was quoted as saying by the press service.'],
    ['en', 'The agency quoted Yerlan Mysalov as saying the road would open in May.'],
    ['kk', '«Жолды мамырда ашамыз», – деп Ерлан Мысаловтың сөзін келтірді баспасөз қызметі.'],
    ['kk', '«Жолды мамырда ашамыз», – деп жеткізді Ерлан Мысаловтың сөзін баспасөз қызметі.'],
    ['kk', 'Баспасөз қызметі Ерлан Мысаловтың сөздерін келтірді: «Жолды мамырда ашамыз».'],
  ] as const)('are of whoever said them, %s: %s', (language, text) => {
    expect(speakersIn(language, text)).toEqual([
      { ru: 'Ерлан Сынаков', en: 'Yerlan Mysalov', kk: 'Ерлан Мысалов' }[language],
    ]);
  });

  it('are of the body that passes them on where nobody else is named', () => {
    expect(speakersIn('ru', '«Дорогу сдадим в ноябре», – цитирует пресс-служба акимата.')).toEqual([
      'пресс-служба акимата',
    ]);
  });
});
