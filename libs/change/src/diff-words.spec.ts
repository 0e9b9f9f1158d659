import fc from 'fast-check';
import { type Change, diffWords } from './diff-words';

/** Make the new text from the old one: the law of `diffWords`. */
function applyChanges(oldText: string, newText: string, changes: readonly Change[]): string {
  let made = '';
  let at = 0;
  for (const change of changes) {
    made += oldText.slice(at, change.old.start) + newText.slice(change.new.start, change.new.end);
    at = change.old.end;
  }
  return made + oldText.slice(at);
}

/** Each change as the words that went and the words that came. */
function words(oldText: string, newText: string): [string, string, string][] {
  return diffWords(oldText, newText).map(({ kind, old, new: now }) => [
    kind,
    oldText.slice(old.start, old.end),
    newText.slice(now.start, now.end),
  ]);
}

describe('diffWords', () => {
  it.each<[string, string, [string, string, string][]]>([
    ['The road will open by 1 July.', 'The road will open.', [['removed', ' by 1 July', '']]],
    ['The vote will be held.', 'The vote will not be held.', [['added', '', 'not ']]],
    ['Мектеп ашылады.', 'Мектеп кеңейтіледі.', [['replaced', 'ашылады', 'кеңейтіледі']]],
    [
      'Submit the banking law by 1 July.',
      'Submit the science law by 1 December.',
      [
        ['replaced', 'banking', 'science'],
        ['replaced', 'July', 'December'],
      ],
    ],
    ['выделено 1,5 трлн', 'выделено 1,7 трлн', [['replaced', '1,5', '1,7']]],
    ['One.\n\nTwo.', 'One.\nTwo.', [['removed', '\n', '']]],
    ['', 'New words', [['added', '', 'New words']]],
    ['Old words', '', [['removed', 'Old words', '']]],
    ['Same', 'Same', []],
  ])('between "%s" and "%s" finds the words', (oldText, newText, expected) => {
    expect(words(oldText, newText)).toEqual(expected);
  });

  it('does not hold two rewritten sentences together by a word that stands in both by chance', () => {
    const changes = diffWords('Alpha beta gamma the delta epsilon zeta.', 'One two three the four five six.');
    expect(changes).toHaveLength(1);
  });

  it('finds a small change in a long text that has many equal words', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `word${index % 50}`);
    const changed = long.map((word, index) => (index === 7000 || index === 15_000 ? 'other' : word));
    const found = words(long.join(' '), changed.join(' '));
    expect(found).toEqual([
      ['replaced', 'word0', 'other'],
      ['replaced', 'word0', 'other'],
    ]);
  });

  it('finds the stretches that stayed where much was rewritten', () => {
    const stays = Array.from({ length: 300 }, (_, index) => `Sentence ${index} stays as it was.`);
    const before = stays.flatMap((one, index) => [one, `It said a${index} b${index} c${index} d${index}.`]);
    const after = stays.flatMap((one, index) => [one, `He told e${index} f${index} g${index} h${index}.`]);
    const [oldText, newText] = [before.join(' '), after.join(' ')];
    const changes = diffWords(oldText, newText);
    expect(changes).toHaveLength(300);
    expect(applyChanges(oldText, newText, changes)).toBe(newText);
  });
});

describe('the law of diffWords', () => {
  const unit = fc.constantFrom(
    'a',
    'b',
    'the',
    'ұл',
    ' ',
    '  ',
    '\n\n',
    '.',
    '1',
    ',',
    '«',
    '\ud83e\udd85',
    '\ud800',
  );
  const text = fc.string({ unit, maxLength: 60 });

  it('is that the changes turn the old text into the new one', () => {
    fc.assert(
      fc.property(text, text, (oldText, newText) => {
        expect(applyChanges(oldText, newText, diffWords(oldText, newText))).toBe(newText);
      }),
      { numRuns: 500 },
    );
  });

  it('is that changes come in order, apart from each other, none of them empty, each of its kind', () => {
    fc.assert(
      fc.property(text, text, (oldText, newText) => {
        let last: Change | null = null;
        for (const change of diffWords(oldText, newText)) {
          const [gone, come] = [change.old.end - change.old.start, change.new.end - change.new.start];
          expect(gone + come).toBeGreaterThan(0);
          expect(change.kind).toBe(gone === 0 ? 'added' : come === 0 ? 'removed' : 'replaced');
          expect(change.old.start).toBeGreaterThanOrEqual(last === null ? 0 : last.old.end + 1);
          expect(change.new.start).toBeGreaterThanOrEqual(last === null ? 0 : last.new.end + 1);
          last = change;
        }
        expect(last === null || last.old.end <= oldText.length).toBe(true);
      }),
    );
  });

  it('is that a text does not differ from itself', () => {
    fc.assert(fc.property(text, (same) => expect(diffWords(same, same)).toEqual([])));
  });

  it.each([
    ['one word without end', 'a'.repeat(1_000_000), 'b'.repeat(1_000_000)],
    ['the same words in another number', 'a '.repeat(150_000), 'a b '.repeat(100_000)],
    ['words that all differ', numbered('a', 60_000), numbered('b', 60_000)],
    ['words in another order', numbered('a', 30_000), numbered('a', 30_000).split(' ').reverse().join(' ')],
  ])('holds for %s', (_, oldText, newText) => {
    const made = applyChanges(oldText, newText, diffWords(oldText, newText));
    expect(made === newText).toBe(true);
  });
});

function numbered(letter: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`).join(' ');
}
