/** Latin letters that look like Cyrillic ones, which they are typed for. */
const CYRILLIC: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  Ə: 'Ә',
  Ɵ: 'Ө',
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  ə: 'ә',
  ɵ: 'ө',
};

const LATIN = 'A-Za-zƏəƟɵ';
const ANY_CYRILLIC = '\\u0400-\\u04ff';
const MIXED = new RegExp(`[${LATIN}][${ANY_CYRILLIC}]|[${ANY_CYRILLIC}][${LATIN}]`);
const WORD = new RegExp(`[${LATIN}${ANY_CYRILLIC}]+`, 'g');
const LATIN_LETTER = new RegExp(`[${LATIN}]`, 'g');

/**
 * The text with each Cyrillic word in Cyrillic letters: Kazakh is often typed with a Latin `i` or `ə`, and any letter may come from
 * the wrong keyboard. A word with a Latin letter that looks like no Cyrillic one stays as it is. The text keeps its length, so
 * that offsets hold for both.
 */
export function withoutLookAlikes(text: string): string {
  return MIXED.test(text) ? text.replace(WORD, inCyrillic) : text;
}

function inCyrillic(word: string): string {
  if (!MIXED.test(word)) return word;
  const letters = word.match(LATIN_LETTER) ?? [];
  if (!letters.every((letter) => letter in CYRILLIC)) return word;
  return word.replace(LATIN_LETTER, (letter) => CYRILLIC[letter] ?? letter);
}
