import { byTopic, byYear } from './fulfilment-table';

describe('the rows of a fulfilment chart', () => {
  it('add up the fulfilments of a topic, most commitments first, those without a topic last', () => {
    const rows = byTopic(
      [
        { topic: null, status: 'kept', count: 9 },
        { topic: 'health', status: 'kept', count: 1 },
        { topic: 'economy', status: 'broken', count: 2 },
        { topic: 'economy', status: 'kept', count: 3 },
      ],
      (slug) => slug ?? 'no topic',
    );
    expect(rows.map(({ name, total }) => [name, total])).toEqual([
      ['economy', 5],
      ['health', 1],
      ['no topic', 9],
    ]);
    expect(rows[0]).toMatchObject({ counts: { kept: 3, broken: 2 }, query: { topic: 'economy' } });
    expect(rows[2]?.query).toEqual({ topic: 'none' });
  });

  it('stand in the order of the years, none of them left out, the undated last', () => {
    const rows = byYear(
      [
        { year: null, status: 'kept', count: 1 },
        { year: 2026, status: 'kept', count: 1 },
        { year: 2022, status: 'stalled', count: 2 },
      ],
      'no date',
    );
    expect(rows.map(({ name, total, query }) => [name, total, query])).toEqual([
      ['2022', 2, { year: '2022' }],
      ['2023', 0, { year: '2023' }],
      ['2024', 0, { year: '2024' }],
      ['2025', 0, { year: '2025' }],
      ['2026', 1, { year: '2026' }],
      ['no date', 1, { year: 'none' }],
    ]);
  });

  it('are none where nothing was said, and only the undated where no year is known', () => {
    expect(byYear([], 'no date')).toEqual([]);
    const names = byYear([{ year: null, status: 'kept', count: 1 }], 'no date').map(({ name }) => name);
    expect(names).toEqual(['no date']);
  });
});
