import { grouped, hitEntries, matching, type PaletteEntry } from './palette-entries';

const entry = (id: string, group: string, text: string): PaletteEntry => ({
  id,
  group,
  text,
  run: () => undefined,
});

describe('the lines of the palette', () => {
  it('are the commands that hold every word typed, in any case and order', () => {
    const commands = [entry('1', 'do', 'Theme: Dark'), entry('2', 'do', 'Theme: Light')];
    expect(matching(commands, 'dark THEME').map(({ id }) => id)).toEqual(['1']);
    expect(matching(commands, '')).toHaveLength(2);
  });

  it('stand under their headings and are counted through', () => {
    const groups = grouped([entry('1', 'a', ''), entry('2', 'b', ''), entry('3', 'a', '')]);
    expect(
      groups.map(({ heading, first, entries }) => [heading, first, entries.map(({ id }) => id)]),
    ).toEqual([
      ['a', 0, ['1', '3']],
      ['b', 2, ['2']],
    ]);
  });

  it('lead to what was found', async () => {
    const opened: string[] = [];
    const source = { slug: 'q', name: 'Q', fictional: true };
    const words = [{ start: 0, end: 1 }];
    const hit = {
      type: 'release',
      id: 'r1',
      title: 'T',
      excerpt: 'E',
      language: 'kk',
      source,
      found: words,
      at: null,
    } as const;
    const [found] = hitEntries(
      [hit],
      (type) => `of ${type}`,
      async ({ id }) => void opened.push(id),
    );
    expect(found).toMatchObject({
      group: 'of release',
      text: 'T',
      excerpt: 'E',
      language: 'kk',
      fictional: true,
      found: words,
    });
    await found?.run();
    expect(opened).toEqual(['r1']);
  });
});
