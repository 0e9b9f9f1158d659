import { conditionOf, isUnverified, needsAttention, standingOf } from './condition';

const WELL = {
  discovery: 'feed',
  state: 'active',
  verifiedAt: '2026-11-01T00:00:00Z',
  health: { errorStreak: 0, emptyArticles: false, silent: false, lastPollAt: '2026-11-24T00:00:00Z' },
} as const;
const sick = (health: Partial<Record<keyof typeof WELL.health, unknown>>) =>
  ({ ...WELL, health: { ...WELL.health, ...health } }) as Parameters<typeof conditionOf>[0];

describe('the condition of a source', () => {
  it('is well where polls go well', () => {
    expect(conditionOf(WELL)).toBe('well');
    expect(needsAttention(WELL)).toBe(false);
  });

  it('names the worst first', () => {
    expect(conditionOf(sick({ errorStreak: 2, emptyArticles: true, silent: true }))).toBe('failing');
    expect(conditionOf(sick({ emptyArticles: true, silent: true }))).toBe('empty');
    expect(conditionOf(sick({ silent: true }))).toBe('silent');
    expect(needsAttention(sick({ silent: true }))).toBe(true);
  });

  it('is new before the first poll, and still failing where the first polls failed', () => {
    expect(conditionOf(sick({ lastPollAt: null }))).toBe('new');
    expect(conditionOf(sick({ lastPollAt: null, errorStreak: 1 }))).toBe('failing');
  });

  it('is none where releases are handed in by hand, which is never unverified', () => {
    const byHand = { ...sick({ errorStreak: 3 }), discovery: 'by-hand', verifiedAt: null } as const;
    expect(conditionOf(byHand)).toBe('none');
    expect(standingOf(byHand)).toBe('by-hand');
    expect(isUnverified(byHand)).toBe(false);
    expect(isUnverified({ ...WELL, verifiedAt: null })).toBe(true);
  });
});
