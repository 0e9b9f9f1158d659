import { type Rarity, rarityOf } from './rarity';
import type { Features } from './reading';

/** How much a kind of feature counts; the letter is what its keys begin with. */
export type KindWeights = Readonly<Record<string, number>>;

/** Features with their weights, and the length of the vector that they make. */
export interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/** What was weighed once stays weighed: the same commitments are compared with every new mention. */
const WEIGHED = new WeakMap<KindWeights, WeakMap<Rarity, WeakMap<Features, Weighed>>>();

/** Weigh features by kind and rarity; one that comes often counts more than once, but less than so often. */
export function weigh(features: Features, kinds: KindWeights, rarity: Rarity): Weighed {
  const ofKinds = WEIGHED.get(kinds) ?? new WeakMap<Rarity, WeakMap<Features, Weighed>>();
  const ofRarity = ofKinds.get(rarity) ?? new WeakMap<Features, Weighed>();
  const weighed = ofRarity.get(features) ?? weighAnew(features, kinds, rarity);
  WEIGHED.set(kinds, ofKinds.set(rarity, ofRarity.set(features, weighed)));
  return weighed;
}

function weighAnew(features: Features, kinds: KindWeights, rarity: Rarity): Weighed {
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

/** The cosine of two weighed texts, 0–1; of an empty one with any other 0. */
export function cosine(a: Weighed, b: Weighed): number {
  const [fewer, more] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of fewer.weights) sum += weight * (more.weights.get(key) ?? 0);
  return sum === 0 ? 0 : Math.min(1, sum / (a.length * b.length));
}

/** The features of both, those that count most first. */
export function sharedKeys(a: Weighed, b: Weighed): string[] {
  return [...a.weights]
    .flatMap(([key, weight]) => {
      const other = b.weights.get(key);
      return other === undefined ? [] : [{ key, product: weight * other }];
    })
    .sort((one, two) => two.product - one.product || (one.key < two.key ? -1 : 1))
    .map(({ key }) => key);
}
