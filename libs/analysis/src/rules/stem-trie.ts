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
   * The automaton's table, and for each state the owners of all stems that end there.
   *
   * @returns `next[state * width + column]` is the next state.
   */
  automaton(): { next: Int32Array; ends: readonly (readonly number[])[] } {
    const next = new Int32Array(this.children.length * this.width);
    const fallbacks = new Int32Array(this.children.length);
    // States in order of depth: a state falls back to a shallower one, whose row is ready before it is copied.
    const waiting = [ROOT];
    for (const state of waiting) {
      const fallback = fallbacks[state] ?? ROOT;
      next.copyWithin(state * this.width, fallback * this.width, (fallback + 1) * this.width);
      for (const owner of this.owners[fallback] ?? []) this.owners[state]?.add(owner);
      for (const [letter, child] of this.children[state] ?? []) {
        const at = state * this.width + this.columnOf(letter);
        fallbacks[child] = state === ROOT ? ROOT : (next[at] ?? ROOT);
        next[at] = child;
        waiting.push(child);
      }
    }
    return { next, ends: this.owners.map((owners) => [...owners].sort((a, b) => a - b)) };
  }
}
