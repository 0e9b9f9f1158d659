/** Cyrillic letters of Kazakh and Russian as the key spells them. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  і: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** English spellings of one sound, in the order in which they are made one. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/[^a-z\- ]/g, ''],
  [/dzh|zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/q/g, 'k'],
  [/w/g, 'u'],
  [/x/g, 'ks'],
  [/(^|[- ]|[aeiou])y(?=e)/g, '$1'],
  [/y/g, 'i'],
];

/**
 * A name in one alphabet and one spelling, so that «Тоқаев», «Токаев» and "Tokayev" are the same. It is for comparing
 * and never shown.
 *
 * @param name  A name or a word of one; hyphens and single spaces stay.
 */
export function nameKey(name: string): string {
  let key = '';
  let english = false;
  for (const letter of name.toLowerCase()) {
    const latin = LATIN[letter];
    if (latin === undefined && letter !== '-' && letter !== ' ') english = true;
    key += latin ?? letter;
  }
  if (english) key = fromEnglish(key);
  return key
    .replace(/ii+/g, 'i')
    .replace(/(?<=[aeou])i(?=[aeou])/g, '')
    .replace(/([a-z])\1+/g, '$1');
}

function fromEnglish(name: string): string {
  let key = name.normalize('NFD');
  for (const [spelling, one] of ENGLISH) key = key.replace(spelling, one);
  return key;
}
