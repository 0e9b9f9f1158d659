import { type EntityManager, QueryFailedError } from 'typeorm';

/** A statement that is the same each time; its name is unique. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/** What the driver's connection is asked here. */
interface Client {
  query(given: PreparedStatement & { readonly values: unknown[] }): Promise<{ rows: unknown[] }>;
}

/**
 * Run a statement that each connection reads and plans once: for what is run for every page. Reading and planning take longer
 * than running it for a statement of many tables that finds one row.
 *
 * @returns The rows that it gives.
 */
export async function runPrepared<Row>(
  manager: EntityManager,
  { name, text }: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const runner = manager.queryRunner ?? manager.connection.createQueryRunner();
  try {
    const client = (await runner.connect()) as Client;
    const { rows } = await client.query({ name, text, values: [...values] });
    return rows as Row[];
  } catch (error) {
    throw error instanceof Error ? new QueryFailedError(text, [...values], error) : error;
  } finally {
    if (manager.queryRunner === undefined) await runner.release();
  }
}
