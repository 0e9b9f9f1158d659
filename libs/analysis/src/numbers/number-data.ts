import type { NumberUnit } from '@uade/contracts';
import type { Rule } from '../rules/rule';

/** How sure a figure is: "about", "at least", "up to". */
export type Hedge = 'about' | 'at-least' | 'at-most';

/** On which side of a number its words stand. */
export type Side = 'before' | 'after';

/** Words beside a number. */
export interface NumberCue extends Rule {
  /** The words with a number beside them; for people and for the tests. */
  readonly pattern: RegExp;
  /** The words alone: sticky where they stand behind the number, tied to the end where they stand before it. */
  readonly at: RegExp;
  readonly where: Side;
}

/** Words that name a unit. */
export interface UnitCue extends NumberCue {
  readonly unit: NumberUnit;
}

/** Words that say how sure the figure is. */
export interface HedgeCue extends NumberCue {
  readonly hedge: Hedge;
  /** Where this matches the sentence around the number, the words mean something else: "raise to", not "up to". */
  readonly unless?: RegExp;
}

/** What a language knows about numbers; words in folded form. */
export interface NumberData {
  readonly units: readonly UnitCue[];
  readonly hedges: readonly HedgeCue[];
  /** A number in figures; sticky, groups `whole` (with signs between thousands) and `part` (decimals). */
  readonly figure: RegExp;
  /** Number words by form: one, twenty, «двести», «полтора». A half alone counts only before a scale. */
  readonly words: ReadonlyMap<string, number>;
  /** What a number before it is multiplied by: hundred, «тыс», «млн», «мың». */
  readonly scales: ReadonlyMap<string, number>;
  /** Case ending that number words may bear; `null` where every form is listed. */
  readonly ending: RegExp | null;
  /** "and a half" behind a number; sticky. */
  readonly andHalf: RegExp;
  /** What may stand between two words of one number; sticky. */
  readonly between: RegExp;
  /** A case ending behind a figure: "60-тан", "5-ти"; sticky. */
  readonly suffix: RegExp | null;
  /** What stands before a figure that only numbers a thing: "Article 5", "№ 5"; tied to the end. */
  readonly label: RegExp;
  /** What stands behind a figure that is a date, an ordinal or part of a name: "1 July", "5th"; sticky. */
  readonly other: RegExp;
  /** What stands between two figures that share the unit of the second: "from 5 to 7 percent"; whole string. */
  readonly shared: RegExp;
}

/** A map from many forms, written as one string of words for each value. */
export function forms(table: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)),
  );
}
