import process from 'node:process';
import { growthExponent } from './timing.mjs';

/** The longest sentence that cues are run over has 4,000 code units. */
const SIZES = [1000, 2000, 4000];
/** Patterns that take less at the largest size are too quick to be measured by the microsecond, in seconds. */
const WORTH_TELLING = 0.0005;

/** What any pattern may repeat over. */
const PLAIN = [
  'а',
  'a',
  'ә',
  '1',
  ' ',
  ', ',
  '. ',
  '"',
  '«',
  '– ',
  'слово ',
  'word ',
  'сөз ',
  '1 000 ',
  '1, ',
];

/**
 * How long every rule's pattern takes at worst, and how that grows with the text, over texts that repeat what the pattern
 * looks for: its example's words, its example, and pairs of these with plain characters.
 *
 * @returns the slowest patterns: `{name, unit, seconds: [1000, 2000, 4000 code units], exponent}`, the slowest first.
 */
export function measurePatterns({ RULES, fold }) {
  const found = RULES.flatMap((rule) =>
    [rule.pattern, rule.unless].filter(Boolean).map((pattern) => worstOf(rule, pattern, fold)),
  );
  return found
    .filter(({ seconds }) => seconds.at(-1) > WORTH_TELLING)
    .sort((a, b) => b.seconds.at(-1) - a.seconds.at(-1));
}

function worstOf({ name, example, counterExample }, pattern, fold) {
  const words = fold(`${example} ${counterExample}`).match(/[\p{L}\p{N}-]+/gu) ?? [];
  const units = [...PLAIN, ...words.map((word) => `${word} `), ...pairsOf(words), `${fold(example)} `];
  const timed = [...new Set(units)].map((unit) => ({ unit, time: timeOf(pattern, unit, SIZES.at(-1)) }));
  const { unit } = timed.reduce((a, b) => (b.time > a.time ? b : a));
  const seconds = SIZES.map((size) => timeOf(pattern, unit, size));
  return {
    name,
    unit,
    seconds,
    exponent: growthExponent(SIZES.map((size, index) => [size, seconds[index]])),
  };
}

/** A word beside its neighbour, and a word with letters glued to it. */
const pairsOf = (words) =>
  words.flatMap((word, at) => [`${word} ${words[at + 1] ?? ''} `, `${word}а`, `а${word}`, `a${word}`]);

/** Seconds of the quickest of three runs over the unit repeated, with an end that fits nothing. */
function timeOf(pattern, unit, size) {
  const text = `${unit.repeat(Math.ceil(size / unit.length)).slice(0, size - 1)}\u0000`;
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const before = process.hrtime.bigint();
    pattern.lastIndex = 0;
    for (let count = 0; pattern.exec(text) !== null && pattern.global && count < size; count += 1);
    best = Math.min(best, Number(process.hrtime.bigint() - before) / 1e9);
  }
  return best;
}
