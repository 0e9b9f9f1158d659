import type { ReadLanguage } from '@uade/kernel';
import { localeOf } from '../locales/locales';
import { speakerKey } from './speaker-key';

const key = (language: ReadLanguage, label: string, day: string | null = null): string | null =>
  speakerKey(label, localeOf(language).people, day);

describe('speakerKey', () => {
  it.each([
    ['Мысал Үлгібаев', 'Мысал Ульгибаев', 'Mysal Ulgibayev'],
    ['Айгүл Сынақова', 'Айгуль Сынакова', 'Aigul Synakova'],
    ['Ержан Мысалұлы Сынақов', 'Ержан Мысалович Сынаков', 'Yerzhan Synakov'],
    ['Қаржы министрі', 'Министр финансов', 'Minister of Finance'],
    ['Қаржы министрлігі', 'Министерство финансов', 'Ministry of Finance'],
    ['Денсаулық сақтау министрі', 'Министр здравоохранения', 'Health Minister'],
    ['Үкімет', 'Правительство', 'Government'],
    ['Мемлекет басшысы', 'Глава государства', 'Head of State'],
    ['Ақтөбе облысының әкімі', 'Аким Актюбинской области', 'Akim of Aktobe Region'],
  ])('is the same for %s, %s and %s', (kk, ru, en) => {
    expect(key('ru', ru)).toBe(key('kk', kk));
    expect(key('en', en)).toBe(key('kk', kk));
  });

  it.each([
    ['Министр финансов', 'Министр энергетики'],
    ['Министр финансов', 'Министерство финансов'],
    ['Аким Актюбинской области', 'Аким Акмолинской области'],
    ['Ерлан Сынаков', 'Ержан Сынаков'],
  ])('tells %s from %s', (one, other) => {
    expect(key('ru', one)).not.toBe(key('ru', other));
  });

  it('joins an office to its holder on the day, and to nobody on a day when it is not known', () => {
    expect(key('ru', 'Премьер-министр', '2023-03-13')).toBe(key('kk', 'Әлихан Смайылов'));
    expect(key('en', 'Prime Minister', '2024-02-06')).toBe(key('ru', 'Олжас Бектенов'));
    expect(key('en', 'Prime Minister', '2024-02-05')).toBe('office:prime-minister');
    expect(key('kk', 'Мемлекет басшысы', '2020-01-01')).toBe(key('en', 'Kassym-Jomart Tokayev'));
  });

  it('leaves an office of one field to itself, whoever held another', () => {
    expect(key('ru', 'Министр финансов', '2023-03-13')).toBe('office:minister:finance');
  });

  it('is null for a crowd', () => {
    expect(key('ru', 'журналисты')).toBeNull();
  });
});
