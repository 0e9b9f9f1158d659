/** How many answers are kept; then all are forgotten, so that memory stays flat over any number of releases. */
const MOST = 4096;
/** Longer words are computed each time: they hardly come again. In code units. */
const LONGEST = 64;

/**
 * The same function with its last answers kept: names and offices come again and again, in one release and in the next.
 *
 * @param compute  Must give the same answer for the same word, and never `undefined`.
 */
export function remembered<T extends string | object | null>(
  compute: (word: string) => T,
): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined) return answer;
    if (word.length > LONGEST) return compute(word);
    // A word that is cut from a text can hold the whole text in memory; its copy holds only itself.
    const copy = word.split('').join('');
    if (known.size >= MOST) known.clear();
    const computed = compute(copy);
    known.set(copy, computed);
    return computed;
  };
}
