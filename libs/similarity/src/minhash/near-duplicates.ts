import { bands, resemblance, type Signature } from './signature';

/** Something with a signature: a release's text or one of its paragraphs. */
export interface Signed {
  readonly id: string;
  readonly signature: Signature;
}

/** Two that resemble each other, in the order in which they were given. */
export interface NearDuplicate {
  readonly a: string;
  readonly b: string;
  /** 0–1, see {@link resemblance}. */
  readonly resemblance: number;
}

/** Texts that have at least this in common are called near-duplicates: half of all runs of three words. */
export const NEAR_DUPLICATE_FROM = 0.5;

/** With how many others under one key an item is compared, so that ten thousand copies of one text stay linear. */
const MOST_COMPARED = 16;

/**
 * The pairs that resemble each other by `least` or more, by way of shared bands. Where very many share a key, each is
 * compared with the first 16 of them: copies of one text are still joined with each other, if not each with each.
 */
export function nearDuplicates(items: readonly Signed[], least = NEAR_DUPLICATE_FROM): NearDuplicate[] {
  const under = new Map<number, Signed[]>();
  const pairs: NearDuplicate[] = [];
  for (const item of items) {
    const compared = new Set<Signed>();
    for (const key of bands(item.signature)) {
      const others = under.get(key) ?? [];
      for (const other of others) compared.add(other);
      if (others.length < MOST_COMPARED) others.push(item);
      under.set(key, others);
    }
    for (const other of compared) {
      const score = resemblance(other.signature, item.signature);
      if (score >= least) pairs.push({ a: other.id, b: item.id, resemblance: score });
    }
  }
  return pairs;
}
