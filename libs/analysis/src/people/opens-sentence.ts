import { isLetterAt } from './letters';

/** Before a sentence: the end of one, a line or a colon, and the marks that open speech. */
const OPENS = /(?:^|[.!?…:\n]["»”)]?)[\s«“"„–-]*$/;

/** How far before a place is looked, in code units. */
const BEFORE = 6;

/** Whether a capital at a place may be that of its sentence, so that it tells nothing. */
export function opensSentence(text: string, at: number): boolean {
  if (text.charAt(at - 1) === ' ' && isLetterAt(text, at - 2)) return false;
  return OPENS.test(text.slice(Math.max(0, at - BEFORE), at));
}
