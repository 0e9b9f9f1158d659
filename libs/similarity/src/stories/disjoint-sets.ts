/** Sets that have no member in common, joined two by two (union-find with path halving). */
export class DisjointSets {
  readonly #parent: number[];

  /** @param size  How many members there are, each in a set of its own: 0 … size − 1. */
  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, member) => member);
  }

  /** The member that stands for the set of `member`. */
  find(member: number): number {
    let at = member;
    for (let parent = this.#above(at); parent !== at; parent = this.#above(at)) {
      const above = this.#above(parent);
      this.#parent[at] = above;
      at = above;
    }
    return at;
  }

  /** Join the sets of `a` and `b`; the least root stands for both. */
  join(a: number, b: number): void {
    const [least, other] = [this.find(a), this.find(b)].sort((one, two) => one - two) as [number, number];
    this.#parent[other] = least;
  }

  #above(member: number): number {
    return this.#parent[member] ?? member;
  }
}
