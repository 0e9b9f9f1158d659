import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { langOf } from './lang-of';

const APP = path.join(__dirname, '..', '..');

/** Everything that templates and classes bind to `lang`, with the file that does. */
function bound(): { file: string; value: string }[] {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.(ts|html)$/.test(file) && !file.endsWith('.spec.ts'));
  return sources.flatMap((file) => {
    const text = readFileSync(path.join(APP, file), 'utf8');
    return [...text.matchAll(/\[attr\.lang\]"?\s*=\s*"([^"]*)"/g)].map(([, value = '']) => ({ file, value }));
  });
}

describe('the language of a text as an attribute', () => {
  it('is its tag, and nothing where it is none that we read', () => {
    expect(['kk', 'ru', 'en', 'other', undefined, null].map(langOf)).toEqual([
      'kk',
      'ru',
      'en',
      null,
      null,
      null,
    ]);
  });

  it('is made by langOf wherever a row gives its language', () => {
    const values = bound();
    expect(values.length).toBeGreaterThan(40);
    expect(values.filter(({ value }) => /(?<!langOf\([\w.]*)\blanguage\b|'other'/.test(value))).toEqual([]);
  });
});
