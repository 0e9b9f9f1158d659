import { makesSuggestions, type Rule, ruleGroups, ruleLanguages, undecided } from './rule-groups';

const rule = (name: string, language: string, step: string): Rule => ({
  name,
  language,
  step,
  description: '',
  example: '',
  counterExample: '',
  suggested: 5,
  accepted: 2,
  rejected: 1,
});
const RULES = [rule('a', 'kk', 'quotes'), rule('b', 'en', 'quotes'), rule('c', 'en', 'commitments')];

describe('the rules', () => {
  it('are grouped by their step, of one language or of all', () => {
    expect(ruleGroups(RULES, 'en').map(({ step, rules }) => [step, rules.length])).toEqual([
      ['quotes', 1],
      ['commitments', 1],
    ]);
    expect(ruleGroups(RULES, undefined)[0]?.rules.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(ruleLanguages(RULES)).toEqual(['kk', 'en']);
  });

  it('have undecided what nobody has accepted or rejected', () => {
    expect(undecided(rule('a', 'kk', 'commitments'))).toBe(2);
  });

  it('make suggestions only where they look for commitments or claims', () => {
    expect(['dates', 'commitments', 'claims'].map(makesSuggestions)).toEqual([false, true, true]);
  });
});
