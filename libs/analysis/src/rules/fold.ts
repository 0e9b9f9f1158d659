import { withoutLookAlikes } from './look-alikes';

const SAME_LENGTH: Readonly<Record<string, string>> = {
  ё: 'е',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2011': '-',
  '—': '–',
  '−': '–',
  _: ' ',
  '*': ' ',
};

const FOLDED = new RegExp(`[${Object.keys(SAME_LENGTH).join('')}]`, 'g');

/**
 * The text in the one form that rules are matched against: lower case, `ё` as `е`, Cyrillic words without Latin letters, one
 * apostrophe, one dash, one space, Markdown emphasis as spaces. It has as many UTF-16 code units as `text`, so that offsets hold
 * for both.
 */
export function fold(text: string): string {
  const clean = withoutLookAlikes(text);
  const lower = clean.toLowerCase();
  const even = lower.length === text.length ? lower : lowerUnitByUnit(clean);
  return even.replace(FOLDED, (character) => SAME_LENGTH[character] ?? character);
}

/** A few capitals (İ) have a longer lower case; they stay as they are. */
function lowerUnitByUnit(text: string): string {
  const units: string[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    const lower = unit.toLowerCase();
    units.push(lower.length === 1 ? lower : unit);
  }
  return units.join('');
}
