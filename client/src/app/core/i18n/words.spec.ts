import path from 'node:path';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../locale/languages';
import { APP, bare, FORMS, folders, read, type Words } from '../testing/word-files';
import { PLURAL_FORMS, pluralForm } from './plural';

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g) ?? [])].sort();
}

/** The placeholders of a key, or of all the plural forms of a counted one. */
function placeholdersOf(words: Words, key: string): string[] {
  const texts = Object.entries(words).filter(
    ([name]) => name === key || FORMS.some((form) => name === `${key}.${form}`),
  );
  return [...new Set(texts.flatMap(([, text]) => placeholders(text)))].sort();
}

describe.each(folders().map((folder) => [path.relative(APP, folder), folder] as const))(
  'the words of %s',
  (_, folder) => {
    const english = read(folder, 'en');

    it.each(INTERFACE_LANGUAGES)('say in %s everything that English says, and nothing else', (language) => {
      expect(bare(read(folder, language)).keys).toEqual(bare(english).keys);
    });

    it.each(INTERFACE_LANGUAGES)('have in %s the plural forms that the language needs', (language) => {
      for (const [key, forms] of bare(read(folder, language)).counted) {
        expect({ key, forms: forms.sort() }).toEqual({ key, forms: [...PLURAL_FORMS[language]].sort() });
      }
    });

    it.each(INTERFACE_LANGUAGES)('leave in %s the same places open as in English', (language) => {
      const words = read(folder, language);
      for (const key of bare(english).keys) {
        expect({ key, open: placeholdersOf(words, key) }).toEqual({
          key,
          open: placeholdersOf(english, key),
        });
      }
    });

    it.each(INTERFACE_LANGUAGES)('send nobody to a command line in %s', (language) => {
      const commands = Object.entries(read(folder, language)).filter(([, text]) => /\bnp[mx]\b/u.test(text));
      expect(commands).toEqual([]);
    });

    it.each(INTERFACE_LANGUAGES)('have nothing empty in %s', (language) => {
      const empty = Object.entries(read(folder, language)).filter(([, text]) => text.trim() === '');
      expect(empty).toEqual([]);
    });
  },
);

describe('plural forms', () => {
  it('follow each language for 1, 2, 5, 11 and 21, and for a fraction', () => {
    const forms = (language: InterfaceLanguage) =>
      [1, 2, 5, 11, 21].map((count) => pluralForm(language, count));
    expect(forms('en')).toEqual(['one', 'other', 'other', 'other', 'other']);
    expect(forms('kk')).toEqual(['one', 'other', 'other', 'other', 'other']);
    expect(forms('ru')).toEqual(['one', 'few', 'many', 'many', 'one']);
    expect(pluralForm('ru', 1.5)).toBe('few');
  });
});
