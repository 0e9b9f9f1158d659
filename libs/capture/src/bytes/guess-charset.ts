import iconv from 'iconv-lite';

/** The 8-bit charsets that Kazakh and Russian pages come in; where two read the same letters the earlier one is taken. */
const CANDIDATES = [
  'windows-1251',
  'rk1048',
  'koi8-r',
  'iso-8859-5',
  'maccyrillic',
  'cp866',
  'windows-1252',
] as const;
export type GuessedCharset = (typeof CANDIDATES)[number];

/** How often letters come in Russian and Kazakh, per mille of the letters, in the order of the two strings below. */
const LETTERS = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіқңұғәөүһ';
const PER_MILLE = [
  98, 72, 110, 68, 72, 65, 50, 50, 37, 46, 40, 32, 40, 27, 21, 13, 30, 11, 15, 16, 20, 11, 13, 8, 10, 11, 4,
  4, 3, 4, 2.5, 0.3, 0.4, 12, 11, 7, 5, 6, 7, 4, 4, 0.3,
];
const LATIN_PER_MILLE = 20;
/** What no letter of the two languages is: a letter of another Cyrillic alphabet, a box, a sign in the midst of a word. */
const STRANGE = Math.log(0.00002);

const letterScore = new Map(
  [...LETTERS].map((letter, index) => [letter, Math.log((PER_MILLE[index] ?? 0.1) / 1000)]),
);

/** Bytes beyond these don't change the verdict. */
const SAMPLE_BYTES = 20_000;

const PUNCTUATION = new Set('«»„“”‘’–—…№§©® •·°±');

function scoreOf(character: string, before: string): number {
  const lower = character.toLowerCase();
  const known = letterScore.get(lower);
  const isUpper = lower !== character;
  // Words are of one alphabet: a Cyrillic letter behind a Latin one is another charset's accent.
  if (known !== undefined && /[a-zA-Z]/.test(before)) return STRANGE;
  if (known !== undefined) {
    // Capitals open words or fill them; one behind a small letter shows swapped halves, as KOI8-R read as windows-1251 does.
    const afterSmall = isUpper && before !== before.toUpperCase();
    return known + (afterSmall ? Math.log(0.001) : isUpper ? Math.log(0.1) : 0);
  }
  if (PUNCTUATION.has(character)) return Math.log(0.01);
  if (/[À-ÿŒœŠšŽž]/.test(character)) return Math.log(LATIN_PER_MILLE / 1000 / 8);
  return STRANGE;
}

/** How well the high bytes read in one charset, as a mean of logarithms: 0 is best; equal lengths are compared only. */
function plausibility(text: string): number {
  let total = 0;
  let before = ' ';
  for (const character of text) {
    if (character >= '\u0080') total += scoreOf(character, before);
    before = character;
  }
  return total;
}

function sampleOf(bytes: Uint8Array): Uint8Array {
  const firstHigh = bytes.findIndex((byte) => byte >= 0x80);
  if (firstHigh < 0) return bytes.subarray(0, 0);
  return bytes.subarray(Math.max(0, firstHigh - 1), firstHigh + SAMPLE_BYTES);
}

/** How plausible Kazakh, Russian or Western text in `charset` is: a sum of log-likelihoods over the characters beyond ASCII. */
export function charsetScore(bytes: Uint8Array, charset: string): number {
  return plausibility(iconv.decode(sampleOf(bytes), charset));
}

/** The most plausible 8-bit charset for bytes that are not UTF-8. */
export function guessCharset(bytes: Uint8Array): GuessedCharset {
  let best: GuessedCharset = CANDIDATES[0];
  let bestScore = -Infinity;
  for (const candidate of CANDIDATES) {
    const score = charsetScore(bytes, candidate);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}
