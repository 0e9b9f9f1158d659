import type { ReadLanguage } from '@uade/kernel';

/** The step of reading that a rule belongs to. */
export type Step =
  | 'origin'
  | 'quotes'
  | 'dates'
  | 'commitments'
  | 'exclusions'
  | 'restatement'
  | 'testability'
  | 'claims'
  | 'topics';

/** What people are shown about a rule, and what its test runs. */
export interface Rule {
  /** Unique over all languages, kebab-case, begins with the language; stored with every suggestion. */
  readonly name: string;
  readonly language: ReadLanguage;
  readonly step: Step;
  readonly description: string;
  /** A sentence in which the rule fires. */
  readonly example: string;
  /** A sentence that looks alike and in which it must not fire. */
  readonly counterExample: string;
}

/** A rule that is a pattern over the folded sentence. */
export interface Cue extends Rule {
  readonly pattern: RegExp;
  /** Where this matches too, the rule does not fire. */
  readonly unless?: RegExp;
}

/** Letters and digits of Latin and Cyrillic words, in folded text. */
export const LETTER = '0-9a-z\\u00df-\\u024f\\u0400-\\u052f';
const EDGE = `(?:(?<=[${LETTER}])(?![${LETTER}])|(?<![${LETTER}])(?=[${LETTER}]))`;
const SPACE = '(?:[ \\n]{1,4})';
/** A character class, an escape, or one character that is expanded. */
const TOKEN = /\[(?:\\.|[^\]\\])*\]|\\.| /g;

/**
 * A pattern over folded text. In `source`, `\b` is the edge of a Latin or Cyrillic word, `\w` one letter or digit of it,
 * and a space stands for one to four spaces or line ends. Use bounded repetition only, so that matching stays linear.
 */
export function cue(source: string, flags = ''): RegExp {
  return new RegExp(source.replace(TOKEN, expand), flags);
}

function expand(token: string): string {
  if (token === ' ') return SPACE;
  if (token === '\\b') return EDGE;
  if (token === '\\w') return `[${LETTER}]`;
  if (token === '\\W') return `[^${LETTER}]`;
  return token.startsWith('[') ? token.replaceAll('\\w', LETTER) : token;
}

/** Whether the cue fires on a folded stretch of text. */
export function fires(rule: Cue, folded: string): boolean {
  return rule.pattern.test(folded) && !(rule.unless?.test(folded) ?? false);
}
