import type { Span } from '@uade/kernel';
import { cue } from '../rules/rule';
import { BeginningTree } from './beginning-tree';
import { beginningsOf } from './beginnings';

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
 * tries a pattern only at words with whose first letters it can begin.
 */
export class WordPatterns {
  private readonly pieces: readonly Piece[];
  private readonly kinds: number;
  private readonly beginnings: BeginningTree;

  /** @param sources  By kind: sources for `cue`, each for words from their beginning to their end. At most eight patterns come of them. */
  constructor(sources: readonly (readonly string[])[]) {
    const pieces = sources.flatMap(piecesOf);
    this.pieces = pieces;
    this.kinds = sources.length;
    this.beginnings = new BeginningTree(pieces.map((piece) => beginningsOf(piece.sources.join('|'))));
  }

  findAll(folded: string): WordMatches {
    const { beginnings } = this;
    const found = Array.from({ length: this.kinds }, (): WordMatch[] => []);
    let inside = false;
    for (let at = 0; at < folded.length; at += 1) {
      const isLetter = beginnings.hasLetter(folded, at);
      const bits = isLetter && !inside ? beginnings.at(folded, at) : 0;
      if (bits !== 0) this.tryAt(folded, at, bits, found);
      inside = isLetter;
    }
    return found;
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
}
