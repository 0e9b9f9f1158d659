import type { SentenceData } from '../../sentences/abbreviation';

/** Kazakh abbreviations. */
export const KK_SENTENCES: SentenceData = {
  neverLast: new Set('б.з.б б.з б.д.д көш проф акад ж.т пос обл ауд ст т.с.с'.split(' ')),
  seldomLast: new Set(
    'т.б т.с т.т ж жж ғ ғғ м млн млрд трлн мың тг кг км см га б қ с мин сағ руб долл қ.а ш'.split(' '),
  ),
  starters: new Set(
    'Бұл Ол Олар Осы Сол Біз Мен Сіз Сондай Сондықтан Сонымен Соның Ал Бірақ Алайда Қазір Бүгін Бүгінде Биыл Былтыр Оның Оған Онда Осыған Осының Мұндай Мұны Бұдан Жалпы Егер Сонда Сөйтіп Дегенмен Әрі Және Енді Барлық Халық Біздің Менің Қазақстан'.split(
      ' ',
    ),
  ),
  beforeNumber: new Set('№ б бет'.split(' ')),
  afterTime: new Set(),
  opening: /^$/,
  relatives: new Set(),
};
