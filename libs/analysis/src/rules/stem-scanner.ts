import { type Rows, rowsOf } from './rows';
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
  private readonly ends: Rows;
  /** By state: 1 where stems end. */
  private readonly isEnd: Uint8Array;
  /** By owner: the number of the last scan that found one of its stems. */
  private readonly lastFound: Uint32Array;
  private scans = 0;
  /** The owners that the last scan found, each once, in any order; as many as it returned, and old ones behind them. */
  readonly found: Uint16Array;

  /** @param owned  For each owner (0, 1, …) its stems, in bare form, none of them empty. */
  constructor(owned: readonly (readonly string[])[]) {
    const trie = new StemTrie();
    owned.forEach((stems, owner) => stems.forEach((stem) => trie.add(stem.slice(0, LONGEST), owner)));
    const { next, ends } = trie.automaton();
    this.width = trie.width;
    this.columns = trie.columns();
    this.next = next;
    this.ends = rowsOf(ends);
    this.isEnd = Uint8Array.from(ends, ({ length }) => Number(length > 0));
    this.lastFound = new Uint32Array(owned.length);
    this.found = new Uint16Array(owned.length);
  }

  /**
   * Look for the stems in a stretch of folded text.
   *
   * @returns How many owners have a stem there; `found` says which.
   */
  scan(folded: string, start: number, end: number): number {
    const { columns, next, width, isEnd } = this;
    this.scans += 1;
    let count = 0;
    let state = next[ROOT * width + SPACES] ?? ROOT;
    let last = SPACES;
    for (let index = start; index < end; index += 1) {
      const column = columns[Math.min(folded.charCodeAt(index), CHARACTERS)] ?? SPACES;
      if ((column | last) === SPACES) continue;
      last = column;
      state = next[state * width + column] ?? ROOT;
      if (isEnd[state] === 1) count = this.note(state, count);
    }
    return last === SPACES ? count : this.note(next[state * width + SPACES] ?? ROOT, count);
  }

  private note(state: number, before: number): number {
    const { ends, lastFound, found, scans } = this;
    const { values, starts } = ends;
    let count = before;
    const end = starts[state + 1] ?? 0;
    for (let index = starts[state] ?? 0; index < end; index += 1) {
      const owner = values[index] ?? 0;
      if (lastFound[owner] === scans) continue;
      lastFound[owner] = scans;
      found[count] = owner;
      count += 1;
    }
    return count;
  }
}
