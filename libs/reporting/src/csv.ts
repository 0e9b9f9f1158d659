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

/**
 * A sign that begins a formula: at the start of a cell, or inside it where a spreadsheet could begin one. One that splits
 * at semicolons or tabs doesn't see our quotes, so `;`, tabs and line ends inside a text begin a cell there. Spaces,
 * invisible characters and quotation marks before the sign don't stop a spreadsheet. Full-width and small signs count in
 * East Asian locales. Linear: it looks back only from a sign, and no sign is among what it looks back over.
 */
const FORMULA_SIGN =
  /[=+\-@＝＋－＠﹦﹢﹣﹫](?<=(?:^|[;\t\n\v\f\r\u0085\u2028\u2029])[\s"\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*.)/gu;

/**
 * The head of a CSV file (RFC 4180: commas, CRLF): a byte order mark and the names of the columns.
 */
export function csvHead<Row>(columns: readonly Column<Row>[]): string {
  return BYTE_ORDER_MARK + stringify([columns.map(({ name }) => name)], { record_delimiter: 'windows' });
}

/**
 * Rows as lines of a CSV file; same rows, same bytes. Every text is in quotes; numbers and booleans are not. An
 * apostrophe stands before each sign in a text with which a spreadsheet would begin a formula.
 *
 * @see OWASP, CSV Injection
 */
export function csvLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => disarm(cell(row))));
  return stringify(cells, {
    record_delimiter: 'windows',
    quoted_string: true,
    cast: { boolean: (given) => ({ value: given ? 'true' : 'false', quoted_string: false }) },
  });
}

function disarm(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(FORMULA_SIGN, "'$&") : cell;
}
