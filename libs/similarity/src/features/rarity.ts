import type { Features } from './reading';

/**
 * How rare features are among many texts: a feature of every release ("Kazakhstan", "the President") tells little.
 * Plain data, so that it can be kept and grow with the releases.
 */
export interface Rarity {
  /** How many texts were counted. */
  readonly texts: number;
  /** In how many of them each feature stands. */
  readonly having: ReadonlyMap<string, number>;
}

/** No text counted: every feature is as rare as any other. */
export const NOTHING_COUNTED: Rarity = { texts: 0, having: new Map() };

/** Count in how many texts each feature stands. */
export function countRarity(texts: Iterable<Features>): Rarity {
  const having = new Map<string, number>();
  let count = 0;
  for (const features of texts) {
    count += 1;
    for (const key of features.keys()) having.set(key, (having.get(key) ?? 0) + 1);
  }
  return { texts: count, having };
}

/** The weight of a feature by its rarity: 1 for one that stands in every text, more the fewer have it. */
export function rarityOf(key: string, { texts, having }: Rarity): number {
  return 1 + Math.log((texts + 1) / ((having.get(key) ?? 0) + 1));
}
