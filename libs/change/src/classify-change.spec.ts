import type { ReadLanguage } from '@uade/kernel';
import { type ChangeClass, SIGNIFICANCE } from './classify-change';
import { compareVersions } from './compare-versions';

/** The classes of the changes between two texts. */
function classes(language: ReadLanguage, oldText: string, newText: string): ChangeClass[] {
  const on = { year: 2027, month: 3, day: 1 };
  return compareVersions({ oldText, newText, language, on }).map((change) => change.class);
}

type Case = [ReadLanguage, ChangeClass, string, string];

describe('classifyChange', () => {
  it.each<Case>([
    ['en', 'negation', 'The vote will be held in May.', 'The vote will not be held in May.'],
    ['en', 'negation', 'The plant is allowed to open.', "The plant isn't allowed to open."],
    ['en', 'negation', 'The decision was lawful.', 'The decision was unlawful.'],
    ['ru', 'negation', 'Выборы состоятся.', 'Выборы не состоятся.'],
    ['ru', 'negation', 'Решение законное.', 'Решение незаконное.'],
    ['ru', 'negation', 'Дом построят с лифтом.', 'Дом построят без лифта.'],
    ['kk', 'negation', 'Сайлау өткізіледі.', 'Сайлау өткізілмейді.'],
    ['kk', 'negation', 'Мектеп салынған.', 'Мектеп салынбаған.'],
    ['kk', 'negation', 'Бұл міндетті.', 'Бұл міндетті емес.'],
    ['kk', 'negation', 'Олардың қатысуымен өтті.', 'Олардың қатысуынсыз өтті.'],
    ['kk', 'negation', 'Мектеп ашылады.', 'Мектеп жабылады.'],
    ['ru', 'negation', 'Тариф повысят.', 'Тариф снизят.'],
    ['ru', 'negation', 'Льготы сохранят.', 'Льготы отменят.'],
    ['en', 'negation', 'The bill was adopted.', 'The bill was rejected.'],
    ['en', 'negation', 'The benefit will be kept.', 'The benefit will be abolished.'],
  ])('in %s calls it a %s: "%s" → "%s"', (language, kind, oldText, newText) => {
    expect(classes(language, oldText, newText)).toEqual([kind]);
  });

  it.each<Case>([
    ['en', 'date', 'The law will be passed by 1 July.', 'The law will be passed.'],
    ['en', 'date', 'The law will be passed by 1 July 2027.', 'The law will be passed by 1 December 2027.'],
    ['en', 'date', 'It opens in 2027.', 'It opens in 2028.'],
    ['ru', 'date', 'Закон примут до 1 июля.', 'Закон примут.'],
    ['ru', 'date', 'Закон примут до конца 2027 года.', 'Закон примут до конца 2028 года.'],
    ['ru', 'date', 'Школу откроют в сентябре.', 'Школу откроют в ноябре.'],
    ['kk', 'date', 'Заң 1 шілдеге дейін қабылданады.', 'Заң қабылданады.'],
    ['kk', 'date', 'Мектеп қыркүйекте ашылады.', 'Мектеп қарашада ашылады.'],
  ])('in %s calls it a %s: "%s" → "%s"', (language, kind, oldText, newText) => {
    expect(classes(language, oldText, newText)).toEqual([kind]);
  });

  it.each<Case>([
    ['en', 'number', 'They will build ten schools.', 'They will build six schools.'],
    ['en', 'number', 'It costs 1.5 million tenge.', 'It costs 1.5 billion tenge.'],
    ['ru', 'number', 'Выделено 1,5 трлн тенге.', 'Выделено 1,2 трлн тенге.'],
    ['ru', 'number', 'Заменят 18 километров труб.', 'Заменят 11 километров труб.'],
    ['kk', 'number', 'Ең төменгі жалақы 70 мың теңге болады.', 'Ең төменгі жалақы 60 мың теңге болады.'],
    ['kk', 'number', 'Отыз мектеп салынады.', 'Жиырма мектеп салынады.'],
    ['en', 'number', 'A share of 1.5 percent.', 'A share of 15 percent.'],
    ['en', 'number', 'All citizens will receive it.', 'Some citizens will receive it.'],
    ['ru', 'number', 'Будет построено 12 школ.', 'Будет построено не менее 12 школ.'],
    ['kk', 'number', '12 мектеп салынады.', '12 мектепке дейін салынады.'],
    ['ru', 'number', 'Выделено 200 млн тенге.', 'Выделено 200 млн долларов.'],
    ['ru', 'number', 'Передано 12 гектаров.', 'Передано 12 соток.'],
    ['en', 'number', 'Growth was 5 percent.', 'Growth was 5 percentage points.'],
    ['en', 'number', 'It will cost $200 million.', 'It will cost €200 million.'],
    ['kk', 'number', '40 шақырым жол саламыз.', '40 метр жол саламыз.'],
    ['en', 'modality', 'The akimat will build a bridge.', 'The akimat may build a bridge.'],
    ['en', 'modality', 'Akims must report.', 'Akims should report.'],
    ['en', 'modality', 'The plant will open.', 'The plant will open if funds allow.'],
    ['ru', 'modality', 'Завод откроют.', 'Завод откроют при наличии средств.'],
    ['kk', 'modality', 'Зауыт ашылады.', 'Қаржы болса, зауыт ашылады.'],
    ['en', 'modality', 'The akimat will build a bridge.', 'The akimat plans to build a bridge.'],
    ['ru', 'modality', 'Акимат должен построить мост.', 'Акимат может построить мост.'],
    ['ru', 'modality', 'Мост будет построен.', 'Мост планируется построить.'],
    ['kk', 'modality', 'Көпір салынуы тиіс.', 'Көпір салынуы мүмкін.'],
    ['kk', 'modality', 'Көпір салынады.', 'Көпір салынбақ.'],
    ['en', 'name', 'The task went to Sample Testov.', 'The task went to Example Demov.'],
    ['ru', 'name', 'Отвечает министр Примеров.', 'Отвечает министр Образцов.'],
    ['kk', 'name', 'Жауапты – Мысал Үлгіов.', 'Жауапты – Сынама Демов.'],
    ['en', 'name', 'It opens in Aksu-Demo.', 'It opens in Batys-Demo.'],
    ['ru', 'name', 'Отвечает Министерство финансов.', 'Отвечает Министерство труда.'],
    ['kk', 'name', 'Қаржы министрлігі хабарлады.', 'Еңбек министрлігі хабарлады.'],
    ['en', 'name', 'The Ministry of Finance will report.', 'The Ministry of Labour will report.'],
  ])('in %s calls it a %s: "%s" → "%s"', (language, kind, oldText, newText) => {
    expect(classes(language, oldText, newText)).toEqual([kind]);
  });

  it.each<Case>([
    ['en', 'quote', '"We act quickly," he said.', '"We act carefully," he said.'],
    ['ru', 'quote', 'Он назвал это прорывом.', 'Он назвал это «прорывом».'],
    ['kk', 'quote', '«Жұмыс қиын болды», – деді ол.', '«Жұмыс жеңіл болды», – деді ол.'],
    ['en', 'typo', 'The goverment met.', 'The government met.'],
    ['en', 'typo', 'The president spoke.', 'The President spoke.'],
    ['en', 'typo', 'Said Tokaev.', 'Said Tokayev.'],
    ['ru', 'typo', 'Все еще идет.', 'Всё ещё идёт.'],
    ['ru', 'typo', 'Правительсво решило.', 'Правительство решило.'],
    ['kk', 'typo', 'Үкмет отырысы.', 'Үкімет отырысы.'],
    ['kk', 'typo', 'Əкiм ауылға барды.', 'Әкім ауылға барды.'],
    ['en', 'layout', 'One.\n\nTwo.', 'One.\nTwo.'],
    ['ru', 'layout', 'Он сказал: «да».', 'Он сказал: “да”.'],
    ['ru', 'layout', 'Мост - длинный.', 'Мост — длинный.'],
    ['kk', 'layout', 'Астана қаласы', 'Астана\u00a0қаласы'],
    ['en', 'wording', 'The new road is wide.', 'The new road is pretty.'],
    ['ru', 'wording', 'Дорога широкая.', 'Дорога красивая.'],
    ['kk', 'wording', 'Жол кең.', 'Жол әдемі.'],
  ])('in %s calls it %s: "%s" → "%s"', (language, kind, oldText, newText) => {
    expect([...new Set(classes(language, oldText, newText))]).toEqual([kind]);
  });

  it('sees the date move where the law moved too', () => {
    const oldText = 'The ministry will submit by 1 July the draft of the banking law.';
    const newText = 'The ministry will submit by 1 December the draft of the science law.';
    expect(classes('en', oldText, newText)).toEqual(['date', 'wording']);
  });

  it('names all that one change does, the gravest first', () => {
    const [change] = compareVersions({
      oldText: 'The akimat will open ten schools.',
      newText: 'The akimat may not open six schools.',
      language: 'en',
      on: { year: 2027, month: 3, day: 1 },
    });
    expect(change).toMatchObject({ class: 'negation', significance: 1 });
    expect(change?.classes).toContain('modality');
  });

  it('calls a passage wording, with what it holds', () => {
    const added =
      'The ministry also reports that 12 schools will not open in May because no builder could be found for the work there.';
    const [change] = compareVersions({
      oldText: 'The road is open.',
      newText: `The road is open. ${added}`,
      language: 'en',
      on: { year: 2027, month: 3, day: 1 },
    });
    expect(change).toMatchObject({ kind: 'added', class: 'wording', significance: 0.75 });
    expect(change?.classes).toEqual(expect.arrayContaining(['negation', 'date', 'number', 'modality']));
  });

  it('ranks every class between nothing and the opposite', () => {
    const values = Object.values(SIGNIFICANCE);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
  });
});
