import { bareCharacter, SPACE } from './bare-form';

/** Characters from here on are none of a word's letters. */
export const CHARACTERS = 0x530;
/** Column of spaces and marks. */
export const SPACES = 0;
/** Column of letters that no stem has. */
const OTHERS = 1;
/** The state before anything was read. */
export const ROOT = 0;

/** Stems in bare form with their owners, letter by letter; becomes the table of an automaton. */
export class StemTrie {
  private readonly children: Map<string, number>[] = [new Map()];
  private readonly owners: Set<number>[] = [new Set()];
  private readonly letters: string[] = [];

  /** Number of columns of the table. */
  get width(): number {
    return this.letters.length + 2;
  }

  add(stem: string, owner: number): void {
    let state = ROOT;
    for (let index = 0; index < stem.length; index += 1) state = this.child(state, stem.charAt(index));
    this.owners[state]?.add(owner);
  }

  private child(state: number, letter: string): number {
    const known = this.children[state]?.get(letter);
    if (known !== undefined) return known;
    if (letter !== SPACE && !this.letters.includes(letter)) this.letters.push(letter);
    const made = this.children.push(new Map()) - 1;
    this.owners.push(new Set());
    this.children[state]?.set(letter, made);
    return made;
  }

  /** The column of every character of folded text up to `CHARACTERS`. */
  columns(): Uint8Array {
    return Uint8Array.from({ length: CHARACTERS + 1 }, (_, code) => {
      const letter = bareCharacter(String.fromCharCode(code));
      return letter === SPACE ? SPACES : this.columnOf(letter);
    });
  }

  private columnOf(letter: string): number {
    return letter === SPACE ? SPACES : this.letters.indexOf(letter) + OTHERS + 1;
  }

  /**
   * The automaton's table, and for each state the owners of all stems that end there. States are numbered by depth, so that
   * those in which most time is spent lie side by side.
   *
   * @returns `next[state * width + column]` is the next state.
   */
  automaton(): { next: Uint16Array; ends: readonly (readonly number[])[] } {
    const order = this.byDepth();
    const numbers = new Map(order.map((node, number) => [node, number]));
    const next = new Uint16Array(order.length * this.width);
    const fallbacks = new Uint16Array(order.length);
    const ends: ReadonlySet<number>[] = [];
    order.forEach((node, state) => {
      // It falls back to a shallower state, whose row is ready.
      const fallback = fallbacks[state] ?? ROOT;
      next.copyWithin(state * this.width, fallback * this.width, (fallback + 1) * this.width);
      ends.push(new Set([...(this.owners[node] ?? []), ...(ends[fallback] ?? [])]));
      for (const [letter, child] of this.children[node] ?? []) {
        const at = state * this.width + this.columnOf(letter);
        const number = numbers.get(child) ?? ROOT;
        fallbacks[number] = state === ROOT ? ROOT : (next[at] ?? ROOT);
        next[at] = number;
      }
    });
    return { next, ends: ends.map((owners) => [...owners].sort((a, b) => a - b)) };
  }

  private byDepth(): number[] {
    const order = [ROOT];
    for (const node of order) order.push(...(this.children[node]?.values() ?? []));
    return order;
  }
}
