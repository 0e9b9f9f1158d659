import type { Span } from '@uade/kernel';
import { cue, LETTER } from '../rules/rule';
import { ANY, beginningsOf, LENGTH } from './beginnings';

/** Units from here on are no letters to the rules. */
const CHARACTERS = 0x530;
const LETTERS = new RegExp(`[${LETTER}]`);
/** The columns of what is no letter, and of letters with which nothing that is known begins. */
const NO_LETTER = 0;
const OTHER = 1;

/** The engine optimises no longer patterns: with one more character they take several times as long. */
const LONGEST = 20_000;

/** Words of one kind. */
export interface WordMatch extends Span {
  /** Which group of the kind's sources matched, counted through all of them from 0; -1 where none did. */
  readonly group: number;
}

/** By kind, in order of place and apart from each other. */
export type WordMatches = readonly (readonly WordMatch[])[];

/** Several of a kind's sources in one pattern. */
interface Piece {
  readonly kind: number;
  readonly pattern: RegExp;
  /** How many groups the kind has before those of this pattern. */
  readonly groups: number;
}

function compiled(sources: readonly string[]): RegExp {
  return cue(String.raw`\b(?:${sources.join('|')})(?!\w)`, 'y');
}

/** As few patterns as can be, none of them longer than the engine optimises unless one source alone is. */
function packed(sources: readonly string[]): (readonly string[])[] {
  const packs: string[][] = [];
  for (const source of sources) {
    const last = packs.at(-1);
    if (last !== undefined && compiled([...last, source]).source.length <= LONGEST) last.push(source);
    else packs.push([source]);
  }
  return packs;
}

function piecesOf(
  sources: readonly string[],
  kind: number,
): (Piece & { readonly sources: readonly string[] })[] {
  let groups = 0;
  return packed(sources).map((pack) => {
    const pattern = compiled(pack);
    const piece = { kind, pattern, groups, sources: pack };
    groups += groupsIn(pattern.source);
    return piece;
  });
}

const CAPTURING = /\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g;

/** Counted without matching anything, for which the engine would compile the pattern once more. */
function groupsIn(source: string): number {
  return (source.match(CAPTURING) ?? []).filter((token) => token === '(').length;
}

/** Which of a pattern's groups matched, from 0; -1 where none did. */
function groupOf(match: RegExpExecArray): number {
  let group = 1;
  while (group < match.length && match[group] === undefined) group += 1;
  return group < match.length ? group - 1 : -1;
}

/**
 * Goes over a text once for words of several kinds, each kind with sources of which the first that fits at a place wins, and
 * tries a pattern only at words whose first four letters it can begin with.
 */
export class WordPatterns {
  private readonly pieces: readonly Piece[];
  private readonly kinds: number;
  /** By unit of text. */
  private readonly columns = new Uint8Array(CHARACTERS + 1);
  private readonly width: number;
  /** By the columns of four units: a bit for each pattern that may begin so. */
  private readonly possible: Uint8Array;

  /** @param sources  By kind: sources for `cue`, each for words from their beginning to their end. At most eight patterns come of them. */
  constructor(sources: readonly (readonly string[])[]) {
    const pieces = sources.flatMap(piecesOf);
    this.pieces = pieces;
    this.kinds = sources.length;
    const beginnings = pieces.map((piece) => [...beginningsOf(piece.sources.join('|'))]);
    this.width = this.fillColumns(new Set(beginnings.flat().join('')));
    this.possible = new Uint8Array(this.width ** LENGTH);
    beginnings.forEach((list, piece) => list.forEach((beginning) => this.allow(beginning, 1 << piece)));
  }

  findAll(folded: string): WordMatches {
    const { columns } = this;
    const found = Array.from({ length: this.kinds }, (): WordMatch[] => []);
    let inside = false;
    for (let at = 0; at < folded.length; at += 1) {
      const column = columns[Math.min(folded.charCodeAt(at), CHARACTERS)] ?? NO_LETTER;
      if (column !== NO_LETTER && !inside) this.readWord(folded, at, column, found);
      inside = column !== NO_LETTER;
    }
    return found;
  }

  private readWord(folded: string, at: number, column: number, found: readonly WordMatch[][]): void {
    let beginning = column;
    for (let unit = 1; unit < LENGTH; unit += 1)
      beginning = beginning * this.width + this.columnAt(folded, at + unit);
    const bits = this.possible[beginning] ?? 0;
    if (bits !== 0) this.tryAt(folded, at, bits, found);
  }

  private tryAt(folded: string, at: number, bits: number, found: readonly WordMatch[][]): void {
    for (let index = 0; index < this.pieces.length; index += 1) {
      const piece = this.pieces[index];
      if ((bits & (1 << index)) === 0 || piece === undefined) continue;
      const { kind, pattern, groups } = piece;
      const list = found[kind];
      if (list === undefined || (list.at(-1)?.end ?? 0) > at) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(folded);
      if (match === null) continue;
      const group = groupOf(match);
      list.push({ start: at, end: at + match[0].length, group: group < 0 ? group : groups + group });
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
