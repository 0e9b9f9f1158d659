import { type CommitmentFields, fieldsOf } from './commitment-fields';
import { mergeFields } from './merge-fields';

const base: CommitmentFields = fieldsOf({
  title: 'A bridge',
  kind: 'pledge',
  topic: null,
  testability: 'testable',
  successCriterion: '',
  speaker: null,
  responsible: null,
  deadline: { phrase: 'by summer', from: null, to: '2027-06-30', precision: 'quarter' },
  target: null,
});

describe('changes that two people made of the same commitment', () => {
  it('go together where they are of different fields', () => {
    const { merged, contested } = mergeFields(
      { ...base, responsible: 'Akimat' },
      { ...base, speaker: 'Mysal Ulgibayev', kind: 'guarantee' },
      base,
    );
    expect(contested).toEqual([]);
    expect(merged).toEqual({
      ...base,
      responsible: 'Akimat',
      speaker: 'Mysal Ulgibayev',
      kind: 'guarantee',
    });
  });

  it('contest only what both changed, and not to the same', () => {
    const mine = { ...base, title: 'The bridge', topic: 'economy', responsible: 'Akimat' };
    const theirs = { ...base, title: 'A new bridge', topic: 'economy', speaker: 'Mysal Ulgibayev' };
    const { merged, contested } = mergeFields(mine, theirs, base);
    expect(contested).toEqual(['title']);
    expect(merged).toEqual({ ...theirs, title: 'The bridge', responsible: 'Akimat' });
  });

  it('never mix two deadlines into a third', () => {
    const mine = { ...base, from: '2027-06-01' };
    const theirs = { ...base, to: '2027-05-01' };
    const { merged, contested } = mergeFields(mine, theirs, base);
    expect(contested).toEqual(['from', 'to']);
    expect(merged).toEqual(mine);
  });
});
