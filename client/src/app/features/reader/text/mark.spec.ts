import type { Reader } from '@uade/contracts';
import { MARK_KINDS, type MarkKind, markNamed, marksOf } from './mark';

type Suggestion = Reader['suggestions'][number];

const suggestion = (id: string, given: Partial<Suggestion>) =>
  ({ id, start: 10, end: 20, type: 'commitment', state: 'open', ...given }) as Suggestion;

const reader = (given: Partial<Reader>) =>
  ({ suggestions: [], mentions: [], statements: [], annotations: [], ...given }) as unknown as Reader;

const shown = (kinds: readonly MarkKind[] = MARK_KINDS, rejected = false) => ({
  kinds: new Set(kinds),
  rejected,
});

const summary = (of: Reader, filter = shown()) =>
  marksOf(of, filter).map(({ id, kind, open }) => [id, kind, open]);

describe('the marks of a version', () => {
  it('tell what is proposed from what a person decided', () => {
    const of = reader({
      suggestions: [
        suggestion('open', { start: 0 }),
        suggestion('accepted', { start: 1, state: 'accepted' }),
        suggestion('rejected', { start: 2, state: 'rejected' }),
        suggestion('claim', { start: 3, type: 'claim' }),
      ],
    });
    expect(summary(of)).toEqual([
      ['open', 'suggestion', true],
      ['accepted', 'commitment', false],
      ['claim', 'claim', true],
    ]);
    expect(summary(of, shown(MARK_KINDS, true))).toContainEqual(['rejected', 'suggestion', false]);
  });

  it('draw an accepted suggestion once, as its mention', () => {
    const of = reader({
      suggestions: [suggestion('s', { state: 'accepted' })],
      mentions: [{ id: 'm', suggestionId: 's', start: 10, end: 20 } as Reader['mentions'][number]],
    });
    expect(summary(of)).toEqual([['m', 'commitment', false]]);
  });

  it('stand in reading order, the outer before the inner', () => {
    const of = reader({
      suggestions: [suggestion('inner', { start: 5, end: 9 }), suggestion('late', { start: 30, end: 40 })],
      annotations: [{ id: 'outer', start: 5, end: 25 } as Reader['annotations'][number]],
    });
    expect(marksOf(of, shown()).map((mark) => mark.id)).toEqual(['outer', 'inner', 'late']);
  });

  it('are only those of the kinds wanted', () => {
    const of = reader({
      suggestions: [suggestion('s', {})],
      annotations: [{ id: 'n', start: 5, end: 25 } as Reader['annotations'][number]],
    });
    expect(summary(of, shown(['note']))).toEqual([['n', 'note', false]]);
  });

  it('hold direct quotes, with the utterance they belong to', () => {
    const statement = (id: string, kind: 'direct' | 'indirect') => ({
      id,
      kind,
      start: 0,
      end: 4,
      speaker: null,
      group: 7,
    });
    const of = reader({ statements: [statement('d', 'direct'), statement('i', 'indirect')] });
    expect(marksOf(of, shown())).toEqual([
      { id: 'd', kind: 'quote', start: 0, end: 4, open: false, rejected: false, group: 7 },
    ]);
  });
});

describe('the mark that an address names', () => {
  const of = reader({
    suggestions: [suggestion('s', { state: 'accepted' }), suggestion('open', { start: 30, end: 40 })],
    mentions: [{ id: 'm', suggestionId: 's', start: 10, end: 20 } as Reader['mentions'][number]],
  });
  const named = (id: string | null) => markNamed(marksOf(of, shown()), of, id)?.id ?? null;

  it('is that of the id', () => {
    expect(named('open')).toBe('open');
    expect(named('m')).toBe('m');
  });

  it('is the mention that a suggestion has become', () => {
    expect(named('s')).toBe('m');
  });

  it('is none where nothing of that id is drawn', () => {
    expect([named('gone'), named(null)]).toEqual([null, null]);
  });
});
