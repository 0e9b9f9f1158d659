import fc from 'fast-check';
import { fold } from './fold';
import { cue, whether } from './rule';

describe('fold', () => {
  it('keeps the number of code units of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
  });

  it('keeps the length of a capital whose lower case is longer', () => {
    expect(fold('İstanbul')).toHaveLength(8);
  });

  it('makes spellings of one word alike', () => {
    expect(fold('Ещё __он__')).toBe('еще   он  ');
    expect(fold('Əкiм')).toBe(fold('Әкім'));
  });
});

describe('cue', () => {
  it('takes the edge of a Cyrillic word for a boundary', () => {
    expect(cue(String.raw`\bдо\b`).test('года')).toBe(false);
    expect(cue(String.raw`\bдо\b`).test('до года')).toBe(true);
  });

  it('takes several spaces for one', () => {
    expect(cue('i have decided').test('i  have\ndecided')).toBe(true);
  });
});

describe('whether', () => {
  it.each([[String.raw`\bдо\b`], [String.raw`\bдо\b|\bпо\b`], [String.raw`\b(?:до|по)\b`]])(
    'finds %s where cue finds it',
    (source) => {
      for (const text of ['до года', 'года до', 'года', 'доля', '(до)', 'по до']) {
        expect([text, whether(source).test(text)]).toEqual([text, cue(source).test(text)]);
      }
    },
  );
});
