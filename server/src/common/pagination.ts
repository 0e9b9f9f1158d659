import { DomainError } from '@uade/kernel';
import type { z } from 'zod';

/** What a cursor is made of: the sort values of the last row of a page, its id last. */
export type CursorValue = string | number | null;

/** The cursor behind a row, safe in an address. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/**
 * The values of a cursor.
 *
 * @param shape  What the list's order is made of: a cursor of another list, or a made-up one, would be an error of the database.
 * @throws invalid-input where it is none that this list gave
 */
export function decodeCursor<Shape extends z.ZodType<readonly CursorValue[]>>(
  cursor: string,
  shape: Shape,
): z.output<Shape> {
  const values = shape.safeParse(parseJson(cursor));
  if (values.success) return values.data;
  throw new DomainError(
    'invalid-input',
    '“after” is not a cursor of this list.',
    'Take "next" of the page before as it is, or leave “after” out to begin at the first page.',
    { issues: [{ path: 'after', message: 'a cursor that this list gave' }] },
  );
}

function parseJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
