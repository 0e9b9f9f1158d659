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
    ['an item that only notes', '1. Доклад директора принять к сведению.'],
    ['advice to whoever uses a service', 'При потере полиса следует позвонить в компанию.'],
    ['what nobody should put up with', 'Пациент не должен ждать неделями.'],
    ['a rate that stays', 'Ставка остается прежней.'],
    ['a doubt that it can be done', 'Депутаты усомнились в том, что завод выдержит нагрузку.'],
    ['a title that asks how', 'Как провести совещание.'],
    ['what virtues should do', 'Honesty and skill should go together.'],
    ['a rumour that is denied', 'Contrary to rumours, no new coin will be minted.'],
    ['what somebody is charged with in court', 'Two directors were charged with fraud.'],
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
    ['instruction', '2. Акимам районов завершить ремонт дорог.'],
    ['instruction', 'Следующее заседание провести 12 мая.'],
    ['instruction', 'Подрядчику предложено заменить трубы.'],
    ['instruction', 'Срок – 5 мая.'],
    ['announcement', 'Плата за въезд отменяется с 1 июля.'],
    ['announcement', 'Закон вводится в действие через месяц после опубликования.'],
    ['pledge', 'Контроль за стройкой оставляю за собой.'],
    ['guarantee', 'Прежние полисы останутся действительными.'],
    ['instruction', 'The builders were given ten days to replace the pipes.'],
    ['instruction', 'The Secretariat was entrusted with the preparation of a study.'],
    ['announcement', 'Another sixty schools are to be built.'],
    ['announcement', 'The next session is scheduled for 20 May.'],
    ['pledge', 'The ministers agreed to open a new crossing.'],
    ['guarantee', 'No personal data will be passed to others.'],
  ])('%s: %s', (kind, text) => {
    expect(commitments(text).map((found) => found.kind)).toEqual([kind]);
  });
});

describe('a present tense', () => {
  it.each([
    ['The museum opens in June.', 1],
    ['The museum opened in June.', 0],
    ['The museum opens in June 2025.', 0],
    ['The museum opens every day in June.', 0],
    ['Плата за въезд снижается с 1 мая 2026 года.', 1],
    ['Плата за въезд снижается с 1 мая 2025 года.', 0],
    ['Плата за въезд снижается.', 0],
  ])('announces only with a time limit that is not past: %s', (text, count) => {
    expect(commitments(text)).toHaveLength(count);
  });
});

describe('who must act', () => {
  it.each([
    ['The Agency will have to revise the salary grid.', 'The Agency'],
    [
      'After the talks, Aru Testova, head of the depot, was told to answer.',
      'Aru Testova, head of the depot',
    ],
    ['Regional inspectorates were given two weeks to answer.', 'Regional inspectorates'],
    ['Sixty schools are to be built.', null],
    ['Акимам городов и районов до мая открыть школы.', 'Акимам городов и районов'],
    ['3. Управлению дорог (Тестов А.) отремонтировать мост.', 'Управлению дорог (Тестов А.)'],
    ['Просить прокуратуру области проверить склад.', 'прокуратуру области'],
    ['Личную ответственность за это несут акимы районов.', 'акимы районов'],
    ['Но и вузам следует пересмотреть программы.', 'вузам'],
  ])('is named: %s', (text, who) => {
    expect(commitments(text).map(({ responsible }) => responsible)).toEqual([who]);
  });
});

describe('the deadline', () => {
  it.each([
    ['Аким дал подрядчику две недели на ремонт.', 'две недели'],
    ['Открыть движение планируют ко Дню учителя.', 'ко Дню учителя'],
    ['Комитету предстоит обобщить поправки ко второму чтению.', 'ко второму чтению'],
    ['Банки должны отвечать в течение часа.', 'в течение часа'],
    ['До Нового года мы построим мост.', 'До Нового года'],
    ['The builders were given two weeks to answer.', 'two weeks'],
    ['The order takes effect ten days after its publication.', 'ten days after its publication'],
    ['The Ministry must answer by the second reading.', 'by the second reading'],
    ['By May 2027, after the next meeting, the Ministry will open a depot.', 'By May 2027'],
  ])('is found in: %s', (text, words) => {
    const [found] = commitments(text);
    expect(text.slice(found?.deadline?.start, found?.deadline?.end)).toBe(words);
  });

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
