import type { ReadLanguage } from '@uade/kernel';
import type { Readable } from '../features/reading';
import { matchMention } from './match-mention';

const sentence = (language: ReadLanguage, text: string): Readable => ({
  language,
  title: null,
  text,
  on: { year: 2027, month: 3, day: 1 },
});

describe('matchMention', () => {
  it('proposes nothing for a sentence about something else', () => {
    const candidates = [
      { id: 'pipes', mentions: [sentence('ru', 'Поручаю заменить 18 километров водопроводных труб.')] },
      { id: 'school', mentions: [sentence('kk', 'Қалада 600 орындық мектеп салынады.')] },
    ];
    expect(matchMention(sentence('en', 'The museum shows carpets from Sunday.'), candidates)).toEqual([]);
    expect(matchMention(sentence('ru', ''), candidates)).toEqual([]);
  });

  it('puts another deadline for another law below the same one, and says that the date differs', () => {
    const candidates = [
      {
        id: 'banking',
        mentions: [sentence('en', 'The ministry will submit the banking law by 1 July 2027.')],
      },
      {
        id: 'science',
        mentions: [sentence('en', 'The ministry will submit the science law by 1 December 2027.')],
      },
    ];
    const [first, second] = matchMention(
      sentence('en', 'By 1 July 2027 the ministry will submit the law on banking.'),
      candidates,
    );
    expect(first?.id).toBe('banking');
    expect(second?.score ?? 0).toBeLessThan(0.6 * (first?.score ?? 0));
    expect(second === undefined || second.reasons.some(({ kind }) => kind === 'another-date')).toBe(true);
  });
});
