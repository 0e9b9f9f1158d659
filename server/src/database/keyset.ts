import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type CursorValue, decodeCursor, encodeCursor } from '../common/pagination';

/** An order that a list can be paged in: by one column, then by id; rows without a value stand last. */
export interface Order {
  /** Property path of the query builder, such as `release.publishedAt`. */
  readonly column: string;
  readonly id: string;
  readonly direction: 'ASC' | 'DESC';
  /** PostgreSQL's type of the column, into which the cursor's value is cast. */
  readonly type: 'timestamptz' | 'date' | 'text' | 'double precision';
}

/** Sort the list and begin behind the row of the cursor; it reads one row more than `limit`, to tell whether there are more. */
export function pageBy<Row extends ObjectLiteral>(
  list: SelectQueryBuilder<Row>,
  { column, id, direction, type }: Order,
  { after, limit }: { after?: string | undefined; limit: number },
): SelectQueryBuilder<Row> {
  if (after !== undefined) {
    const [value = null, last = null] = decodeCursor(after, 2);
    const beyond = direction === 'ASC' ? '>' : '<';
    // Rows without a value stand last in both directions, which a plain row comparison can't say.
    list.andWhere(
      value === null
        ? `(${column} IS NULL AND ${id} ${beyond} :keysetId::uuid)`
        : `(${column} IS NULL OR (${column}, ${id}) ${beyond} (:keysetValue::${type}, :keysetId::uuid))`,
      { keysetValue: value, keysetId: last },
    );
  }
  return list
    .orderBy(column, direction, 'NULLS LAST')
    .addOrderBy(id, direction)
    .limit(limit + 1);
}

/** The rows of a page and the cursor of the next one, from what `pageBy` read. */
export function cutPage<Row>(
  read: readonly Row[],
  limit: number,
  key: (row: Row) => readonly [CursorValue | Date, string],
): { rows: Row[]; next: string | null } {
  const rows = read.slice(0, limit);
  const last = rows.at(-1);
  if (read.length <= limit || last === undefined) return { rows, next: null };
  const [value, id] = key(last);
  return { rows, next: encodeCursor([value instanceof Date ? value.toISOString() : value, id]) };
}
