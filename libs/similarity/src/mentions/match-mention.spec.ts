import type { ReadLanguage } from '@uade/kernel';
import type { Readable } from '../features/reading';
import { type CommitmentCandidate, matchMention, readCandidates } from './match-mention';

const sentence = (language: ReadLanguage, text: string): Readable => ({
  language,
  title: null,
  text,
  on: { year: 2027, month: 3, day: 1 },
});
const commitment = (id: string, language: ReadLanguage, text: string): CommitmentCandidate => ({
  id,
  mentions: [sentence(language, text)],
});

const CANDIDATES: readonly CommitmentCandidate[] = [
  commitment('pipes', 'ru', 'Поручаю заменить 18 километров водопроводных труб до 1 сентября 2027 года.'),
  commitment(
    'standpipes',
    'ru',
    'Управление должно установить 25 колонок с питьевой водой в районе Демо-Восток.',
  ),
  commitment('school', 'kk', 'Демо-Батыс ауданында 600 орындық мектеп салынады.'),
  commitment(
    'hall',
    'en',
    'The reading hall of the Aksu-Demo library will open in spring 2027 with 40 seats.',
  ),
  commitment('trees', 'kk', 'Көктемде қалада 5 мың ағаш отырғызылады.'),
  commitment('road', 'en', 'The road to the station will be repaired by the end of 2027.'),
  commitment('heating', 'ru', 'Ремонт тепловых сетей завершат до 15 октября 2027 года.'),
];

describe('matchMention', () => {
  it.each<[ReadLanguage, string, string]>([
    ['ru', 'До 1 сентября следует заменить 18 километров труб, напомнил аким.', 'pipes'],
    ['en', '18 kilometres of water pipes are to be replaced by 1 September 2027.', 'pipes'],
    ['kk', '2027 жылғы 1 қыркүйекке дейін 18 шақырым су құбыры ауыстырылуы тиіс.', 'pipes'],
    ['en', 'A school with 600 places will be built in the Demo-Batys district.', 'school'],
    ['ru', 'Читальный зал библиотеки на 40 мест откроется весной 2027 года.', 'hall'],
    ['ru', 'Весной в городе высадят 5 тысяч деревьев.', 'trees'],
    ['kk', 'Вокзалға баратын жол 2027 жылдың соңына дейін жөнделеді.', 'road'],
  ])('finds in %s the commitment of "%s"', (language, text, id) => {
    const [best] = matchMention(sentence(language, text), CANDIDATES);
    expect(best?.id).toBe(id);
  });

  it('says why', () => {
    const [best] = matchMention(
      sentence('en', '18 kilometres of water pipes are to be replaced by 1 September 2027.'),
      CANDIDATES,
    );
    expect(best?.reasons).toMatchObject([
      { kind: 'same-date', words: ['2027-09-01'] },
      { kind: 'same-number', words: ['18'] },
      { kind: 'about' },
    ]);
  });

  it('answers the same with candidates that were read before', () => {
    const mention = sentence('ru', 'Заменить 18 километров труб до 1 сентября.');
    expect(matchMention(mention, readCandidates(CANDIDATES))).toEqual(matchMention(mention, CANDIDATES));
  });

  it('looks at every mention of a commitment', () => {
    const twice = {
      id: 'hall',
      mentions: [...(CANDIDATES[3]?.mentions ?? []), sentence('ru', 'Читальный зал откроют весной.')],
    };
    expect(matchMention(sentence('ru', 'Читальный зал откроют весной.'), [twice])[0]?.score).toBeCloseTo(1);
  });
});
