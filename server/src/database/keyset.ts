import { daySchema, idSchema, instantSchema } from '@uade/contracts';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { type CursorValue, decodeCursor, encodeCursor } from '../common/pagination';
import { whyUnstorable } from '../common/storable-text';

type Direction = 'ASC' | 'DESC';

/** An order that a list can be paged in: by one column, then by id; rows without a value stand last. */
export interface Order {
  /** Property path of the query builder, such as `release.publishedAt`. */
  readonly column: string;
  readonly id: string;
  readonly direction: Direction;
  /** Direction of the ids among rows of the same value; that of the column if left out. */
  readonly ties?: Direction;
  /** PostgreSQL's type of the column, into which the cursor's value is cast. */
  readonly type: 'timestamptz' | 'date' | 'text' | 'double precision';
}

const storable = z.string().refine((text) => whyUnstorable(text) === null);

/** The cursors of a list that is ordered by a column of some type: its value and the row's id. */
const CURSORS = {
  timestamptz: z.tuple([instantSchema.nullable(), idSchema]),
  date: z.tuple([daySchema.nullable(), idSchema]),
  text: z.tuple([storable.nullable(), idSchema]),
  'double precision': z.tuple([z.number().nullable(), idSchema]),
} as const satisfies Readonly<Record<Order['type'], z.ZodType>>;

const BEYOND: Readonly<Record<Direction, '<' | '>'>> = { ASC: '>', DESC: '<' };

/**
 * Sort the list and begin behind the row of the cursor; it reads one row more than `limit`, to tell whether there are more.
 *
 * @throws invalid-input where the cursor is of another list
 */
export function pageBy<Row extends ObjectLiteral>(
  list: SelectQueryBuilder<Row>,
  { column, id, direction, ties = direction, type }: Order,
  { after, limit }: { after?: string | undefined; limit: number },
): SelectQueryBuilder<Row> {
  if (after !== undefined) {
    const [value, last] = decodeCursor(after, CURSORS[type]);
    // Rows without a value stand last in both directions, which a plain row comparison can't say.
    list.andWhere(
      value === null
        ? `(${column} IS NULL AND ${id} ${BEYOND[ties]} :keysetId::uuid)`
        : `(${column} IS NULL OR ${isBehind({ column, id, direction, ties, type })})`,
      { keysetValue: value, keysetId: last },
    );
  }
  return list
    .orderBy(column, direction, 'NULLS LAST')
    .addOrderBy(id, ties)
    .limit(limit + 1);
}

/** The condition that a row with a value stands behind the cursor's; an index answers a row comparison without reading ties. */
function isBehind({ column, id, direction, ties, type }: Required<Order>): string {
  const value = `:keysetValue::${type}`;
  const last = ':keysetId::uuid';
  const beyond = BEYOND[direction];
  return ties === direction
    ? `(${column}, ${id}) ${beyond} (${value}, ${last})`
    : `(${column} ${beyond}= ${value} AND (${column} <> ${value} OR ${id} ${BEYOND[ties]} ${last}))`;
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
