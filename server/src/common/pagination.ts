import { DomainError } from '@uade/kernel';
import { z } from 'zod';

/** What a cursor is made of: the sort values of the last row of a page, its id last. */
export type CursorValue = string | number | null;

const cursorSchema = z.array(z.union([z.string(), z.number(), z.null()]));

/** The cursor behind a row, safe in an address. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/**
 * The values of a cursor.
 *
 * @param length  How many values the list's order has; a cursor of another list is refused.
 * @throws invalid-input where it is none of ours
 */
export function decodeCursor(cursor: string, length?: number): CursorValue[] {
  const values = cursorSchema.safeParse(parseJson(cursor));
  if (!values.success || (length !== undefined && values.data.length !== length)) {
    throw new DomainError(
      'invalid-input',
      '“after” is not a cursor of this list.',
      'Take "next" of the page before as it is, or leave “after” out to begin at the first page.',
      { issues: [{ path: 'after', message: 'a cursor that this list gave' }] },
    );
  }
  return values.data;
}

function parseJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
