import { fold } from '../rules/fold';
import type { Rule } from '../rules/rule';
import { RULES } from './locales';

/** Every rule is a pattern in this release; the type keeps what people are shown apart from what runs. */
type Runnable = Rule & { readonly pattern: RegExp; readonly unless?: RegExp };

function firesOn(rule: Rule, sentence: string): boolean {
  const { pattern, unless } = rule as Runnable;
  const folded = fold(sentence);
  return folded.search(pattern) !== -1 && (unless === undefined || folded.search(unless) === -1);
}

describe('the rules of every language', () => {
  it('have names of their own that begin with their language', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    for (const { name, language } of RULES) expect(name).toMatch(new RegExp(`^${language}-[a-z0-9-]+$`));
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s fires on its example and not on its counter-example',
    (_name, rule) => {
      expect(firesOn(rule, rule.example)).toBe(true);
      expect(firesOn(rule, rule.counterExample)).toBe(false);
    },
  );
});
