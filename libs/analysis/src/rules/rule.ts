import type { ReadLanguage } from '@uade/kernel';
import { type Sides, sidesOfEdges } from './word-edges';

/** The step of reading that a rule belongs to. */
export type Step =
  | 'origin'
  | 'quotes'
  | 'dates'
  | 'numbers'
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
const LETTERS = new RegExp(`[${LETTER}]`);
const WORD_BEGINS = `(?<![${LETTER}])`;
const WORD_ENDS = `(?![${LETTER}])`;
const EDGE = `(?:(?<=[${LETTER}])(?![${LETTER}])|(?<![${LETTER}])(?=[${LETTER}]))`;
/** In a pattern: one to four spaces or line ends. */
export const SPACE = '(?:[ \\n]{1,4})';
const UNKNOWN: Sides = { before: 'any', after: 'any' };
/** A character class, an escape, or one character that is expanded. */
const TOKEN = /\[(?:\\.|[^\]\\])*\]|\\.| /g;

/**
 * A pattern over folded text. In `source`, `\b` is the edge of a Latin or Cyrillic word, and behind a space or at the start of a
 * group its beginning, so that it stands before a word there; `\w` is one letter or digit of it,
 * and a space stands for one to four spaces or line ends. Use bounded repetition only, so that matching stays linear.
 */
export function cue(source: string, flags = ''): RegExp {
  const sides = sidesOfEdges(source, isLetter);
  return new RegExp(
    source.replace(TOKEN, (token, at: number) =>
      token === '\\b' ? edge(source.charAt(at - 1), sides.get(at) ?? UNKNOWN) : expand(token),
    ),
    flags,
  );
}

/**
 * A pattern like `cue`'s that only says whether, or how often, something is there: its match may begin one character
 * early. It is a third faster, because it needn't look back.
 */
export function whether(source: string, flags = ''): RegExp {
  if (!source.startsWith('\\b')) return cue(source, flags);
  const { source: rest } = cue(source.slice(2));
  return topLevelChoice(source) ? cue(source, flags) : new RegExp(`(?:^|[^${LETTER}])${rest}`, flags);
}

/** Whether the source has a choice outside all brackets, so that its first `\b` belongs to one branch only. */
function topLevelChoice(source: string): boolean {
  let depth = 0;
  for (const [token] of source.matchAll(/\[(?:\\.|[^\]\\])*\]|\\.|[()|]/g)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (token === '|' && depth === 0) return true;
  }
  return false;
}

/**
 * The edge of a word, with as few looks as what stands beside it in the source leaves open: a rule's code is several times as
 * long with all four, and there is a limit to how much of it the engine optimises.
 */
function edge(character: string, sides: Sides): string {
  const { before, after } = sides;
  if (character === '' || '(:|^> '.includes(character)) return before === 'other' ? '' : WORD_BEGINS;
  if (before === 'letter' || isLetter(character)) return after === 'other' ? '' : WORD_ENDS;
  return eitherEdge(sides);
}

/** The edge where a letter may stand before it, or none. */
function eitherEdge({ before, after }: Sides): string {
  if (after === 'letter') return before === 'other' ? '' : WORD_BEGINS;
  if (before === 'other') return `(?=[${LETTER}])`;
  return after === 'other' ? `(?<=[${LETTER}])` : EDGE;
}

function isLetter(character: string): boolean {
  return LETTERS.test(character);
}

function expand(token: string): string {
  if (token === ' ') return SPACE;
  if (token === '\\w') return `[${LETTER}]`;
  if (token === '\\W') return `[^${LETTER}]`;
  return token.startsWith('[') ? token.replaceAll('\\w', LETTER) : token;
}

/** Whether the cue fires on a folded stretch of text. */
export function fires(rule: Cue, folded: string): boolean {
  return rule.pattern.test(folded) && !(rule.unless?.test(folded) ?? false);
}
