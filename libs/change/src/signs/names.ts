import { fold } from '@uade/analysis';
import { toOneAlphabet } from '@uade/similarity';
import type { Side } from '../side';

const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s$/;
const SENTENCE_END = /(?:^|[.!?…\n])\s*[«“"„(]?\s*$/;

/** Shorter ones are initials and the like. */
const SHORTEST_NAME = 2;

/**
 * The names that a side of a change holds, in the one alphabet, so that another spelling of a name is the same name. A
 * word with a capital at the head of a sentence is a name only if a word with a capital follows.
 */
export function namesIn({ tokens, around, at }: Side): string[] {
  return tokens.flatMap(({ text, start, end }) => {
    if (!CAPITAL.test(text) || text.length < SHORTEST_NAME) return [];
    const before = around.slice(0, at.start + start);
    const after = around.slice(at.start + end).trimStart();
    if (SENTENCE_END.test(before.slice(-8)) && !CAPITAL.test(after.slice(0, 2))) return [];
    return [toOneAlphabet(fold(text.replace(POSSESSIVE, '')))];
  });
}

/** An ending of a case is not longer. */
const LONGEST_ENDING = 4;
const SHORTEST_STEM = 4;

/** Whether two forms are likely of one name: the same but for an ending. */
export function formsOfOneName(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  // "Ахметов" and "Ахметова" have one stem, "Асан" and "Асель" don't.
  return (
    same >= SHORTEST_STEM && Math.max(a.length, b.length) - same <= LONGEST_ENDING && same * 2 > a.length
  );
}
