import { type FilterGroup, toggled } from './filter-groups';

const group = (multiple: boolean): FilterGroup => ({
  name: 'source',
  label: 'Source',
  options: [],
  multiple,
});

describe('pressing an option of a filter', () => {
  it('adds it to the others or takes it out, where several may hold', () => {
    expect(toggled(group(true), ['a'], 'b').values).toEqual(['a', 'b']);
    expect(toggled(group(true), ['a', 'b'], 'a').values).toEqual(['b']);
  });

  it('takes the place of the other, where one may hold', () => {
    expect(toggled(group(false), ['a'], 'b')).toEqual({ name: 'source', values: ['b'] });
    expect(toggled(group(false), ['a'], 'a').values).toEqual([]);
  });
});
