/** How many buckets features are hashed into: 2 to this power. */
export const BUCKET_BITS = 15;

const OFFSET = 2166136261;
const PRIME = 16777619;
/** 2^32 divided by the golden ratio; spreads the bits of a hash over its upper end. */
const SPREAD = 0x9e3779b1;

/**
 * Collects the buckets of features that are stretches of one text. A feature is a kind (a small number that tells features
 * apart) and a stretch; nothing is copied, so that thousands a second cost little.
 */
export class HashedFeatures {
  /** Buckets in the order in which they were added; one may stand twice. */
  readonly buckets: number[] = [];

  constructor(private readonly text: string) {}

  /** A feature that is a number, such as a count or a class. */
  addNumber(kind: number, value: number): void {
    this.push(mixed(seedOf(kind), value));
  }

  /** The whole of a stretch, `[start, end)`. */
  addWhole(kind: number, start: number, end: number): void {
    let hash = seedOf(kind);
    for (let at = start; at < end; at += 1) hash = mixed(hash, this.text.charCodeAt(at));
    this.push(hash);
  }

  /** The first `shortest` to `longest` units of a stretch, each a feature; none is as long as the stretch. */
  addBeginnings(
    kind: number,
    start: number,
    end: number,
    [shortest, longest]: readonly [number, number],
  ): void {
    let hash = seedOf(kind);
    for (let length = 1; length <= longest && start + length < end; length += 1) {
      hash = mixed(hash, this.text.charCodeAt(start + length - 1));
      if (length >= shortest) this.push(mixed(hash, length));
    }
  }

  /** The last `shortest` to `longest` units of a stretch, each a feature; none is as long as the stretch. */
  addEndings(kind: number, start: number, end: number, [shortest, longest]: readonly [number, number]): void {
    let hash = seedOf(kind);
    for (let length = 1; length <= longest && end - length > start; length += 1) {
      hash = mixed(hash, this.text.charCodeAt(end - length));
      if (length >= shortest) this.push(mixed(hash, length));
    }
  }

  private push(hash: number): void {
    this.buckets.push(Math.imul(hash, SPREAD) >>> (32 - BUCKET_BITS));
  }
}

const seedOf = (kind: number): number => mixed(OFFSET, kind);
const mixed = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);
