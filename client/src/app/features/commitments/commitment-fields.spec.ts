import type { Commitment, Suggestion } from '@uade/contracts';
import {
  changesOf,
  type CommitmentFields,
  creationOf,
  differingFields,
  fieldProblems,
  fieldsOf,
  newFields,
  numbersRead,
} from './commitment-fields';

const QUOTE = 'The new school in Aqsu-Demo will open in the first half of 2031.';

const commitment = {
  title: 'A new school opens',
  kind: 'pledge',
  topic: 'education',
  testability: 'testable',
  successCriterion: '',
  speaker: 'The mayor of Aqsu-Demo',
  responsible: null,
  deadline: { phrase: 'in the first half of 2031', from: '2031-01-01', to: '2031-06-30', precision: 'half' },
  target: { phrase: '600 to 650 places', value: 600, upTo: 650, unit: null },
} as Commitment;

const fields = (given: Partial<CommitmentFields> = {}) => ({ ...fieldsOf(commitment), ...given });

describe('the fields of a commitment', () => {
  it('change nothing where nothing was written', () => {
    expect(changesOf(fields(), fields())).toEqual({});
    expect(changesOf(fields({ title: ' A new school opens ' }), fields())).toEqual({});
  });

  it('send only what was changed, so that a colleague’s other changes stay', () => {
    expect(changesOf(fields({ responsible: 'Schools department' }), fields())).toEqual({
      responsible: 'Schools department',
    });
  });

  it('send a speaker who was put right', () => {
    expect(changesOf(fields({ speaker: 'The governor' }), fields())).toEqual({ speaker: 'The governor' });
  });

  it('are told apart between two states of which only what changed is known', () => {
    const { deadline } = commitment;
    const told = differingFields({ title: 'A school', deadline }, { title: 'A school', deadline: null }).map(
      ({ name, then, now }) => [name, then[name], now[name]],
    );
    expect(told).toEqual([
      ['phrase', 'in the first half of 2031', ''],
      ['from', '2031-01-01', ''],
      ['to', '2031-06-30', ''],
    ]);
  });

  it('send a deadline as a whole, and none where its words were taken out', () => {
    expect(changesOf(fields({ to: '2031-05-31' }), fields())).toEqual({
      deadline: {
        phrase: 'in the first half of 2031',
        from: '2031-01-01',
        to: '2031-05-31',
        precision: 'half',
      },
    });
    expect(changesOf(fields({ phrase: '', from: '', to: '' }), fields())).toEqual({ deadline: null });
  });

  it('send a target as a whole, and none where its words were taken out', () => {
    expect(changesOf(fields({ targetUpTo: '', targetUnit: 'person' }), fields())).toEqual({
      target: { phrase: '600 to 650 places', value: 600, upTo: null, unit: 'person' },
    });
    const none = fields({ targetPhrase: '', targetValue: '', targetUpTo: '' });
    expect(changesOf(none, fields())).toEqual({ target: null });
  });

  it('send nothing as null, not as an empty text', () => {
    expect(changesOf(fields({ topic: '' }), fields())).toEqual({ topic: null });
  });

  it('begin with the words themselves where the program read nothing', () => {
    const begun = newFields(QUOTE, undefined, 'The mayor');
    expect(creationOf(begun, 'v', { start: 3, end: 9 })).toMatchObject({
      versionId: 'v',
      start: 3,
      end: 9,
      title: QUOTE,
      speaker: 'The mayor',
      deadline: null,
    });
  });

  it('begin with what the program read, where it read anything', () => {
    const read = {
      kind: 'instruction',
      topic: 'education',
      speaker: 'The governor',
      deadline: null,
      target: { phrase: '3.5 km', value: 3.5, upTo: null, unit: 'kilometre' },
    } as Suggestion;
    expect(newFields(QUOTE, read, 'The mayor')).toMatchObject({
      kind: 'instruction',
      speaker: 'The governor',
      targetPhrase: '3.5 km',
      targetValue: '3.5',
      targetUpTo: '',
      targetUnit: 'kilometre',
    });
  });

  it('cannot be sent without a title, with days but no words for them, or with an interval that ends before it begins', () => {
    expect(fieldProblems(fields())).toEqual([]);
    expect(fieldProblems(fields({ title: '  ' }))).toEqual(['title']);
    expect(fieldProblems(fields({ phrase: '' }))).toEqual(['phrase']);
    expect(fieldProblems(fields({ from: '2031-07-01' }))).toEqual(['interval']);
  });

  it('cannot be sent with a figure but no words for it, words but no figure, or a range that ends below its beginning', () => {
    expect(fieldProblems(fields({ targetPhrase: ' ' }))).toEqual(['targetPhrase']);
    expect(fieldProblems(fields({ targetPhrase: '', targetValue: '' }))).toEqual(['targetPhrase']);
    expect(fieldProblems(fields({ targetValue: '' }))).toEqual(['targetValue']);
    expect(fieldProblems(fields({ targetUpTo: '90' }))).toEqual(['targetUpTo']);
    expect(fieldProblems(fields({ targetPhrase: '', targetValue: '', targetUpTo: '' }))).toEqual([]);
  });

  it('have their numbers read as the language writes them, and cannot be sent with what is none', () => {
    const typed = numbersRead(fields({ targetValue: '1,5', targetUpTo: '2 000' }), 'ru');
    expect(changesOf(typed, fields())).toEqual({
      target: { phrase: '600 to 650 places', value: 1.5, upTo: 2000, unit: null },
    });
    expect(numbersRead(fields({ targetUpTo: ' ' }), 'en')).toMatchObject({ targetUpTo: '' });
    expect(changesOf(numbersRead(fields(), 'en'), fields())).toEqual({});
    expect(fieldProblems(numbersRead(fields({ targetValue: '6oo' }), 'en'))).toEqual(['targetValueDigits']);
    expect(fieldProblems(numbersRead(fields({ targetUpTo: '1,5,2' }), 'kk'))).toEqual(['targetUpToDigits']);
  });
});
