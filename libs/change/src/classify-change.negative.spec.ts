import type { ReadLanguage } from '@uade/kernel';
import { type ChangeClass, GRAVE } from './classify-change';
import { compareVersions } from './compare-versions';

function classes(language: ReadLanguage, oldText: string, newText: string): ChangeClass[] {
  const on = { year: 2027, month: 3, day: 1 };
  return compareVersions({ oldText, newText, language, on }).flatMap((change) => [...change.classes]);
}

describe('classifyChange', () => {
  it.each<[ReadLanguage, string, string]>([
    ['en', 'It will open no later than 1 July 2027.', 'It will open by 1 July 2027.'],
    ['ru', 'Сделать не позднее 1 июля 2027 года.', 'Сделать до 1 июля 2027 года.'],
    ['ru', 'Построят не менее 10 школ.', 'Построят более 10 школ.'],
    ['kk', 'Кемінде 10 мектеп салынады.', '10 мектептен кем емес салынады.'],
  ])('sees no negation in a bound: %s, "%s" → "%s"', (language, oldText, newText) => {
    expect(classes(language, oldText, newText)).not.toContain('negation');
  });

  it.each<[ReadLanguage, string, string]>([
    ['kk', 'Баспасөз қызметі хабарлады.', 'Баспасөз орталығы хабарлады.'],
    ['kk', 'Жол салынды.', 'Жол жобасын қолдап салынды.'],
    ['kk', 'Ол келді.', 'Ол өз еңбегін, сапасын табады.'],
    ['kk', 'Мектеп не бақша.', 'Мектеп немесе бақша.'],
    ['kk', 'Көрме ашылды.', 'Тамаша көрме ашылды.'],
    ['ru', 'Неделя культуры прошла.', 'Неделя науки прошла.'],
    ['en', 'The nonet played.', 'The notable nonet played.'],
  ])('sees no negation in a word that looks like one: %s, "%s" → "%s"', (language, oldText, newText) => {
    expect(classes(language, oldText, newText)).not.toContain('negation');
  });

  it.each<[ReadLanguage, string, string]>([
    ['en', 'The road is wide.', 'The road is about as wide.'],
    ['ru', 'Дорога стала ровнее.', 'Дорога стала более ровной.'],
    ['ru', 'Выделено 200 тыс. тенге.', 'Выделено 200 тысяч тенге.'],
    ['en', 'They build 40 km of road.', 'They build 40 kilometres of road.'],
    ['kk', '200 млн тенге бөлінді.', '200 млн теңге бөлінді.'],
  ])(
    'sees no other number where none stands or it is written otherwise: %s, "%s" → "%s"',
    (language, oldText, newText) => {
      expect(classes(language, oldText, newText)).not.toContain('number');
    },
  );

  it.each<[ReadLanguage, string, string]>([
    ['kk', 'Жол салынды.', 'Аймақ үшін жол салынды.'],
    ['kk', 'Ұрпақ өсті.', 'Еңбек өсті.'],
    ['en', 'The month ended.', 'The maypole fell.'],
    ['ru', 'Город рос.', 'Должность росла.'],
  ])('sees no other modality where no verb of it stands: %s, "%s" → "%s"', (language, oldText, newText) => {
    expect(classes(language, oldText, newText)).not.toContain('modality');
  });

  it.each<[ReadLanguage, string, string]>([
    ['en', 'It opens on 1 July, he said.', 'It opens on 1 July he said.'],
    ['ru', 'Откроется 1 июля, сказал он.', 'Откроется 1 июля — сказал он.'],
    ['en', 'Costs 1,500 tenge.', 'Costs 1 500 tenge.'],
    ['ru', 'Стоит 70 000 тенге.', 'Стоит 70\u00a0000 тенге.'],
    ['kk', 'Токаев айтты: «иә».', 'Токаев айтты: "иә".'],
    ['ru', 'Заявил Примеров.', 'Заявил  Примеров.'],
  ])(
    'finds nothing grave where only marks or spaces changed: %s, "%s" → "%s"',
    (language, oldText, newText) => {
      expect(classes(language, oldText, newText).filter((one) => GRAVE.includes(one))).toEqual([]);
    },
  );

  it.each<[ReadLanguage, string, string]>([
    ['ru', 'Встреча с Образцовым прошла.', 'Встреча Образцова прошла.'],
    ['kk', 'Демобаев айтты.', 'Демобаевтың айтуынша.'],
    ['en', 'Road Works begin.', 'The Road Works begin.'],
    ['en', 'The plan of Sample Testov.', "Sample Testov's plan."],
    ['ru', 'Об этом сообщило Министерство финансов.', 'Об этом говорят данные Министерства финансов.'],
    ['kk', 'Қаржы министрлігі хабарлады.', 'Қаржы министрлігінің хабарлауынша.'],
    ['ru', 'Сказал глава ведомства.', 'Сказал руководитель ведомства.'],
  ])('takes another form of a name for the same name: %s, "%s" → "%s"', (language, oldText, newText) => {
    expect(classes(language, oldText, newText)).not.toContain('name');
  });

  it.each<[ReadLanguage, string, string]>([
    ['en', 'The vote is now open.', 'The vote is not open.'],
    ['en', 'Pay 150 tenge.', 'Pay 510 tenge.'],
    ['ru', 'Отвечает Ахметов.', 'Отвечает Ахмедов.'],
    ['en', 'He is able to come.', 'He is unable to come.'],
    ['en', 'The notable plan.', 'The not able plan.'],
    ['ru', 'Стоит 1.5 тенге.', 'Стоит 15 тенге.'],
  ])('does not call a misprint what may turn the meaning: %s, "%s" → "%s"', (language, oldText, newText) => {
    const found = classes(language, oldText, newText);
    expect(found.some((one) => GRAVE.includes(one))).toBe(true);
  });
});
