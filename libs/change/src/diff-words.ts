import type { Span } from '@uade/kernel';
import { type Match, matchTokens } from './match-tokens';
import { type Token, tokensOf } from './tokens';

/** What was done to a stretch of text. */
export type EditKind = 'added' | 'removed' | 'replaced';

/** One change between two texts. The span of what isn't there (the old one of an addition) is empty. */
export interface Change {
  readonly kind: EditKind;
  /** In UTF-16 code units of the old text. */
  readonly old: Span;
  /** In UTF-16 code units of the new text. */
  readonly new: Span;
}

/** A word that happens to stand in both of two rewritten stretches joins nothing, if both have at least so many tokens. */
const ISLAND_BETWEEN = 4;

/**
 * What changed between two texts, word by word, in order. Changes don't touch or overlap, begin and end at the edges of
 * words, marks or white space, and replacing each old span by its new one turns the old text into the new.
 *
 * Linear in the length of both texts: where they differ in more than some hundred places, words that stand once in both
 * hold them together, and what lies between may be called replaced as a whole.
 */
export function diffWords(oldText: string, newText: string): Change[] {
  if (oldText === newText) return [];
  const [before, after] = [tokensOf(oldText), tokensOf(newText)];
  const [oldIds, newIds] = numbered(before, after);
  const matches = withoutIslands(matchTokens(oldIds, newIds), before.length, after.length);
  const changes: Change[] = [];
  let oldStart = 0;
  let newStart = 0;
  const add = (oldEnd: number, newEnd: number): void => {
    const old = { start: oldStart, end: oldEnd };
    const change = changeOf(oldText, newText, old, { start: newStart, end: newEnd });
    if (change !== null) changes.push(change);
  };
  for (const [oldIndex, newIndex] of matches) {
    const [old, now] = [before[oldIndex], after[newIndex]];
    if (old === undefined || now === undefined) continue;
    add(old.start, now.start);
    oldStart = old.end;
    newStart = now.end;
  }
  add(oldText.length, newText.length);
  return changes;
}

/** Equal tokens get equal numbers. */
function numbered(before: readonly Token[], after: readonly Token[]): [number[], number[]] {
  const ids = new Map<string, number>();
  const idOf = ({ text }: Token): number => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  return [before.map(idOf), after.map(idOf)];
}

/** Drop single matches between two rewritten stretches: "the" of one sentence isn't that of another. */
function withoutIslands(matches: readonly Match[], oldLength: number, newLength: number): Match[] {
  const kept: Match[] = [];
  matches.forEach(([oldIndex, newIndex], index) => {
    const [oldLast, newLast] = kept.at(-1) ?? [-1, -1];
    const [oldNext, newNext] = matches[index + 1] ?? [oldLength, newLength];
    const before = oldIndex - oldLast + newIndex - newLast - 2;
    const after = oldNext - oldIndex + newNext - newIndex - 2;
    if (before < ISLAND_BETWEEN || after < ISLAND_BETWEEN) kept.push([oldIndex, newIndex]);
  });
  return kept;
}

const SPACE = /\s/;

/** The change between two places that are alike, without the white space that both sides have at their ends. */
function changeOf(oldText: string, newText: string, old: Span, now: Span): Change | null {
  const before = oldText.slice(old.start, old.end);
  const after = newText.slice(now.start, now.end);
  const head = sharedSpace(before, after, (index) => index);
  const most = Math.min(before.length, after.length) - head;
  const tail = Math.min(
    most,
    sharedSpace(before, after, (index, { length }) => length - 1 - index),
  );
  const oldSpan = { start: old.start + head, end: old.end - tail };
  const newSpan = { start: now.start + head, end: now.end - tail };
  const [gone, come] = [oldSpan.end - oldSpan.start, newSpan.end - newSpan.start];
  if (gone === 0 && come === 0) return null;
  const kind = gone === 0 ? 'added' : come === 0 ? 'removed' : 'replaced';
  return { kind, old: oldSpan, new: newSpan };
}

/** How many characters of white space two texts share, counted from the end that `at` begins with. */
function sharedSpace(a: string, b: string, at: (index: number, text: string) => number): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most) {
    const character = a.charAt(at(shared, a));
    if (character !== b.charAt(at(shared, b)) || !SPACE.test(character)) break;
    shared += 1;
  }
  return shared;
}
