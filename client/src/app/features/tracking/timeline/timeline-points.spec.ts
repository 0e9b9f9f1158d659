import type { Commitment, Mention, StatusChange } from '@uade/contracts';
import { timelineOf } from './timeline-points';

const said = (id: string, publishedAt: string | null) =>
  ({ id, publishedAt, createdAt: '2031-09-01T05:00:00Z' }) as Mention;

const became = (id: string, given: Partial<StatusChange>) =>
  ({
    id,
    kind: 'change',
    corrects: null,
    to: 'kept',
    decidedAt: '2031-07-01T05:00:00Z',
    ...given,
  }) as StatusChange;

const commitment = (given: Partial<Commitment>) =>
  ({ mentions: [], statusChanges: [], deadline: null, overdue: false, ...given }) as unknown as Commitment;

const deadline = { phrase: 'by June', from: '2031-01-01', to: '2031-06-30', precision: 'half' } as const;

describe('the line of a commitment', () => {
  it('tells in order of days what was said and what it became', () => {
    const line = timelineOf(
      commitment({
        mentions: [said('again', '2031-03-13T10:00:00Z'), said('first', '2030-09-01T05:00:00Z')],
        statusChanges: [became('kept', { holdsFrom: '2031-03-19' })],
        deadline,
      }),
      '2033-01-01',
    );
    expect(line.points.map((point) => point.id)).toEqual(['first', 'again', 'kept']);
    expect(line.deadline?.to).toBeCloseTo(0.96);
    expect(line.today).toBeNull();
  });

  it('reads the day of a mention in Almaty', () => {
    const line = timelineOf(commitment({ mentions: [said('a', '2031-03-13T20:00:00Z')] }), '2031-10-01');
    expect(line.points.map((point) => point.day)).toEqual(['2031-03-14']);
  });

  it('has no place for a mention whose day nobody knows', () => {
    const mentions = [said('a', '2031-03-13T20:00:00Z'), said('b', null)];
    expect(timelineOf(commitment({ mentions }), '2031-10-01').points.map(({ id }) => id)).toEqual(['a']);
    const line = timelineOf(commitment({ mentions: [said('b', null)] }), '2031-10-01');
    expect(line).toEqual({ points: [], deadline: null, overrun: null, today: null, lanes: 1 });
  });

  it('shows today while the deadline lies ahead', () => {
    const line = timelineOf(
      commitment({ mentions: [said('a', '2031-01-01T00:00:00Z')], deadline }),
      '2031-04-01',
    );
    expect(line.today).toBeGreaterThan(0.04);
    expect(line.today).toBeLessThan(0.96);
  });

  it('reaches to today while it is overdue, and marks by how much', () => {
    const late = commitment({ mentions: [said('a', '2031-01-01T00:00:00Z')], deadline, overdue: true });
    const line = timelineOf(late, '2031-07-20');
    expect(line.today).toBeCloseTo(0.96);
    expect(line.deadline?.to).toBeCloseTo(0.04 + 0.92 * (180 / 200));
    expect(line.overrun).toEqual({ from: line.deadline?.to, to: line.today });
  });

  it('ends with the deadline where the commitment is settled', () => {
    const kept = commitment({ mentions: [said('a', '2031-01-01T00:00:00Z')], deadline });
    const line = timelineOf(kept, '2031-07-20');
    expect([line.today, line.overrun]).toEqual([null, null]);
    expect(line.deadline?.to).toBeCloseTo(0.96);
  });

  it('shows a release and its translations of the same day once', () => {
    const mentions = ['en', 'kk', 'ru'].map((id) => said(id, '2031-03-13T10:00:00Z'));
    const { points } = timelineOf(commitment({ mentions }), '2032-01-01');
    expect(points.map(({ id, count }) => [id, count])).toEqual([['en', 3]]);
  });

  it('marks what was taken away later, and not what took it away', () => {
    const line = timelineOf(
      commitment({
        statusChanges: [
          became('a', { holdsFrom: '2031-03-19' }),
          became('b', {
            holdsFrom: '2031-04-01',
            kind: 'retraction',
            corrects: 'a',
            to: null,
            decidedAt: '2031-08-01T05:00:00Z',
          }),
        ],
      }),
      '2031-10-01',
    );
    expect(line.points.map(({ id, voided }) => [id, voided])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('lets no two labels of one row meet', () => {
    const mentions = Array.from({ length: 12 }, (_, n) =>
      said(`m${n}`, `2031-0${1 + (n % 9)}-1${n % 9}T05:00:00Z`),
    );
    const { points, lanes } = timelineOf(commitment({ mentions }), '2032-01-01');
    for (let lane = 0; lane < lanes; lane += 1) {
      const row = points.filter((point) => point.lane === lane);
      const starts = row.map(({ at, toLeft }) => (toLeft ? at - 0.17 : at));
      starts
        .slice(1)
        .forEach((start, index) => expect(start - (starts[index] ?? 0)).toBeGreaterThanOrEqual(0.17 - 1e-9));
    }
  });

  it('puts a label as wide as it is measured where it meets no other', () => {
    const both = commitment({
      mentions: [said('a', '2031-01-01T00:00:00Z'), said('b', '2031-04-01T00:00:00Z')],
      deadline: { ...deadline, to: '2031-12-31' },
    });
    const lanes = (widths: Record<string, number>) =>
      timelineOf(both, '2032-01-01', new Map(Object.entries(widths))).points.map(({ lane }) => lane);
    expect(lanes({})).toEqual([0, 0]);
    expect(lanes({ a: 0.3 })).toEqual([0, 1]);
    expect(lanes({ a: 0.2, b: 0.9 })).toEqual([0, 1]);
  });

  it('lets no label run beyond the end of the line', () => {
    const { points } = timelineOf(
      commitment({ mentions: [said('a', '2031-01-01T00:00:00Z'), said('b', '2031-09-01T00:00:00Z')] }),
      '2032-01-01',
    );
    expect(points.map(({ toLeft }) => toLeft)).toEqual([false, true]);
  });

  it('puts the words of a deadline behind it where it lies at the beginning', () => {
    const passed = { ...deadline, from: null, to: '2031-01-02' };
    const late = commitment({
      mentions: [said('a', '2031-01-01T00:00:00Z'), said('b', '2031-09-01T00:00:00Z')],
      deadline: passed,
    });
    expect(timelineOf(late, '2032-01-01').deadline?.toLeft).toBe(false);
    expect(timelineOf({ ...late, deadline }, '2032-01-01').deadline?.toLeft).toBe(true);
  });

  it('stands in the middle where there is but one day', () => {
    expect(
      timelineOf(commitment({ mentions: [said('a', '2031-01-01T00:00:00Z')] }), '2033-01-01').points[0]?.at,
    ).toBe(0.5);
  });
});
