import type { Reader } from '@uade/contracts';
import { detailOf, speakerAt } from './detail';
import type { Mark } from './mark';

const reader = {
  suggestions: [{ id: 's' }],
  mentions: [
    { id: 'm', suggestionId: 's' },
    { id: 'by-hand', suggestionId: null },
  ],
  statements: [
    { id: 'q1', group: 1, speaker: null, start: 0, end: 10 },
    { id: 'q2', group: 1, speaker: 'The mayor', start: 12, end: 20 },
    { id: 'q3', group: 2, speaker: 'The governor', start: 30, end: 40 },
  ],
  annotations: [{ id: 'n' }],
} as unknown as Reader;

const detail = (id: string) => detailOf(reader, { id } as Mark);

describe('what the panel shows of a mark', () => {
  it('is the suggestion, the note, or nothing of another version', () => {
    expect(detail('s')).toMatchObject({ type: 'suggestion', suggestion: { id: 's' } });
    expect(detail('n')).toMatchObject({ type: 'note', note: { id: 'n' } });
    expect(detail('gone')).toBeNull();
  });

  it('is the mention with the suggestion it came from, if it came from one', () => {
    expect(detail('m')).toMatchObject({ type: 'mention', suggestion: { id: 's' } });
    expect(detail('by-hand')).toMatchObject({ type: 'mention', suggestion: null });
  });

  it('is all of an utterance for any part of it', () => {
    expect(detail('q1')).toMatchObject({ type: 'quote', parts: [{ id: 'q1' }, { id: 'q2' }] });
  });
});

describe('who speaks on a span', () => {
  it('is the speaker of the first utterance that touches it and has one', () => {
    expect(speakerAt(reader, { start: 5, end: 15 })).toBe('The mayor');
    expect(speakerAt(reader, { start: 20, end: 25 })).toBeNull();
  });
});
