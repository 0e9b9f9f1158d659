import type { Script } from '@uade/kernel';

const LETTER = /\p{L}/u;
const CYRILLIC = /[\u0400-\u052f]/;
const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/;

/** Kinds of a character; a sum of these. */
const IS_LETTER = 1;
const IS_CYRILLIC = 2;
const IS_LATIN = 4;

/** The kinds of the characters that make up nearly every release. */
const COMMON = Uint8Array.from({ length: 0x530 }, (_, code) => kindsOf(String.fromCharCode(code)));

/** The script that most letters of a sample are in; `other` where most are in neither of the two, or where there are none. */
export function scriptOf(sample: string): Script {
  let letters = 0;
  let cyrillic = 0;
  let latin = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const kinds = COMMON[sample.charCodeAt(index)] ?? kindsAt(sample, index);
    letters += kinds & IS_LETTER;
    cyrillic += (kinds & IS_CYRILLIC) >> 1;
    latin += (kinds & IS_LATIN) >> 2;
  }
  if (letters === 0 || (cyrillic + latin) * 2 < letters) return 'other';
  return cyrillic >= latin ? 'Cyrl' : 'Latn';
}

/** A character outside the common ones; a surrogate pair is one character, with the kinds of its first half. */
function kindsAt(sample: string, index: number): number {
  const point = sample.codePointAt(index) ?? 0;
  return kindsOf(String.fromCodePoint(point));
}

function kindsOf(character: string): number {
  return (
    (LETTER.test(character) ? IS_LETTER : 0) +
    (CYRILLIC.test(character) ? IS_CYRILLIC : 0) +
    (LATIN.test(character) ? IS_LATIN : 0)
  );
}
