import { cue, LETTER } from '../rules/rule';
import { ANY, beginningsOf, LENGTH } from './beginnings';

/** Units from here on are no letters to the rules. */
const CHARACTERS = 0x530;
const LETTERS = new RegExp(`[${LETTER}]`);
/** The columns of what is no letter, and of letters with which nothing that is known begins. */
const NO_LETTER = 0;
const OTHER = 1;

/** Where each of several patterns matches, as it would if it were global. */
export type WordMatches = readonly (readonly RegExpExecArray[])[];

/** Which of a pattern's groups matched, from 0; -1 where none did. */
export function groupOf(match: RegExpExecArray): number {
  let group = 1;
  while (group < match.length && match[group] === undefined) group += 1;
  return group < match.length ? group - 1 : -1;
}

/**
 * Goes over a text once for several patterns that begin where a word does, and tries each only at words whose first four
 * letters it can begin with.
 */
export class WordPatterns {
  private readonly patterns: readonly RegExp[];
  /** By unit of text. */
  private readonly columns = new Uint8Array(CHARACTERS + 1);
  private readonly width: number;
  /** By the columns of four units: a bit for each pattern that may begin so. */
  private readonly possible: Uint8Array;

  /** @param sources  At most eight sources for `cue`, each for words from their beginning to their end. */
  constructor(sources: readonly string[]) {
    this.patterns = sources.map((source) => cue(String.raw`\b(?:${source})(?!\w)`, 'y'));
    const beginnings = sources.map((source) => [...beginningsOf(source)]);
    this.width = this.fillColumns(new Set(beginnings.flat().join('')));
    this.possible = new Uint8Array(this.width ** LENGTH);
    beginnings.forEach((list, pattern) => list.forEach((beginning) => this.allow(beginning, 1 << pattern)));
  }

  /** All matches, by pattern and then in order of place. */
  findAll(folded: string): WordMatches {
    const { columns } = this;
    const found = this.patterns.map((): RegExpExecArray[] => []);
    let inside = false;
    for (let at = 0; at < folded.length; at += 1) {
      const column = columns[Math.min(folded.charCodeAt(at), CHARACTERS)] ?? NO_LETTER;
      if (column !== NO_LETTER && !inside) this.readWord(folded, at, column, found);
      inside = column !== NO_LETTER;
    }
    return found;
  }

  private readWord(folded: string, at: number, column: number, found: readonly RegExpExecArray[][]): void {
    let beginning = column;
    for (let unit = 1; unit < LENGTH; unit += 1)
      beginning = beginning * this.width + this.columnAt(folded, at + unit);
    const bits = this.possible[beginning] ?? 0;
    if (bits !== 0) this.tryAt(folded, at, bits, found);
  }

  private tryAt(folded: string, at: number, bits: number, found: readonly RegExpExecArray[][]): void {
    for (let index = 0; index < found.length; index += 1) {
      const pattern = this.patterns[index];
      const list = found[index];
      if ((bits & (1 << index)) === 0 || pattern === undefined || list === undefined) continue;
      const last = list.at(-1);
      if (last !== undefined && last.index + last[0].length > at) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(folded);
      if (match !== null) list.push(match);
    }
  }

  private columnAt(folded: string, at: number): number {
    return this.columns[Math.min(folded.charCodeAt(at), CHARACTERS)] ?? NO_LETTER;
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

  private allow(beginning: string, bit: number): void {
    let indexes = [0];
    for (const character of beginning)
      indexes = indexes.flatMap((index) => this.columnsOf(character).map((one) => index * this.width + one));
    for (const index of indexes) this.possible[index] = (this.possible[index] ?? 0) | bit;
  }

  private columnsOf(character: string): number[] {
    if (character === ANY) return Array.from({ length: this.width }, (_, column) => column);
    return [this.columnAt(character, 0)];
  }
}
