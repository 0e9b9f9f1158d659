import { analyse } from '../analyse';

const commitments = (text: string) =>
  analyse({ title: null, text, publishedAt: '2026-02-03T05:00:00Z' }).commitments;

describe('what is no commitment', () => {
  it.each([
    ['what was done', 'The commission visited twelve schools last year.'],
    ['what befalls somebody', 'The three villages will be affected.'],
    ['a modal in an aside', 'Drivers complain because they have to wait.'],
    ['an ability that is missing', 'The town would have to borrow.'],
    ['a purpose', 'To find out why, the council commissioned a study.'],
    ['a state that goes on', 'Interest rates will remain unchanged.'],
    ['what is not planned', 'The company has no plans to close the mine.'],
    ['a present tense after a date', 'В августе в выставке участвуют сто предприятий.'],
    ['a passive past', 'В городе установлены новые фонари.'],
    ['what had to be done', 'Школу нужно было открыть раньше.'],
    ['a doubt', 'Вряд ли дорогу откроют весной.'],
    ['a forecast', 'Этот шаг приведет к росту цен.'],
    ['how a rule works', 'Принят порядок, согласно которому заявитель должен ждать.'],
    ['a future in an aside', 'Жители ждут, когда откроют мост.'],
    ['a norm for the people', 'Халқымыз осы істе бірігуі керек.'],
    ['an attitude', 'Мұны әркім жақсы түсінуі керек.'],
    ['a modal that qualifies a noun', 'Жөндеуге жұмсалуға тиіс ақша жетпейді.'],
    ['a role', 'Бұл жоба қаланың дамуына жол ашуы керек.'],
    ['a stance', 'Біз бұл бастаманы толық қолдаймыз.'],
    ['a call', 'Баршаңызды осы жұмысқа қосылуға шақырамын.'],
    ['a plan that qualifies a noun', 'Жөндеу белгіленген кестеден кешігіп жатыр.'],
    ['a noun that looks like an intention', 'Балуандар жарыс алдында салмақ өлшеді.'],
    ['a past form after a month', 'Қаңтарда көкөніс едәуір қымбаттады.'],
    ['a question that is quoted', '– Жол қашан ашылады? – деп сұрады журналистер.'],
    ['what an idea ought to be', 'Достық бейбітшіліктің берік негізі болуға тиіс.'],
    ['a modal in an embedded question', 'Жолды қайдан бастау керек екенін уақыт көрсетеді.'],
    ['a modal in an opinion', 'Жол салынуға тиіс деген пікір бар.'],
    ['papers that are handed in', 'Студент оқу орнына құжаттарын тапсырған.'],
    ['what an enterprise is made of', 'Биыл ұтыс қоры екі миллион теңгені құрады.'],
    ['a result that hangs on something', 'Сонда ғана біз биік мақсатқа жетеміз.'],
  ])('%s: %s', (_what, text) => {
    expect(commitments(text).map(({ rule }) => rule)).toEqual([]);
  });
});

describe('what is one all the same', () => {
  it.each([
    ['announcement', 'The working group will visit twelve schools.'],
    ['announcement', 'The three plants will be sold.'],
    ['announcement', 'Sampletown Mining plans to close the pit.'],
    ['pledge', 'Serving this town is my main commitment.'],
    ['announcement', 'Улицу перекроют в субботу.'],
    ['announcement', 'Жители вернутся домой завтра.'],
    ['announcement', 'Работодатель будет платить взносы раз в месяц.'],
    ['pledge', 'Мы за год перестроим вокзал.'],
    ['instruction', 'Біз жол салу ісін жалғастыруымыз керек.'],
    ['announcement', 'Үш қалада станция салынатын болады.'],
    ['announcement', 'Таяу арада Үкімет қаулыға түзету енгізеді.'],
    ['announcement', 'Қазан айының басында әр үйге жылу келеді.'],
    ['pledge', 'Біз ескі ғимаратты бұзбаймыз, – деді әкім.'],
    ['instruction', '«Кезек он минуттан аспауға тиіс», – деді әкім.'],
    ['pledge', 'The Governor promised that nobody would be left out.'],
    ['announcement', 'Онда ел тарихы кеңінен насихатталмақ.'],
  ])('%s: %s', (kind, text) => {
    expect(commitments(text).map((found) => found.kind)).toEqual([kind]);
  });
});

