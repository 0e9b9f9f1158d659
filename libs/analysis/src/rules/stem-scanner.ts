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
  /** The next state by state and column, times the width: where that state's row begins. */
  private readonly next: Int32Array;
  /** By state: the owners of the stems that end there. */
  private readonly ends: readonly (readonly number[])[];
  /** By row of the table: 1 where stems end in its state. */
  private readonly isEnd: Uint8Array;

  /** @param owned  For each owner (0, 1, …) its stems, in bare form, none of them empty. */
  constructor(owned: readonly (readonly string[])[]) {
    const trie = new StemTrie();
    owned.forEach((stems, owner) => stems.forEach((stem) => trie.add(stem.slice(0, LONGEST), owner)));
    const { next, ends } = trie.automaton();
    this.columns = trie.columns();
    this.width = trie.width;
    this.next = next;
    this.ends = ends;
    this.isEnd = Uint8Array.from(ends, ({ length }) => Number(length > 0));
  }

  /** Call `found` with the owners of the stems that end at a place of the folded text, for each such place. */
  scan(folded: string, found: (owners: readonly number[]) => void): void {
    const { columns, next, width, isEnd, ends } = this;
    let state = at(next, ROOT * width + SPACES);
    let last = SPACES;
    for (let index = 0; index < folded.length; index += 1) {
      const column = at(columns, Math.min(folded.charCodeAt(index), CHARACTERS));
      if (column === SPACES && last === SPACES) continue;
      last = column;
      state = at(next, state * width + column);
      if (at(isEnd, state) === 1) found(ends[state] ?? []);
    }
    if (last !== SPACES) found(ends[at(next, state * width + SPACES)] ?? []);
  }
}

/** An entry of a table that is known to be there. */
function at(table: Int32Array | Uint8Array, index: number): number {
  return table[index] ?? 0;
}
