/** What an office is an office of, where that tells two holders apart: "the akim of the region", "of the district". */
export type Level = 'region' | 'district' | 'city' | 'village' | 'senate' | 'mazhilis';

/**
 * Make the reader of a language's levels.
 *
 * @param sources  What names a level, over one folded office; the words right beside the office count, so the pattern
 *                 is tried over all of it and the first match stands, or the last one.
 */
export function levelReader(
  sources: readonly (readonly [level: Level, source: string])[],
  nearest: 'first' | 'last',
): (folded: string) => Level | null {
  const pattern = new RegExp(sources.map(([, source]) => `(${source})`).join('|'), 'gu');
  return (folded) => {
    const match = [...folded.matchAll(pattern)].at(nearest === 'first' ? 0 : -1);
    const group = match?.findIndex((words, index) => index > 0 && words !== undefined) ?? -1;
    return sources[group - 1]?.[0] ?? null;
  };
}
