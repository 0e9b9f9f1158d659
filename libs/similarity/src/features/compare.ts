import { type Rarity, rarityOf } from './rarity';
import type { Features } from './reading';

/** How much a kind of feature counts; the letter is what its keys begin with. */
export type KindWeights = Readonly<Record<string, number>>;

/** Features with their weights, and the length of the vector that they make. */
export interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/** What two texts have in common. */
export interface Comparison {
  /** Cosine of the two, 0–1. */
  readonly score: number;
  /** Features of both, those that count most first. */
  readonly shared: readonly string[];
}

/** Weigh features by kind and rarity; one that comes often counts more than once, but less than so often. */
export function weigh(features: Features, kinds: KindWeights, rarity: Rarity): Weighed {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const [key, count] of features) {
    const weight = (kinds[key.charAt(0)] ?? 0) * (1 + Math.log(count)) * rarityOf(key, rarity);
    if (weight === 0) continue;
    weights.set(key, weight);
    squares += weight * weight;
  }
  return { weights, length: Math.sqrt(squares) };
}

/** Compare two weighed texts. Two empty ones have nothing in common. */
export function compare(a: Weighed, b: Weighed): Comparison {
  const [fewer, more] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  const products: [string, number][] = [];
  let sum = 0;
  for (const [key, weight] of fewer.weights) {
    const other = more.weights.get(key);
    if (other === undefined) continue;
    products.push([key, weight * other]);
    sum += weight * other;
  }
  if (sum === 0) return { score: 0, shared: [] };
  products.sort(([a1, a2], [b1, b2]) => b2 - a2 || (a1 < b1 ? -1 : 1));
  return { score: Math.min(1, sum / (a.length * b.length)), shared: products.map(([key]) => key) };
}