describe('the deadline', () => {
  it.each([
    ['From 1 January 2026 the fee will be reduced.', null],
    ['From 1 March 2026 the fee will be reduced.', '2026-03-01'],
    ['From 2026 the fee will be reduced.', '2026-01-01'],
    ['С 1 марта 2026 года плата будет снижена.', '2026-03-01'],
    ['С 1 января 2025 года плата будет снижена.', null],
  ])('that has no end begins at or behind the day of publication: %s', (text, from) => {
    expect(commitments(text)[0]?.deadline?.from ?? null).toBe(from);
  });

  it.each([
    ['В январе аким Ару Тестова поручила открыть мост.'],
    ['In January Governor Aru Testova instructed the builders to open the bridge.'],
  ])('is not the day on which the order was given: %s', (text) => {
    expect(commitments(text)).toHaveLength(1);
    expect(commitments(text)[0]?.deadline).toBeNull();
  });

  it.each([
    ['Бүгін жаңа көпір ашылады.', '2026-02-03'],
    ['Today the new bridge will be opened.', '2026-02-03'],
    ['Бүгін ең алдымен көпірді жөндеу қажет.', null],
    ['Today it is important to repair the bridge.', null],
  ])('is the day of publication only for what is announced: %s', (text, day) => {
    expect(commitments(text)).toHaveLength(1);
    expect(commitments(text)[0]?.deadline?.to ?? null).toBe(day);
  });

  it.each([
    ['Сол уақытқа дейін жолды жөндеу қажет.', 'Сол уақытқа дейін'],
    ['Жолды жаңа мектеп ашылғанға дейін жөндеу қажет.', 'жаңа мектеп ашылғанға дейін'],
    ['Құбырларды қыс түспей тұрып ауыстыру қажет.', 'қыс түспей тұрып'],
    ['Екі жылда қырық шақырым жол жөнделеді.', 'Екі жылда'],
    ['Тегін тамақ жаңа оқу жылынан бастап беріледі.', 'жаңа оқу жылынан бастап'],
    ['2030 жылға дейінгі кезеңді қамтитын жоспар әзірлеу қажет.', null],
    ['Осы уақытқа дейін ескірген жолды жөндеу қажет.', null],
  ])('may hang on what is to happen: %s', (text, words) => {
    const span = commitments(text)[0]?.deadline ?? null;
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(words);
  });
});

describe('who must act', () => {
  it.each([
    ['Президент Үкіметке жолды жөндеуді тапсырды.', 'Үкіметке'],
    ['Жолды Көлік министрлігі мен қала әкімдігі жөндеуге тиіс.', 'Көлік министрлігі мен қала әкімдігі'],
    ['Жолды жөндеу Ақсу ауданының әкімдігіне жүктелді.', 'Ақсу ауданының әкімдігіне'],
    ['Мердігерлерден жолды тез жөндеуді талап етемін.', 'Мердігерлерден'],
    ['Жолды жөндеу – жергілікті әкімдіктің тікелей міндеті.', 'жергілікті әкімдіктің'],
    ['Таяу арада Үкімет жол картасын қабылдайды.', 'Үкімет'],
    ['Әкім келіп тұр, енді жолды жөндеу керек.', null],
    ['Парламент сайлауы күні жол жөнделеді.', null],
  ])('%s', (text, who) => {
    expect(commitments(text).map(({ responsible }) => responsible)).toEqual([who]);
  });
});
