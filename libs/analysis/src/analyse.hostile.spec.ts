import type { Analysis } from '@uade/contracts';
import fc from 'fast-check';
import { analyse } from './analyse';

const PIECES = [
  '"',
  '«',
  '»',
  '“',
  '”',
  '„',
  '— ',
  ' – ',
  '\n',
  '\n\n',
  ', ',
  '. ',
  '? ',
  '… ',
  ': ',
  '(',
  '1. ',
  '\ud800',
  '\udc00',
  '\0',
  'İ',
  '🙏',
  'the Minister said',
  'said that',
  'according to him, ',
  'Aru Testova',
  'сказал министр',
  'по словам акима, ',
  'деді министр',
  'sighed the ferry keeper',
  '“We waited for years,” recalls a resident. Gonda Umrek lives here. ',
  'the press service of the Ministry of Roads reports. ',
  'the department said',
  'вздохнул бакенщик Гонда',
  'айтуынша, ',
  'by 1 July 2026',
  'до 1 июля',
  '1 шілдеге дейін',
  'in 2019-2021',
  'must be built',
  'будет построен',
  'салынады',
  'тапсырамын',
  'поручаю',
  'I instruct the Government to ',
  '99999999999999999999',
  '31.02.2026',
  'Қазақстан',
];

function spansOf({ sentences, quotes, commitments, claims }: Analysis): { start: number; end: number }[] {
  const deadlines = commitments.flatMap(({ deadline }) => (deadline === null ? [] : [deadline]));
  return [...sentences, ...quotes, ...commitments, ...claims, ...deadlines];
}

function expectSound(text: string): void {
  const analysis = analyse({ title: text.slice(0, 80), text, publishedAt: '2026-02-03T05:00:00Z' });
  for (const { start, end } of spansOf(analysis)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const { start, end } of analysis.quotes) {
    const words = text.slice(start, end);
    expect(words).toBe(words.trim());
    expect(words).not.toContain('\n');
  }
}

describe('analyse on hostile input', () => {
  it('gives spans that lie in the text, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectSound));
  });

  it('gives spans that lie in the text for any mixture of what it looks for', () => {
    const mixture = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
    fc.assert(fc.property(mixture, expectSound), { numRuns: 300 });
  });

  it('gives the same answer twice', () => {
    const text = 'Министр сказал: «Школу построим до 1 июля». – Да, – ответил он.';
    const input = { title: null, text, publishedAt: null };
    expect(analyse(input)).toEqual(analyse(input));
  });

  it.each([
    ['one sentence without an end', 'поручаю построить школу до 1 июля '.repeat(30_000)],
    ['opening marks only', '«'.repeat(300_000)],
    ['an opening mark on each line', '"Слово\n\n'.repeat(60_000)],
    ['marks that close nothing', '» сказал министр. '.repeat(40_000)],
    ['dashes', '– сказал министр, '.repeat(40_000)],
    ['lines of dialogue', '– Да\n'.repeat(80_000)],
    ['names', 'Aru Testova '.repeat(60_000)],
    ['offices', 'министр '.repeat(80_000)],
    ['full stops', '. '.repeat(300_000)],
    ['spaces', ' '.repeat(900_000)],
    ['lone surrogates', '\ud800'.repeat(300_000)],
    ['list marks', '1. '.repeat(200_000)],
    ['digits', '1'.repeat(900_000)],
    ['commas', 'слово, '.repeat(100_000)],
    ['one line of closed quotes', '«Мы построим школу», — сказал аким. '.repeat(10_000)],
    ['lines without an end mark', 'Школа и мост\n\n'.repeat(60_000)],
    ['lines that begin a list', '1. Мост через реку построят\n'.repeat(10_000)],
    ['a report that never comes to its verb', 'министр жолдың дайын екенін тағы '.repeat(30_000)],
    ['speech that goes on without end', 'Построим, – сказал он. – Она нужна. – '.repeat(20_000)],
    ['Latin letters in Cyrillic words', 'Үкiметкe тaпсырaмын '.repeat(40_000)],
    ['words that somebody passes on', 'агентство цитирует слова министра '.repeat(30_000)],
    ['mixed scripts', 'ұйым мир law 法律 قانون 🦅 \u0301 '.repeat(30_000)],
  ])('comes to an end on %s', (_name, text) => {
    expect(() => analyse({ title: null, text, publishedAt: '2026-02-03T05:00:00Z' })).not.toThrow();
  });
});
