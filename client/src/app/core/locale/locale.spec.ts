import { TestBed } from '@angular/core/testing';
import { translator } from '../i18n/translator';
import { provideWords, speak } from '../testing/words-testing';
import { Formats } from './formats';

const wordsOf = (heading: string) => () => Promise.resolve({ default: { heading } });
const FEATURE = { kk: wordsOf('Шолу'), ru: wordsOf('Обзор'), en: wordsOf('Overview') };

const wordsInAll = (heading: string) => ({
  kk: wordsOf(heading),
  ru: wordsOf(heading),
  en: wordsOf(heading),
});
const failing = () => Promise.reject(new Error('no words'));

describe('the language of the interface', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: provideWords() });
  });

  it('changes the words of the shell and of every open feature at once', async () => {
    const shell = TestBed.runInInjectionContext(() => translator());
    const t = TestBed.runInInjectionContext(() => translator('overview'));
    await speak('en', { overview: FEATURE });
    expect([shell('nav.releases'), t('heading')]).toEqual(['Releases', 'Overview']);
    await speak('kk');
    expect([shell('nav.releases'), t('heading')]).toEqual(['Релиздер', 'Шолу']);
    expect(document.documentElement.lang).toBe('kk');
  });

  it('is the one that was chosen last, whichever words came last', async () => {
    const t = TestBed.runInInjectionContext(() => translator('overview'));
    const slow = Promise.withResolvers<void>();
    const ru = () => slow.promise.then(FEATURE.ru);
    const locale = await speak('en', { overview: { ...FEATURE, ru } });
    const russian = locale.choose('ru');
    await locale.choose('kk');
    slow.resolve();
    await russian;
    expect([locale.language(), t('heading'), localStorage.getItem('uade.language')]).toEqual([
      'kk',
      'Шолу',
      'kk',
    ]);
  });

  it('is spoken by a feature that opened while its words were on their way', async () => {
    const t = TestBed.runInInjectionContext(() => translator('overview'));
    const slow = Promise.withResolvers<void>();
    const other = { ...wordsInAll('Other'), ru: () => slow.promise.then(wordsOf('Другое')) };
    const locale = await speak('en', { other });
    const russian = locale.choose('ru');
    await new Promise((done) => setTimeout(done));
    await locale.add('overview', FEATURE);
    slow.resolve();
    await russian;
    expect(t('heading')).toBe('Обзор');
  });

  it('stays what it is where the words of another could not be loaded, which no feature waits for then', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const t = TestBed.runInInjectionContext(() => translator('overview'));
    const locale = await speak('en', { other: { ...wordsInAll('Other'), ru: failing } });
    await expect(locale.choose('ru')).rejects.toThrow('Unable to load');
    await locale.add('overview', { ...FEATURE, ru: failing });
    expect([locale.language(), t('heading')]).toEqual(['en', 'Overview']);
    jest.restoreAllMocks();
  });

  it('is kept in this browser', async () => {
    await speak('ru');
    expect(localStorage.getItem('uade.language')).toBe('ru');
  });

  it('counts by its own plural rules and fills what is open', async () => {
    const t = TestBed.runInInjectionContext(() => translator());
    await speak('ru');
    expect([1, 3, 5, 21, 1200].map((count) => t.count('count.releases', count))).toEqual([
      '1 релиз',
      '3 релиза',
      '5 релизов',
      '21 релиз',
      '1\u00a0200 релизов',
    ]);
    expect(t.count('count.releases', { moreThan: 1000 })).toBe('1\u00a0000+ релизов');
    expect(t('error.request', { id: 'X' })).toBe('Запрос: X');
  });

  it('writes instants as they were in Almaty, before and after its clocks went back', async () => {
    const formats = TestBed.inject(Formats);
    await speak('en');
    expect(formats.instant('2023-03-13T10:32:00Z')).toBe('13 Mar 2023, 16:32');
    expect(formats.instant('2026-11-23T20:00:00Z', 'day')).toBe('24 November 2026');
    await speak('kk');
    expect(formats.instant('2023-03-13T10:32:00Z')).toBe('13.03.2023, 16:32');
  });

  it('never shifts a day', async () => {
    const formats = TestBed.inject(Formats);
    await speak('en');
    expect(formats.day('2023-06-30')).toBe('30 June 2023');
    expect(formats.score(0.7)).toBe('0.70');
  });
});
