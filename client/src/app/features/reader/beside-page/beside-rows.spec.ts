import type { Reader } from '@uade/contracts';
import { besideRows, sharedCommitments } from './beside-rows';

/** A reading of a text in which [words] are mentions of the commitments named, in this order. */
function reader(marked: string, ...commitmentIds: readonly string[]): Reader {
  const text = marked.replaceAll(/[[\]]/gu, '');
  const mentions = [...marked.matchAll(/\[([^\]]*)\]/gu)].map((found, index) => {
    const start = found.index - 2 * index;
    const commitmentId = commitmentIds[index] ?? 'c';
    return { id: `m-${commitmentId}`, commitmentId, start, end: start + (found[1] ?? '').length };
  });
  const version = { text };
  return { version, mentions, suggestions: [], statements: [], annotations: [] } as unknown as Reader;
}

const shown = (rows: ReturnType<typeof besideRows>) =>
  rows.map(({ here, other }) =>
    [here, other].map((paragraph) => paragraph?.map(({ words }) => words).join('|') ?? null),
  );

describe('two texts side by side', () => {
  it('are paired paragraph by paragraph, and cut where a commitment begins and ends', () => {
    const rows = besideRows(reader('One. [Two.]\n\nThree.', 'a'), reader('Бір. [Екі.]\n\nҮш.', 'a'));
    expect(shown(rows)).toEqual([
      ['One. |Two.', 'Бір. |Екі.'],
      ['Three.', 'Үш.'],
    ]);
  });

  it('have a gap where one has ended before the other', () => {
    expect(shown(besideRows(reader('One.'), reader('Бір.\n\nЕкі.')))).toEqual([
      ['One.', 'Бір.'],
      [null, 'Екі.'],
    ]);
    expect(besideRows(reader(''), reader(''))).toEqual([]);
  });

  it('say which commitment both have, and which only one', () => {
    const [here, other] = [reader('[One.] [Two.]', 'a', 'b'), reader('[Бір.]', 'a')];
    expect([...sharedCommitments(here, other)]).toEqual(['a']);
    const marks = besideRows(here, other)[0]?.here?.flatMap(({ mark }) => mark ?? []);
    expect(marks?.map(({ commitmentId, inBoth }) => [commitmentId, inBoth])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('show what the program proposes too, without calling it a commitment', () => {
    const proposed = { id: 's', start: 0, end: 4, type: 'commitment', state: 'open' };
    const here = { ...reader('One.'), suggestions: [proposed] } as unknown as Reader;
    const stretch = besideRows(here, reader('Бір.'))[0]?.here?.[0];
    expect(stretch?.mark).toMatchObject({ id: 's', commitmentId: null, inBoth: false });
  });

  it('begin and end a mark once, over the stretches between', () => {
    const note = { id: 's', start: 4, end: 8, type: 'commitment', state: 'open' };
    const here = { ...reader('[One and two.]', 'a'), suggestions: [note] } as unknown as Reader;
    const stretches = besideRows(here, reader('Бір.'))[0]?.here ?? [];
    expect(stretches.map(({ mark, opens, closes }) => [mark?.commitmentId, opens, closes])).toEqual([
      ['a', true, false],
      ['a', false, false],
      ['a', false, true],
    ]);
  });
});
