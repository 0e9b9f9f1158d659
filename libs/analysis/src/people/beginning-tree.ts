import { LETTER } from '../rules/rule';
import { ANY } from './beginnings';

/** Units from here on are no letters to the rules. */
const CHARACTERS = 0x530;
const LETTERS = new RegExp(`[${LETTER}]`);
/** The columns of what is no letter, and of letters that no beginning has. */
const NO_LETTER = 0;
const OTHER = 1;
const ROOT = 0;

/** Says of each word of a folded text which patterns can begin there, by their beginnings. */
export class BeginningTree {
  /** By unit of text. */
  private readonly columns = new Uint8Array(CHARACTERS + 1);
  private readonly width: number;
  /** By node and column the next node; `ROOT` where none begins so. */
  private readonly next: Uint16Array;
  /** By node: a bit for each pattern that may begin so, whatever follows. */
  private readonly bits: Uint8Array;

  /** @param beginnings  By pattern, at most eight: what it can begin with, as `beginningsOf` gives it. */
  constructor(beginnings: readonly Iterable<string>[]) {
    const known = beginnings.map((list) => [...list].map((one) => one.split(ANY, 1)[0] ?? ''));
    this.width = this.fillColumns(new Set(known.flat().join('')));
    const next = [this.emptyRow()];
    const bits = [0];
    known.forEach((list, pattern) => {
      for (const beginning of list) {
        const node = this.grow(next, beginning);
        bits[node] = (bits[node] ?? 0) | (1 << pattern);
      }
    });
    this.next = Uint16Array.from(next.flat());
    this.bits = Uint8Array.from(next, (_, node) => bits[node] ?? 0);
  }

  /** Whether a letter stands at a place. */
  hasLetter(folded: string, at: number): boolean {
    return this.columnAt(folded, at) !== NO_LETTER;
  }

  /** A bit for each pattern that can begin at a place. */
  at(folded: string, place: number): number {
    const { next, bits, width } = this;
    let node = ROOT;
    let found = bits[ROOT] ?? 0;
    for (let at = place; at < folded.length; at += 1) {
      node = next[node * width + this.columnAt(folded, at)] ?? ROOT;
      if (node === ROOT) break;
      found |= bits[node] ?? 0;
    }
    return found;
  }

  private columnAt(folded: string, at: number): number {
    return this.columns[Math.min(folded.charCodeAt(at), CHARACTERS)] ?? NO_LETTER;
  }

  /** The node of a beginning; it is made if there is none. */
  private grow(next: number[][], beginning: string): number {
    let node = ROOT;
    for (let at = 0; at < beginning.length; at += 1) {
      const row = next[node] ?? [];
      const column = this.columnAt(beginning, at);
      if (row[column] === ROOT) row[column] = next.push(this.emptyRow()) - 1;
      node = row[column] ?? ROOT;
    }
    return node;
  }

  private emptyRow(): number[] {
    return Array.from({ length: this.width }, () => ROOT);
  }

  /** @returns How many columns there are. */
  private fillColumns(known: ReadonlySet<string>): number {
    let width = OTHER + 1;
    for (let unit = 0; unit < CHARACTERS; unit += 1) {
      const character = String.fromCharCode(unit);
      if (!LETTERS.test(character)) continue;
      this.columns[unit] = known.has(character) ? width : OTHER;
      if (known.has(character)) width += 1;
    }
    return width;
  }
}
