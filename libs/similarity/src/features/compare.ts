import { type Rarity, rarityOf } from './rarity';
import type { Features } from './reading';

/** How much a kind of feature counts; the letter is what its keys begin with. */
export type KindWeights = Readonly<Record<string, number>>;

/** Features with their weights, and the length of the vector that they make. */
export interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  /** The same as two lists in one order, which are gone through faster. */
  readonly keys: readonly string[];
  readonly values: Float64Array;
  readonly length: number;
}

/** What a feature counts that comes so often. */
type Counting = (count: number) => number;

/** One that comes often counts more than once, but less than so often. */
const OFTEN: Counting = (count) => 1 + Math.log(count);
const ONCE: Counting = () => 1;

type ByFeatures = WeakMap<Features, Weighed>;

/** What was weighed once stays weighed: the same commitments are compared with every new mention. */
const WEIGHED = new WeakMap<Counting, WeakMap<KindWeights, WeakMap<Rarity, ByFeatures>>>();

/** Weigh features by kind and rarity, and by how often they come. */
export function weigh(features: Features, kinds: KindWeights, rarity: Rarity): Weighed {
  return weighedBy(OFTEN, features, kinds, rarity);
}

/** The same, but for how often they come. */
export function weighOnce(features: Features, kinds: KindWeights, rarity: Rarity): Weighed {
  return weighedBy(ONCE, features, kinds, rarity);
}

function weighedBy(counting: Counting, features: Features, kinds: KindWeights, rarity: Rarity): Weighed {
  const ofKinds = within(within(WEIGHED, counting), kinds);
  const ofRarity = within(ofKinds, rarity);
  const known = ofRarity.get(features);
  if (known !== undefined) return known;
  const made = weighAnew(counting, features, kinds, rarity);
  ofRarity.set(features, made);
  return made;
}

/** The map below a key, made where there is none. */
function within<Key extends object, Below extends object, Value>(
  map: WeakMap<Key, WeakMap<Below, Value>>,
  key: Key,
): WeakMap<Below, Value> {
  const known = map.get(key) ?? new WeakMap<Below, Value>();
  map.set(key, known);
  return known;
}

function weighAnew(counting: Counting, features: Features, kinds: KindWeights, rarity: Rarity): Weighed {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const [key, count] of features) {
    const weight = (kinds[key.charAt(0)] ?? 0) * counting(count) * rarityOf(key, rarity);
    if (weight === 0) continue;
    weights.set(key, weight);
    squares += weight * weight;
  }
  const values = Float64Array.from(weights.values());
  return { weights, keys: [...weights.keys()], values, length: Math.sqrt(squares) };
}

/** The cosine of two weighed texts, 0–1; of an empty one with any other 0. */
export function cosine(a: Weighed, b: Weighed): number {
  const [fewer, more] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (let index = 0; index < fewer.keys.length; index += 1)
    sum += (fewer.values[index] ?? 0) * (more.weights.get(fewer.keys[index] ?? '') ?? 0);
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
