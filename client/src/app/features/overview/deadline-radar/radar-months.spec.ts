import type { CommitmentRow } from '@uade/contracts';
import { radarMonths } from './radar-months';

const due = (to: string | null) =>
  ({ id: to ?? 'none', deadline: to && { phrase: '', from: null, to, precision: 'day' } }) as CommitmentRow;

describe('the months of the radar', () => {
  it('are those of the next twelve, the present one included', () => {
    const months = radarMonths('2026-11-24', []);
    expect(months).toHaveLength(13);
    expect(months[0]).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
    expect(months[12]).toMatchObject({ from: '2027-11-01', to: '2027-11-30' });
  });

  it('hold each deadline in the month in which it ends, the last day included', () => {
    const months = radarMonths('2023-12-15', [due('2024-02-29'), due('2024-03-01'), due(null)]);
    expect(
      months.map(({ commitments }) => commitments.map(({ id }) => id)).filter((ids) => ids.length > 0),
    ).toEqual([['2024-02-29'], ['2024-03-01']]);
  });
});
