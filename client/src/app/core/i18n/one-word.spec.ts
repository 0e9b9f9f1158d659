import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const APP = path.join(__dirname, '..', '..');

/** What was once said beside the glossary's word for the same thing, or word for word after another language. */
const OTHER_WORDS = {
  kk: {
    сөйлеуші: 'сөз иесі',
    лента: 'таспа',
    'жобаны жою': 'нобайды жою',
    'бастапқы дереккөз': 'алғашқы дереккөз',
    хабарлама: 'релиз',
    тірі: 'сайттың өзінен',
    'кері қайтар': 'қайтарып ал',
    'теріске шығар': 'қайшы келеді',
    Түзетулер: 'бет өзгерістері',
    ескерту: 'ескертпе',
    сұрақ: 'сұрау',
    кешігіп: 'мерзімінен кеш',
    ' ж. ': 'жылғы',
    ' ж."': 'жыл',
    Uade: '«Уәде»',
  },
  ru: {
    говорящ: 'спикер',
    ' автор': 'спикер',
    вживую: 'прямо с сайта',
    живом: 'прямо с сайта',
    опроверг: 'противоречит',
    Уәде: 'Uade',
  },
} as const;

function textOf(language: string): string {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' });
  const mine = files.filter((file) => file.endsWith(path.join('i18n', `${language}.json`)));
  return mine.map((file) => readFileSync(path.join(APP, file), 'utf8')).join('\n');
}

describe.each(Object.entries(OTHER_WORDS))('the words of %s', (language, others) => {
  const text = textOf(language);

  it.each(Object.entries(others))('never say “%s” for “%s”', (other) => {
    expect(text.split('\n').filter((line) => line.includes(other))).toEqual([]);
  });

  it('say the one chosen instead', () => {
    const chosen = [...new Set(Object.values(others))];
    expect(chosen.filter((word) => !text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  });
});
