import { stringify } from 'csv-stringify/sync';

/** What a cell may hold; `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** One column of a table: its stable name and what it shows of a row. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => Cell;
}

/** U+FEFF, by which spreadsheets know that a CSV file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A cell that begins so would be run as a formula when a spreadsheet opens the file. */
const FORMULA = /^[\s]*[=+\-@\t\r]/u;

/**
 * The head of a CSV file (RFC 4180: commas, CRLF): a byte order mark and the names of the columns.
 *
 * @see OWASP, CSV Injection
 */
export function csvHead<Row>(columns: readonly Column<Row>[]): string {
  return BYTE_ORDER_MARK + stringify([columns.map(({ name }) => name)], { record_delimiter: 'windows' });
}

/**
 * Rows as lines of a CSV file; same rows, same bytes. A text that a spreadsheet would run as a formula is preceded by
 * an apostrophe; numbers are written as they are.
 */
export function csvLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => safe(cell(row))));
  return stringify(cells, {
    record_delimiter: 'windows',
    cast: { boolean: (given) => (given ? 'true' : 'false') },
  });
}

function safe(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}
