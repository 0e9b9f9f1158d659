const WORDS: readonly (readonly [kind: string, words: string])[] = [
  ['d', 'same date'],
  ['n', 'same number'],
  ['p', 'same name'],
  ['c', 'about'],
  ['w', 'same words'],
];

/** How many of each kind are named. */
const MOST_NAMED = 4;

/**
 * Say in words what two texts have in common: "same date 2023-03-19; same name tokae; about election, mazhilis". Names
 * and words are given without their endings and names in one alphabet, as they were compared. Runs of letters can't be
 * said in words; where nothing else is shared, that is what is said.
 *
 * @param shared  Keys of shared features, those that count most first.
 */
export function describeShared(shared: readonly string[]): string {
  const parts = WORDS.flatMap(([kind, words]) => {
    const keys = shared.filter((key) => key.startsWith(`${kind}:`)).slice(0, MOST_NAMED);
    return keys.length === 0 ? [] : [`${words} ${keys.map((key) => key.slice(2)).join(', ')}`];
  });
  return parts.length > 0 ? parts.join('; ') : 'letters alike only';
}
