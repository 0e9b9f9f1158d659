import type { NumberUnit } from '@uade/contracts';
import type { ReadLanguage } from '@uade/kernel';
import { cue, type Rule } from '../rules/rule';
import type { Hedge, HedgeCue, Side, UnitCue } from './number-data';

/** Sources of a language's numbers: some that begin one, and what may stand between a number and its unit. */
export interface NumberSources {
  readonly numeral: string;
  readonly gap: string;
}

/** Makers of one language's rules for numbers: they name the rule and compile its patterns. */
export interface NumberMakers {
  readonly unit: (
    unit: NumberUnit,
    texts: readonly [example: string, counterExample: string],
    source: string,
    where?: Side,
  ) => UnitCue;
  readonly hedge: (
    name: string,
    is: readonly [Hedge, Side],
    texts: readonly [example: string, counterExample: string],
    source: string | readonly [source: string, unless: string],
  ) => HedgeCue;
}

/** The makers for a language. */
export function numberMakers(language: ReadLanguage, { numeral, gap }: NumberSources): NumberMakers {
  const about = (name: string, texts: readonly [description: string, string, string]): Rule => ({
    name: `${language}-number-${name}`,
    language,
    step: 'numbers',
    description: texts[0],
    example: texts[1],
    counterExample: texts[2],
  });
  const patterns = (where: Side, source: string): { pattern: RegExp; at: RegExp } =>
    where === 'after'
      ? { pattern: cue(`(?:${numeral})${gap}(?:${source})`), at: cue(`${gap}(?:${source})`, 'y') }
      : { pattern: cue(`(?:${source}) ?(?:${numeral})`), at: cue(`(?:${source}) ?$`) };
  return {
    unit: (unit, texts, source, where = 'after') => ({
      ...about(where === 'after' ? unit : `${unit}-before`, [`Unit: ${unit}`, ...texts]),
      ...patterns(where, source),
      where,
      unit,
    }),
    hedge: (name, [hedge, where], texts, source) => {
      const [words, unless] = typeof source === 'string' ? [source] : source;
      return {
        ...about(name, [`How sure a figure is: ${hedge}`, ...texts]),
        ...patterns(where, words),
        where,
        hedge,
        ...(unless === undefined ? {} : { unless: cue(unless) }),
      };
    },
  };
}
