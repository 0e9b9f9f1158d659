import { EMPTY_FIELDS } from '../../fields/source-fields';
import { differencesOf } from './differences';

const base = { ...EMPTY_FIELDS, name: 'Aqsu-Demo', shortest: '15' };

describe('what a colleague has changed meanwhile', () => {
  it('stands beside one’s own', () => {
    const theirs = { ...base, name: 'Their name', listing: { ...base.listing, item: 'li' } };
    const mine = { ...base, name: 'My name', shortest: '30' };
    expect(differencesOf(base, theirs, mine)).toEqual([
      { label: 'field.name', theirs: 'Their name', mine: 'My name' },
      { label: 'selectors.listing', theirs: 'item: li', mine: '–' },
    ]);
  });

  it('is nothing where only I changed something', () => {
    expect(differencesOf(base, base, { ...base, shortest: '30' })).toEqual([]);
  });
});
