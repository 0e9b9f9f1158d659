import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { InterfaceLanguage } from '../locale/languages';

/** The folder of the client's code. */
export const APP = path.join(__dirname, '..', '..');

/** Words by their keys. */
export type Words = Record<string, string>;

function flat(tree: object, prefix = ''): Words {
  return Object.entries(tree).reduce<Words>((words, [key, value]: [string, unknown]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') return { ...words, [name]: value };
    return { ...words, ...flat(value as object, name) };
  }, {});
}

/** The folders with words: the shell's, and those of the features. */
export function folders(): string[] {
  const features = path.join(APP, 'features');
  const inFeatures = readdirSync(features).map((feature) => path.join(features, feature, 'i18n'));
  return [path.join(APP, 'core', 'i18n'), ...inFeatures.filter((folder) => existsSync(folder))];
}

/** The words of a folder in one language. */
export function read(folder: string, language: InterfaceLanguage): Words {
  return flat(JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as object);
}

/** Every plural category that there is. */
export const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The keys without their plural categories, and which of them are counted. */
export function bare(words: Words): { keys: string[]; counted: Map<string, string[]> } {
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
