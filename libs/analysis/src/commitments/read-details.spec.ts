import { analyse } from '../analyse';

/** The only commitment of a text, its spans as words. */
function details(text: string) {
  const { commitments } = analyse({ title: null, text, publishedAt: '2026-02-03T05:00:00Z' });
  const [found] = commitments;
  if (found === undefined || commitments.length > 1)
    throw new Error(`${commitments.length} found in: ${text}`);
  const words = (span: { start: number; end: number } | null) =>
    span === null ? null : text.slice(span.start, span.end);
  const { actor, negated, target } = found;
  return {
    ...{ actor, negated, condition: words(found.condition), action: words(found.action) },
    target: target === null ? null : { phrase: words(target), value: target.value, unit: target.unit },
  };
}

describe('the act that is promised', () => {
  it.each([
    ['We will build ten schools in Sampletown.', 'build ten schools in Sampletown'],
    ['The Ministry of Roads must repair the bridge, because it is old.', 'repair the bridge'],
    ['I instruct the Governor to open a library.', 'open a library'],
    ['The town plans to close the landfill.', 'close the landfill'],
    ['“We will open a park and a pool by May,” the akim said.', 'open a park and a pool by May'],
    ['"We will open a pool," the akim of the city said.', 'open a pool'],
    ['“We will open a pool” – the akim of the city.', 'open a pool'],
    ['We will open the park “Samal” and a pool.', 'open the park “Samal” and a pool'],
    ['«Опубликуем проект генплана в мае», – сказал аким.', 'Опубликуем проект генплана в мае'],
    ['Мы построим десять школ в Образцовске.', 'построим десять школ в Образцовске'],
    ['Поручаю министерству до 1 июля открыть библиотеку.', 'открыть библиотеку'],
    ['Весной будет запущена новая платформа.', 'будет запущена новая платформа'],
    ['Управление намерено закрыть свалку.', 'закрыть свалку'],
    ['Министрлікке кітапхана ашуды тапсырамын.', 'Министрлікке кітапхана ашуды'],
    ['Сондықтан Үлгілі қаласында жаңа мектеп салу керек.', 'Үлгілі қаласында жаңа мектеп салу'],
    ['Біз жаңа заң қабылдаймыз.', 'жаңа заң қабылдаймыз'],
  ])('is found in: %s', (text, action) => {
    expect(details(text).action).toBe(action);
  });
});

describe('who acts', () => {
  it.each([
    ['The Ministry of Roads will open a depot in May.', 'The Ministry of Roads'],
    ['The depot will be opened by the Ministry of Roads.', 'the Ministry of Roads'],
    ['The depot will be opened by the end of May.', null],
    ['Министерство дорог откроет депо в мае.', 'Министерство дорог'],
    ['Депо откроют в мае.', null],
    ['Таяу арада Үлгілі қаласының әкімдігі депо ашады.', 'Үлгілі қаласының әкімдігі'],
    ['Депо мамырда ашылады.', null],
  ])('is found in: %s', (text, actor) => {
    expect(details(text).actor).toBe(actor);
  });

  it.each([
    ['“We will build ten schools,” Governor Aru Testova said.', 'Aru Testova'],
    ['«Мы построим десять школ», – сказала аким Ару Тестова.', 'Ару Тестова'],
  ])('is the speaker who binds himself: %s', (text, actor) => {
    expect(details(text).actor).toBe(actor);
  });
});

describe('a promise not to', () => {
  it.each([
    ['We will not raise the fare.', true],
    ['No school will be closed this year.', true],
    ['The Ministry must never publish the list.', true],
    ['We will not only build the road.', false],
    ['We will build the road by the end of May.', false],
    ['Мы не будем повышать тариф.', true],
    ['Мы не повысим тариф.', true],
    ['Ни одна школа не будет закрыта.', true],
    ['Мы построим школу не позднее мая.', false],
    ['Мы построим не только школу.', false],
    ['Біз тарифті көтермейтін боламыз.', true],
    ['Министрлік тарифті көтермеуі керек.', true],
    ['Біз алдағы уақытта тарифті төмендетеміз.', false],
  ])('is told from one to act: %s', (text, negated) => {
    expect(details(text).negated).toBe(negated);
  });
});

describe('the condition', () => {
  it.each([
    ['We will rebuild the dam if the survey allows it.', 'if the survey allows it'],
    ['The Ministry must close the mine unless it is repaired.', 'unless it is repaired'],
    ['The families will be provided with housing.', null],
    ['Министерство должно закрыть шахту, если ее не починят.', 'если ее не починят'],
    ['Мы построим школу даже зимой.', null],
    ['Шахта жөнделмесе, министрлік оны жабуы керек.', 'Шахта жөнделмесе'],
    ['Министрлік шахтаны жабуы керек.', null],
  ])('is found in: %s', (text, condition) => {
    expect(details(text).condition).toBe(condition);
  });
});

describe('the target', () => {
  it.each([
    [
      'We will allocate 5.5 billion tenge for roads.',
      { phrase: '5.5 billion tenge', value: 5.5e9, unit: 'tenge' },
    ],
    [
      'Spending must be increased from 40 to 60 percent by 2028.',
      { phrase: '60 percent', value: 60, unit: 'percent' },
    ],
    ['We will build the road by 1 July 2027.', null],
    ['Мы направим в села 210 врачей.', { phrase: '210 врачей', value: 210, unit: 'person' }],
    ['Мы построим дорогу за два года.', null],
    ['Биыл 40 шақырым жол жөнделеді.', { phrase: '40 шақырым', value: 40, unit: 'kilometre' }],
  ])('is found in: %s', (text, target) => {
    expect(details(text).target).toEqual(target);
  });
});
