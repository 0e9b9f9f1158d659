import fc from 'fast-check';
import { csvHead, csvLines, type Column } from './csv';

interface Row {
  readonly title: string;
  readonly count: number;
  readonly late: boolean;
  readonly due: string | null;
}

const columns: readonly Column<Row>[] = [
  { name: 'title', cell: ({ title }) => title },
  { name: 'count', cell: ({ count }) => count },
  { name: 'late', cell: ({ late }) => late },
  { name: 'due', cell: ({ due }) => due },
];

const row: Row = { title: 'Сайлау', count: 3, late: false, due: null };

describe('csv', () => {
  it('begins with a byte order mark and the names of the columns', () => {
    expect(csvHead(columns)).toBe('\uFEFFtitle,count,late,due\r\n');
  });

  it('writes a row a line, an absent value as an empty cell', () => {
    expect(csvLines(columns, [row, { ...row, late: true, due: '2023-06-30' }])).toBe(
      '"Сайлау",3,false,\r\n"Сайлау",3,true,"2023-06-30"\r\n',
    );
  });

  it('doubles quotation marks and keeps line ends', () => {
    expect(csvLines(columns, [{ ...row, title: 'a, "b"\nc' }])).toBe('"a, ""b""\nc",3,false,\r\n');
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['\t=1', `\t'=1`],
    [' -1', ` '-1`],
    ['Begun\n=1', `Begun\n'=1`],
    ['Begun\r+1', `Begun\r'+1`],
    ['one; @two', `one; '@two`],
    ['\u200b＝1', `\u200b'＝1`],
  ])('puts an apostrophe before the sign of %j', (title, disarmed) => {
    expect(csvLines(columns, [{ ...row, title }])).toBe(`"${disarmed}",3,false,\r\n`);
  });

  it.each(['Almaty-Astana', 'Ready, - said the akim', '2 + 2 = 4', `'=1`, 'a@b.example'])(
    'keeps %j as it is',
    (title) => {
      expect(csvLines(columns, [{ ...row, title }])).toBe(`"${title}",3,false,\r\n`);
    },
  );

  it('leaves negative numbers as numbers', () => {
    expect(csvLines(columns, [{ ...row, count: -5 }])).toBe('"Сайлау",-5,false,\r\n');
  });

  it('takes time in proportion to a text of nothing but what may stand before a sign', () => {
    const title = `${'\t"\u200b'.repeat(200_000)}=1`;
    expect(csvLines(columns, [{ ...row, title }])).toContain(`'=1"`);
  });

  it('never begins a text cell with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const line = csvLines([columns[0] as Column<Row>], [{ ...row, title }]);
        expect(line).toMatch(/^"(?![=+\-@])[^]*"\r\n$/);
      }),
    );
  });
});
