import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { APP, bare, folders, read } from '../testing/word-files';

/** A key that a class or its template names, with the scope in which its translator looks for it; '' is the shell's. */
interface Named {
  readonly file: string;
  readonly scope: string;
  readonly key: string;
}

/** The keys of each scope. */
const known = new Map(folders().map((folder) => [scopeOf(folder), bare(read(folder, 'en')).keys]));

function scopeOf(folder: string): string {
  const feature = path.basename(path.dirname(folder));
  return feature === 'core' ? '' : feature;
}

function sources(): string[] {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|testing\/|^core\/i18n\//.test(file));
}

/** What a file says, with its template. */
function textOf(file: string): string {
  const template = path.join(APP, file.replace(/\.ts$/, '.html'));
  const html = existsSync(template) ? readFileSync(template, 'utf8') : '';
  return readFileSync(path.join(APP, file), 'utf8') + html;
}

/** The names of a file's translators with their scopes; a function that is given one speaks in its feature's scope. */
function translatorsOf(file: string, text: string): Map<string, string> {
  const made = [...text.matchAll(/\b(\w+) = translator\((?:'(\w*)')?\)/g)];
  const given = [...text.matchAll(/\b(\w+): Translator\b/g)];
  const feature = /^features\/([\w-]+)/.exec(file)?.[1] ?? '';
  return new Map([
    ...given.map(([, name = '']) => [name, feature] as const),
    ...made.map(([, name = '', scope = '']) => [name, scope] as const),
  ]);
}

/** What stands between the brackets of a call, with calls in it. */
const INSIDE = String.raw`((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)`;

/** What a call names: a whole key, two to choose from, or the beginning of one (`kind.`) where the rest is put together. */
function namedIn(text: string, translator: string): string[] {
  const call = `\\b${translator}(?:\\.count)?\\(\\s*`;
  const chosen = [...text.matchAll(new RegExp(call + INSIDE, 'g'))].flatMap(([, inside = '']) => {
    const [key = ''] = inside.split(/,\s*\{/);
    return key.startsWith('`') ? [] : [...key.matchAll(/[?:]\s*'([\w.-]+)'/g)];
  });
  const whole = text.matchAll(new RegExp(`${call}'([\\w.-]+)'`, 'g'));
  const begun = text.matchAll(new RegExp(`${call}\`([\\w.-]+)\\$`, 'g'));
  return [...chosen, ...whole, ...begun].map(([, key = '']) => key);
}

function named(file: string): Named[] {
  const text = textOf(file);
  return [...translatorsOf(file, text)].flatMap(([name, scope]) =>
    namedIn(text, name).map((key) => ({ file, scope, key })),
  );
}

/** Whole keys, with the scope before them, by which shortcuts are listed. */
function listed(file: string): Named[] {
  const keys = [...textOf(file).matchAll(/\b(?:label|group)(?::| =) '(\w+\.[\w.-]+)'/g)];
  return keys.map(([, key = '']) => {
    const scope = key.slice(0, key.indexOf('.'));
    return known.has(scope) && !known.get('')?.includes(key)
      ? { file, scope, key: key.slice(scope.length + 1) }
      : { file, scope: '', key };
  });
}

const isKnown = ({ scope, key }: Named) =>
  (known.get(scope) ?? []).some((one) => one === key || (/[.-]$/.test(key) && one.startsWith(key)));

describe('the keys that the screens name', () => {
  const all = sources().flatMap((file) => [...named(file), ...listed(file)]);

  it('are found, those of every scope', () => {
    expect(new Set(all.map(({ scope }) => scope))).toEqual(new Set(known.keys()));
    expect(all.length).toBeGreaterThan(500);
  });

  it('are all among the words of the scope in which they are looked for', () => {
    expect(all.filter((one) => !isKnown(one))).toEqual([]);
  });
});

describe('the words', () => {
  const text = sources().map(textOf).join('\n');
  const whole = new Set([...text.matchAll(/['"\`]([\w.-]+)['"\`]/g)].map(([, key = '']) => key));
  const begun = [...new Set([...text.matchAll(/['\`]((?:[\w-]+\.)+)(?:'|\$)/g)].map(([, key = '']) => key))];

  it.each([...known])('of %p are all said somewhere', (scope, keys) => {
    const isSaid = (key: string) => whole.has(key) || begun.some((prefix) => key.startsWith(prefix));
    expect(keys.filter((key) => !isSaid(key) && !isSaid(`${scope}.${key}`))).toEqual([]);
  });
});
