import { CHARACTERS, ROOT, SPACES, StemTrie } from './stem-trie';

/** Longer stems are cut: the beginning tells as much, and the table stays small. */
const LONGEST = 12;

/**
 * Looks for many stems at once, in one pass over a text's bare form.
 *
 * @see Aho, Corasick: Efficient string matching, Communications of the ACM 18 (1975)
 */
export class StemScanner {
  private readonly columns: Uint8Array;
  private readonly width: number;
  /** The next state, by state and column. */
  private readonly next: Uint16Array;
  /** By state: the owners of the stems that end there. */
  private readonly ends: readonly (readonly number[])[];
  /** By state: 1 where stems end. */
  private readonly isEnd: Uint8Array;

  /** @param owned  For each owner (0, 1, …) its stems, in bare form, none of them empty. */
  constructor(owned: readonly (readonly string[])[]) {
    const trie = new StemTrie();
    owned.forEach((stems, owner) => stems.forEach((stem) => trie.add(stem.slice(0, LONGEST), owner)));
    const { next, ends } = trie.automaton();
    this.width = trie.width;
    this.columns = trie.columns();
    this.next = next;
    this.ends = ends;
    this.isEnd = Uint8Array.from(ends, ({ length }) => Number(length > 0));
  }

  /**
   * Look for the stems in a folded text.
   *
   * @param seen  By owner: set to 1 where one of the owner's stems stands in the text.
   */
  scan(folded: string, seen: Uint8Array): void {
    const { columns, next, width, isEnd } = this;
    let state = at(next, ROOT * width + SPACES);
    let last = SPACES;
    for (let index = 0; index < folded.length; index += 1) {
      const column = at(columns, Math.min(folded.charCodeAt(index), CHARACTERS));
      if ((column | last) === SPACES) continue;
      last = column;
      state = at(next, state * width + column);
      if (at(isEnd, state) === 1) this.note(state, seen);
    }
    if (last !== SPACES) this.note(at(next, state * width + SPACES), seen);
  }

  private note(state: number, seen: Uint8Array): void {
    const owners = this.ends[state] ?? [];
    for (let index = 0; index < owners.length; index += 1) seen[owners[index] ?? 0] = 1;
  }
}

/** An entry of a table that is known to be there. */
function at(table: Uint16Array | Uint8Array, index: number): number {
  return table[index] ?? 0;
}
