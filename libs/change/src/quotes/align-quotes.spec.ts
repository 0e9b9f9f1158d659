import { analyse, splitSentences } from '@uade/analysis';
import type { ReadLanguage } from '@uade/kernel';
import fc from 'fast-check';
import { alignQuotes, type AlignedQuote, type QuotingText } from './align-quotes';

const ON = { year: 2027, month: 3, day: 1 };

/** A text as the program reads it. */
function read(text: string): QuotingText {
  const analysis = analyse({ title: null, text, publishedAt: '2027-03-01T05:00:00Z' });
  const quotes = analysis.quotes.filter(({ kind }) => kind === 'direct');
  return { text: analysis.text, sentences: analysis.sentences, quotes };
}

function aligned(report: string, primary: string, language: ReadLanguage): AlignedQuote[] {
  return alignQuotes(read(report), read(primary), { language, on: ON });
}

const classesOf = (quotes: readonly AlignedQuote[]): string[][] =>
  quotes.map(({ sentences }) =>
    sentences.flatMap(({ changes }) => changes.flatMap(({ class: one }) => (one === 'layout' ? [] : [one]))),
  );

const PRIMARY_RU = `Заместитель акима Аксу-Демо Сынакбек Демобаев провел совещание о водоснабжении города.

«За прошлый год на городском водопроводе произошло 146 аварий. Треть труб старше сорока лет», – отметил Сынакбек Демобаев.

«Поручаю управлению до 1 сентября 2027 года заменить 18 километров труб. Жители этого района слишком долго ждут», – сказал он.`;

const PRIMARY_KK = `Ақсу-Демо әкімі Мысал Үлгібаев тұрғындармен кездесті.

«Жаңа көпір 2027 жылғы 1 шілдеде ашылады. Автобус жолақысын көтермейміз», – деді Мысал Үлгібаев.`;

const PRIMARY_EN = `The akim of Aqsu-Demo, Mysal Ulgibayev, met the people of the city.

"The new bridge will be opened by 1 July 2027. We will not raise the bus fare," Mysal Ulgibayev said.`;

describe('alignQuotes', () => {
  it('is silent where every word was taken over, also in other marks', () => {
    const report = `Город заменит трубы, сообщает Qala Pressi.\n\n"Поручаю управлению до 1 сентября 2027 года заменить 18 километров труб. Жители этого района слишком долго ждут", – сказал он.`;
    const [quote] = aligned(report, PRIMARY_RU, 'ru');
    expect(quote).toMatchObject({ verdict: 'same', significance: 0, leftOut: [] });
  });

  it('is loud where a number was changed', () => {
    const report = `Город заменит трубы.\n\n«Поручаю управлению до 1 сентября 2027 года заменить 15 километров труб», – сказал он.`;
    const quotes = aligned(report, PRIMARY_RU, 'ru');
    expect(quotes[0]?.verdict).toBe('changed');
    expect(classesOf(quotes)).toEqual([['number']]);
    expect(quotes[0]?.significance).toBeGreaterThan(0.8);
  });

  it('says which sentence of the quote was left out', () => {
    const report = `Город заменит трубы.\n\n«Поручаю управлению до 1 сентября 2027 года заменить 18 километров труб», – сказал он.`;
    const [quote] = aligned(report, PRIMARY_RU, 'ru');
    expect(quote?.leftOut.map(({ start, end }) => read(PRIMARY_RU).text.slice(start, end))).toEqual([
      'Жители этого района слишком долго ждут',
    ]);
  });

  it('says that a quote is not there and guesses nothing', () => {
    const report = `Город заменит трубы.\n\n«Школу на шестьсот мест построим к осени будущего года», – сказал Сынакбек Демобаев.`;
    const [quote] = aligned(report, PRIMARY_RU, 'ru');
    expect(quote).toMatchObject({ verdict: 'not-found', sentences: [{ primary: null, changes: [] }] });
  });

  it('hears a denial in Kazakh', () => {
    const report = `Ақсу-Демода көпір ашылады.\n\n«Жаңа көпір 2027 жылғы 1 шілдеде ашылмайды. Автобус жолақысын көтермейміз», – деді Мысал Үлгібаев.`;
    const quotes = aligned(report, PRIMARY_KK, 'kk');
    expect(classesOf(quotes)).toEqual([['negation']]);
    expect(quotes[0]?.significance).toBe(1);
  });

  it('hears a dropped "not" and a moved date in English', () => {
    const report = `A bridge for Aqsu-Demo.\n\n"The new bridge will be opened by 1 September 2027. We will raise the bus fare," Mysal Ulgibayev said.`;
    expect(classesOf(aligned(report, PRIMARY_EN, 'en'))).toEqual([['date', 'negation']]);
  });

  it('finds a quote of words that the primary tells in its own', () => {
    const report = `News.\n\n"The akim of Aqsu-Demo met the people of the city," said a clerk.`;
    const [quote] = aligned(report, PRIMARY_EN, 'en');
    expect(quote?.sentences[0]).toMatchObject({ quoted: false });
    expect(quote?.sentences[0]?.primary).not.toBeNull();
  });

  it('gives spans of both texts, and changes that make the one sentence of the other', () => {
    const word = fc.constantFrom(
      'труб',
      '18',
      'не',
      'заменят',
      'до',
      '1',
      'июля',
      'город',
      '146',
      'сказал',
      'ждут',
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${words.join(' ')}.`);
    const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => `«${all.join(' ')}»`);
    const whole = (given: string): QuotingText => ({
      text: given,
      sentences: splitSentences(given, null),
      quotes: [{ start: 0, end: given.length }],
    });
    fc.assert(
      fc.property(text, text, (report, primary) => {
        for (const quote of alignQuotes(whole(report), whole(primary), { language: 'ru', on: ON })) {
          for (const { here, primary: span, changes } of quote.sentences) {
            expect(report.slice(here.start, here.end).trim()).not.toBe('');
            if (span === null) continue;
            let [made, at] = ['', 0];
            const [old, now] = [primary.slice(span.start, span.end), report.slice(here.start, here.end)];
            for (const change of changes) {
              made += old.slice(at, change.old.start) + now.slice(change.new.start, change.new.end);
              at = change.old.end;
            }
            expect(made + old.slice(at)).toBe(now);
          }
        }
      }),
    );
  });

  it('finds every quote of a text in the text itself unchanged', () => {
    for (const [text, language] of [
      [PRIMARY_RU, 'ru'],
      [PRIMARY_KK, 'kk'],
      [PRIMARY_EN, 'en'],
    ] as const) {
      const verdicts = aligned(text, text, language).map(({ verdict, leftOut }) => [verdict, leftOut]);
      expect(verdicts.length).toBeGreaterThan(0);
      expect(verdicts.every(([verdict]) => verdict === 'same')).toBe(true);
    }
  });

  it('bears a megabyte of one repeated sentence', () => {
    const sentence = 'Город заменит 18 километров труб до конца года. ';
    const text = `«${sentence.repeat(20_000)}»`;
    const sentences = Array.from({ length: 20_000 }, (_, index) => ({
      start: 1 + index * sentence.length,
      end: 1 + (index + 1) * sentence.length,
    }));
    const long: QuotingText = { text, sentences, quotes: [{ start: 0, end: text.length }] };
    const [quote] = alignQuotes(long, long, { language: 'ru', on: ON });
    expect(quote).toMatchObject({ verdict: 'same', sentences: { length: 20_000 } });
  });
});
