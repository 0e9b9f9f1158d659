import type { EntityManager } from 'typeorm';
import { Plans } from './plans';
import { type PreparedStatement, runPrepared } from './prepared';

/** A statement that changes rows, with its values; it returns one row for each row that it changed. */
export interface Write extends PreparedStatement {
  readonly values: readonly unknown[];
}

const plans = new Plans<PreparedStatement>('together');

/**
 * Run writes as one statement: for those of every page, of which each way to the database and back takes longer than most of
 * them do. None sees what another does; foreign keys hold once all are done.
 *
 * @returns How many rows each one changed.
 */
export async function writeTogether(manager: EntityManager, writes: readonly Write[]): Promise<number[]> {
  if (writes.length === 0) return [];
  const plan = plans.of(writes.map(({ name }) => name).join(', '), (name) => ({
    name,
    text: joined(writes),
  }));
  const [counts] = await runPrepared<{ counts: number[] }>(
    manager,
    plan,
    writes.flatMap(({ values }) => values),
  );
  return counts?.counts ?? [];
}

/** The statements as one, their parameters numbered through. */
function joined(writes: readonly Write[]): string {
  let before = 0;
  const parts = writes.map(({ text, values }, at) => {
    const first = before;
    before += values.length;
    return `write_${at} AS (${text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + first}`)})`;
  });
  const counts = writes.map((_, at) => `(SELECT count(*) FROM write_${at})`);
  return `WITH ${parts.join(', ')} SELECT ARRAY[${counts.join(', ')}]::int[] AS counts`;
}
