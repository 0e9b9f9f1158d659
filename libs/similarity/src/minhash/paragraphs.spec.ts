import { paragraphSignatures, sharedParagraphs } from './paragraphs';

const QUOTED =
  '«Поручаю управлению до конца года заменить 18 километров водопроводных труб», – сказал аким Сынакбек Демобаев.';
const RELEASE = `Прошло совещание.\n\n${QUOTED}\n\nСовещание прошло в здании акимата города Аксу-Демо во вторник утром.`;

describe('paragraphSignatures', () => {
  it('signs the paragraphs of eight words and more, where they stand', () => {
    const found = paragraphSignatures(RELEASE);
    expect(found.map(({ start, end }) => RELEASE.slice(start, end))).toEqual([
      QUOTED,
      RELEASE.split('\n\n')[2],
    ]);
  });

  it('finds none in an empty text or one of blank lines', () => {
    expect(paragraphSignatures('')).toEqual([]);
    expect(paragraphSignatures('\n\n\n\n')).toEqual([]);
  });
});

describe('sharedParagraphs', () => {
  it('finds the one paragraph that a re-report quotes, a word changed', () => {
    const report = `Вода в городе\n\n${QUOTED.replace('сказал', 'заявил')}\n\nРанее сообщалось, что трубы города старше сорока лет.`;
    const shared = sharedParagraphs(paragraphSignatures(RELEASE), paragraphSignatures(report));
    expect(shared).toHaveLength(1);
    const [{ a, b }] = shared as [(typeof shared)[number]];
    expect(RELEASE.slice(a.start, a.end)).toBe(QUOTED);
    expect(report.slice(b.start, b.end)).toContain('заявил аким');
  });

  it('finds nothing where only the subject is shared', () => {
    const other =
      'Аким города Сынакбек Демобаев рассказал, сколько километров труб заменено за прошедшие полгода.';
    expect(sharedParagraphs(paragraphSignatures(RELEASE), paragraphSignatures(other))).toEqual([]);
  });
});
