import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../locale/languages';
import { PLURAL_FORMS, pluralForm } from './plural';

const APP = path.join(__dirname, '..', '..');

type Words = Record<string, string>;

function flat(tree: object, prefix = ''): Words {
  return Object.entries(tree).reduce<Words>((words, [key, value]: [string, unknown]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') return { ...words, [name]: value };
    return { ...words, ...flat(value as object, name) };
  }, {});
}

function folders(): string[] {
  const features = path.join(APP, 'features');
  const inFeatures = readdirSync(features).map((feature) => path.join(features, feature, 'i18n'));
  return [path.join(APP, 'core', 'i18n'), ...inFeatures.filter((folder) => existsSync(folder))];
}

function read(folder: string, language: InterfaceLanguage): Words {
  return flat(JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as object);
}

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The keys without their plural categories, and which of them are counted. */
function bare(words: Words): { keys: string[]; counted: Map<string, string[]> } {
  const counted = new Map<string, string[]>();
  const keys = new Set<string>();
  for (const key of Object.keys(words)) {
    const at = key.lastIndexOf('.');
    const form = key.slice(at + 1);
    const stem = key.slice(0, at);
    if (!FORMS.includes(form) || !(`${stem}.one` in words)) keys.add(key);
    else {
      counted.set(stem, [...(counted.get(stem) ?? []), form]);
      keys.add(stem);
    }
  }
  return { keys: [...keys].sort(), counted };
}

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

    it.each(INTERFACE_LANGUAGES)('have nothing empty in %s', (language) => {
      const empty = Object.entries(read(folder, language)).filter(([, text]) => text.trim() === '');
      expect(empty).toEqual([]);
    });
  },
);

/** Every key that a template or class names literally, with the scope of its `translator`. */
function namedKeys(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.(ts|html)$/.test(file) && !file.endsWith('.spec.ts'));
  const text = sources.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
  return [...text.matchAll(/\b(?:t|words|shell)(?:\.count)?\(\s*'([\w.-]+)'/g)].map(
    (match) => match[1] ?? '',
  );
}

describe('the keys that the screens name', () => {
  const known = new Set(folders().flatMap((folder) => bare(read(folder, 'en')).keys));

  it('are all among the words', () => {
    const unknown = namedKeys(APP).filter((key) => !known.has(key) && !key.endsWith('.'));
    expect([...new Set(unknown)]).toEqual([]);
  });
});

describe('plural forms', () => {
  it('follow each language for 1, 2, 5, 11 and 21', () => {
    const forms = (language: InterfaceLanguage) =>
      [1, 2, 5, 11, 21].map((count) => pluralForm(language, count));
    expect(forms('en')).toEqual(['one', 'other', 'other', 'other', 'other']);
    expect(forms('kk')).toEqual(['one', 'other', 'other', 'other', 'other']);
    expect(forms('ru')).toEqual(['one', 'few', 'many', 'many', 'one']);
  });
});
