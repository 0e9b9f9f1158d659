import type { Method } from '@uade/contracts';

export type Rule = Method['rules'][number];

/** The rules of one step of the reading. */
export interface RuleGroup {
  readonly step: string;
  readonly rules: readonly Rule[];
}

/** The languages that have rules, in the order in which the server names them. */
export function ruleLanguages(rules: readonly Rule[]): string[] {
  return [...new Set(rules.map((rule) => rule.language))];
}

/** The rules of a language (of all, where none is given) by the step that applies them. */
export function ruleGroups(rules: readonly Rule[], language: string | undefined): RuleGroup[] {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    if (language !== undefined && rule.language !== language) continue;
    groups.set(rule.step, [...(groups.get(rule.step) ?? []), rule]);
  }
  return [...groups].map(([step, grouped]) => ({ step, rules: grouped }));
}

/** The steps whose rules make suggestions; those of the others serve them and are counted nowhere. */
const SUGGESTING = ['commitments', 'claims'];

/** Whether a step's rules make suggestions, so that their figures say something. */
export function makesSuggestions(step: string): boolean {
  return SUGGESTING.includes(step);
}

/** How many of a rule's suggestions nobody has decided. */
export function undecided({ suggested, accepted, rejected }: Rule): number {
  return suggested - accepted - rejected;
}
