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
      'Сайлау,3,false,\r\nСайлау,3,true,2023-06-30\r\n',
    );
  });

  it('quotes commas, quotation marks and line ends', () => {
    expect(csvLines(columns, [{ ...row, title: 'a, "b"\nc' }])).toBe('"a, ""b""\nc",3,false,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('disarms %j', (title) => {
    expect(csvLines(columns, [{ ...row, title }]).replace(/^"/, '')).toMatch(/^'/);
  });

  it('leaves negative numbers as numbers', () => {
    expect(csvLines(columns, [{ ...row, count: -5 }])).toBe('Сайлау,-5,false,\r\n');
  });

  it('never begins a text cell with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const [cell = ''] = csvLines([columns[0] as Column<Row>], [{ ...row, title }]).split('\r\n');
        expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});
