/** What a learned baseline sees of an English sentence. Nothing here is fitted. */

/** How much a family of features counts beside words and pairs of words. */
const WEIGHTS = { letters: 0.5, sketch: 0.5 };

const NUMBER =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|percent|third|quarter|twice|doubled?)s?$/;
const PAST =
  /^(?:\w{2,20}ed|was|were|had|did|went|said|made|took|came|gave|got|left|lost|won|put|cut|spent|brought|built|bought|sold|told|saw|knew|thought|felt|kept|held|fell|rose|grew|began|became|wrote|ran|met|led|paid|sent|stood|fought)$/;
const PRONOUN = /^(?:i|you|he|she|it|we|they|who|there|this|that|these|those)$/;
const FUNCTION_WORDS = new Set(
  `a an the and or but if because as of at by for with about against between into through during before after above below to from up down in
  out on off over under again then once here there when where why how all any both each few more most other some such no nor not only own
  same so than too very can will just don't should now i me my we our you your he him his she her it its they them their what which who whom
  this that these those am is are was were be been being have has had having do does did doing would could may might must shall let us i'm
  we're they're he's it's that's there's i've we've they've i'd we'd i'll we'll won't can't didn't doesn't isn't aren't wasn't weren't haven't
  hasn't every much many less least last year years today ago never ever always also still yet even well think believe know want say said`.split(
    /\s+/,
  ),
);
/** Ends of content words that tell their part of speech, in the order in which they are tried. */
const ENDS = [
  ['-ed', /ed$/],
  ['-ing', /ing$/],
  ['-ly', /ly$/],
  ['-n', /(?:tion|sion|ment|ness|ity|ance|ence|ism)s?$/],
  ['-s', /s$/],
];
/** Traits of a whole sentence by its words; together they tell who speaks of what time. */
const TRAITS = [
  ['number', ({ word }) => isNumber(word)],
  ['name', ({ name }) => name],
  ['past', ({ word }) => PAST.test(word)],
  ['future', ({ word }) => /^(?:will|would|should|must|going|shall|can|could|let's)$/.test(word)],
  ['i', ({ word }) => /^(?:i|i'm|i've|my|me)$/.test(word)],
  ['we', ({ word }) => /^(?:we|our|us|we've|we're)$/.test(word)],
  ['they', ({ word }) => /^(?:he|his|him|they|their)$/.test(word)],
  ['belief', ({ word }) => /^(?:think|believe|hope|want|feel)$/.test(word)],
  ['question', ({ word }) => word === '?'],
];

/** The features of a sentence, each with its weight: words, pairs, letters of words, their order without content, traits. */
export function featuresOf(text) {
  const words = wordsOf(text);
  const features = new Map();
  const add = (family, name) => features.set(`${family}:${name}`, WEIGHTS[family] ?? 1);
  for (const name of runs(['^', ...words.map(({ word }) => word), '$'], 1, 2)) add('word', name);
  for (const { word } of words) for (const letters of lettersOf(word)) add('letters', letters);
  for (const name of runs(['^', ...words.map(sketchOf), '$'], 2, 3)) add('sketch', name);
  for (const name of signsOf(words)) add('sign', name);
  return features;
}

function wordsOf(text) {
  const found = text.match(/\p{L}+(?:['’]\p{L}+){0,2}|\d[\d.,]*|[$%?!]/gu) ?? [];
  return found.map((written, index) => ({
    word: shapeOf(written),
    name: index > 0 && /^\p{Lu}/u.test(written) && !/^I(?:['’]|$)/.test(written),
  }));
}

function shapeOf(written) {
  if (/^(?:19|20)\d\d$/.test(written)) return '<year>';
  return /^\d/.test(written) ? '<number>' : written.toLowerCase().replaceAll('’', "'");
}

function runs(words, shortest, longest) {
  const found = [];
  for (let length = shortest; length <= longest; length += 1)
    for (let start = 0; start + length <= words.length; start += 1)
      found.push(words.slice(start, start + length).join(' '));
  return found;
}

function lettersOf(word) {
  if (word.startsWith('<')) return [];
  const padded = ` ${word} `;
  const found = [];
  for (let length = 3; length <= 5; length += 1)
    for (let start = 0; start + length <= padded.length; start += 1)
      found.push(padded.slice(start, start + length));
  return found;
}

const isNumber = (word) => word === '<number>' || word === '<year>' || NUMBER.test(word);

/** A word as itself if it is a function word, else as what it is. */
function sketchOf({ word, name }) {
  if (isNumber(word)) return 'number';
  if (FUNCTION_WORDS.has(word) || word === '?' || word === '$' || word === '%') return word;
  if (name) return 'name';
  return ENDS.find(([, end]) => end.test(word))?.[0] ?? 'x';
}

function signsOf(words) {
  const traits = TRAITS.filter(([, has]) => words.some(has)).map(([trait]) => trait);
  const pairs = traits.flatMap((one) => traits.map((other) => (one <= other ? `${one}+${other}` : one)));
  const first = words.slice(0, 3).map(({ word }, place) => `${place} ${word}`);
  const around = words.flatMap((_, place) => aroundOf(words, place));
  return [
    ...pairs,
    traits.join('+'),
    `length ${Math.min(9, Math.floor(words.length / 4))}`,
    ...first,
    ...around,
  ];
}

/** A number or a name with its neighbours, and who did something in the past. */
function aroundOf(words, place) {
  const { word, name } = words[place];
  const kind = isNumber(word) ? '<number>' : name ? '<name>' : null;
  const before = words[place - 1]?.word ?? '^';
  const after = words[place + 1]?.word ?? '$';
  if (kind !== null) return [kind, `${kind} ${after}`, `${before} ${kind}`, `${before} ${kind} ${after}`];
  const acted = PRONOUN.test(word) && words.slice(place + 1, place + 4).some((next) => PAST.test(next.word));
  return acted ? [`${word} <past>`] : [];
}
