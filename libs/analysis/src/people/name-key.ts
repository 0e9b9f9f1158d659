/** Cyrillic letters of Kazakh and Russian in the Latin letters that official English spellings use. */
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
  ж: 'zh',
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
  х: 'kh',
  һ: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  і: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Spellings of one sound, in the order in which they are made one. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[^a-z\- ]/g, ''],
  [/dzh|zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/q/g, 'k'],
  [/w/g, 'u'],
  [/x/g, 'ks'],
  [/(^|[- ]|[aeiou])y(?=e)/g, '$1'],
  [/y/g, 'i'],
  [/ii+/g, 'i'],
  [/(?<=[aeou])i(?=[aeou])/g, ''],
  [/([a-z])\1+/g, '$1'],
];

/**
 * A name in one alphabet and one spelling, so that «Тоқаев», «Токаев» and "Tokayev" are the same. It is for comparing
 * and never shown.
 *
 * @param name  A name or a word of one; hyphens and single spaces stay.
 */
export function nameKey(name: string): string {
  let key = '';
  for (const letter of name.toLowerCase().normalize('NFC')) key += LATIN[letter] ?? letter;
  key = key.normalize('NFD');
  for (const [spelling, one] of ALIKE) key = key.replace(spelling, one);
  return key;
}
