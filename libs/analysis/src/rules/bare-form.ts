import { LETTER } from './rule';

/**
 * The bare form of folded text: letters as they are, every digit as `0`, and each run of anything else as one space, with
 * a space at either end. If a pattern's match holds some words, then the text's bare form holds the words' bare form,
 * whatever spaces and marks stand between them; so the bare form is what patterns are shortlisted by.
 */
export const SPACE = ' ';
export const DIGIT = '0';

const LETTERS = new RegExp(`^[${LETTER}]$`);

/** The bare form of one character. */
export function bareCharacter(character: string): string {
  if (character >= '0' && character <= '9') return DIGIT;
  return LETTERS.test(character) ? character : SPACE;
}

/** Two pieces of bare form beside each other. */
export function joinBare(before: string, after: string): string {
  return before.endsWith(SPACE) && after.startsWith(SPACE) ? before + after.slice(1) : before + after;
}
