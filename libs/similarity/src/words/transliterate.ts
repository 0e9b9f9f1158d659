/** Cyrillic letters of Kazakh and Russian, and Latin ones with marks that decomposing leaves, in the one plain alphabet. */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
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
  ц: 's',
  ч: 'c',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  і: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ı: 'i',
};

/** Ways of writing one sound in Latin letters; `c` stands for the sound of "ch" in the end. */
const LATIN_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/zh/g, 'j'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/ts/g, 's'],
  [/oo/g, 'u'],
  [/ee/g, 'i'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/ch/g, 'c'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ye/g, 'e'],
  [/y/g, 'i'],
];

const CYRILLIC = /[\u0400-\u052f]/;
const MARKS = /\p{M}/gu;
const DOUBLED = /(.)\1+/g;

/**
 * A word in one plain Latin alphabet, in which a name reads alike whether it is written in Kazakh (Cyrillic or Latin),
 * Russian or English: "Тоқаев", "Toqaev", "Токаев" and "Tokayev" all give `tokaev`. It is coarser than a transliteration
 * that one could read: sounds that one of the languages doesn't tell apart are one letter, doubled letters are single.
 *
 * @param word  One word in folded form.
 */
export function toOneAlphabet(word: string): string {
  const plain = CYRILLIC.test(word) ? fromCyrillic(word) : fromLatin(word);
  return plain.replace(DOUBLED, '$1');
}

function fromCyrillic(word: string): string {
  let plain = '';
  for (const letter of word) plain += LETTERS[letter] ?? letter;
  return plain;
}

function fromLatin(word: string): string {
  // The Kazakh Latin alphabet of 2018 wrote у so; taken apart it would read y.
  const bare = word.replaceAll('ý', 'u').normalize('NFD').replace(MARKS, '').replaceAll('ı', 'i');
  return LATIN_SOUNDS.reduce((soFar, [sound, letter]) => soFar.replace(sound, letter), bare);
}
