import iconv from 'iconv-lite';
import { charsetScore } from './guess-charset';

/** A declared 8-bit charset is called a lie only if the best other one is this much more plausible per high byte. */
const LIE_MARGIN = 1;

/** Beyond these bytes nothing changes the verdict. */
const SAMPLE_BYTES = 20_000;

const bytesOf = (letters: string) => new Set(iconv.encode(letters, 'rk1048'));

/** RK 1048 has Kazakh's letters where windows-1251 has letters of Serbian, Macedonian, Ukrainian and Belarusian. */
const QA = bytesOf('Ққ');
/** None of the languages that have Macedonian's letter in the place of Қ has one of theirs in the places of these. */
const BESIDE_QA = bytesOf('ҒғӨөҰұҮү');

/** Whether bytes that are called windows-1251 are RK 1048: both read alike but for the letters that only Kazakh has. */
export function isKazakhBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => QA.has(byte)) && bytes.some((byte) => BESIDE_QA.has(byte));
}

/** Whether the 8-bit charset that was declared reads much worse than the one that would be guessed. */
export function isLie(bytes: Uint8Array, declared: string, guess: string): boolean {
  if (declared === guess || !/^(?:windows-125|cp125|iso-8859|koi8|mac|cp866|rk1048)/.test(declared))
    return false;
  const highBytes = bytes
    .subarray(0, SAMPLE_BYTES)
    .reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return charsetScore(bytes, guess) - charsetScore(bytes, declared) > LIE_MARGIN * Math.max(20, highBytes);
}

/** Fewer bytes beyond ASCII prove nothing. */
const FEWEST_HIGH_BYTES = 20;

/** In damaged UTF-8 nearly all letters are whole, of two or three bytes each; in an 8-bit charset hardly one is by chance. */
const MOST_BY_CHANCE = 0.1;
const FEWEST_IN_DAMAGED = 0.3;

/** Whole letters of UTF-8 beyond ASCII per byte beyond ASCII; `null` where there are too few to tell. */
function wholeShare(bytes: Uint8Array): number | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES * 5);
  const highBytes = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  if (highBytes < FEWEST_HIGH_BYTES) return null;
  return new TextDecoder().decode(sample).replace(/[\u0000-\u007F\uFFFD]/g, '').length / highBytes;
}

/** Whether bytes that are called UTF-8 are in fact in an 8-bit charset, and not UTF-8 with some damage. */
export function isNoUtf8(bytes: Uint8Array): boolean {
  const share = wholeShare(bytes);
  return share !== null && share < MOST_BY_CHANCE;
}

/** Whether bytes that are no well-formed UTF-8 are nevertheless UTF-8, with some damage. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  const share = wholeShare(bytes);
  return share !== null && share > FEWEST_IN_DAMAGED;
}
