import { DomainError } from '@uade/kernel';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { findUnstorable } from './storable-text';

/** At most this many broken fields are named; a list of a thousand helps nobody. */
const ISSUES_NAMED = 50;

interface Issue {
  readonly path: string;
  readonly message: string;
}

/** Reads a part of the request by a schema: `@Body(zod(schema))`, `@Query(zod(schema))`, `@Param('id', zod(idSchema))`. */
export class ZodPipe<Schema extends z.ZodType> implements PipeTransform<unknown, Promise<z.output<Schema>>> {
  constructor(private readonly schema: Schema) {}

  async transform(value: unknown, { data }: ArgumentMetadata): Promise<z.output<Schema>> {
    return parseInput(this.schema, value, data);
  }
}

/** The pipe of a schema. */
export function zod<Schema extends z.ZodType>(schema: Schema): ZodPipe<Schema> {
  return new ZodPipe(schema);
}

/**
 * Read `value` by `schema`. This is the border at which texts that can't be kept are refused, whichever field they stand in.
 *
 * @param name  What the value is called in the request, where it is one parameter.
 * @throws invalid-input with `issues` that name each broken field
 */
export async function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  name?: string,
): Promise<z.output<Schema>> {
  const result = await schema.safeParseAsync(value);
  const nameOf = (path: readonly PropertyKey[]) =>
    [...(name === undefined ? [] : [name]), ...path.map(String)].join('.');
  if (!result.success) {
    const named = result.error.issues.slice(0, ISSUES_NAMED);
    throw refused(named.map(({ path, message }) => ({ path: nameOf(path), message })));
  }
  const unstorable = findUnstorable(result.data);
  if (unstorable !== null)
    throw refused([{ path: nameOf(unstorable.path), message: `it ${unstorable.message}` }]);
  return result.data;
}

function refused(issues: readonly Issue[]): DomainError {
  const [first] = issues;
  const where = first?.path ? `“${first.path}”` : 'The request';
  return new DomainError(
    'invalid-input',
    `${where} is not as the API takes it: ${first?.message ?? 'invalid'}.`,
    'Correct the fields that are named; /api/docs says what each may hold.',
    { issues },
  );
}
