import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { type PreparedStatement, runPrepared } from './prepared';
import { columnsAmong, storedColumns } from './stored-columns';

/** How the same properties of a row are changed. */
interface Plan extends PreparedStatement {
  readonly columns: readonly (readonly [property: string, column: string])[];
}

const plans = new Map<string, Plan>();

/**
 * Change some values of the row with an id, by a statement that each connection plans once: for what changes with every page. They
 * travel as one JSON parameter, as rows do that are inserted.
 */
export async function updateRow<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  id: string,
  values: Partial<Entity>,
): Promise<void> {
  const plan = planFor(manager, entity, Object.keys(values));
  const written = Object.fromEntries(
    plan.columns.map(([property, column]) => [column, values[property] as unknown]),
  );
  await runPrepared(manager, plan, [id, JSON.stringify(written)]);
}

function planFor<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  properties: readonly string[],
): Plan {
  const stored = storedColumns(manager, entity);
  const columns = columnsAmong(stored, properties);
  const names = columns.map(([, column]) => `"${column}"`).join(', ');
  const key = `${stored.table} ${names}`;
  const known = plans.get(key);
  if (known !== undefined) return known;
  const given = `SELECT ${names} FROM json_populate_record(NULL::"${stored.table}", $2)`;
  const plan = {
    name: `update ${plans.size + 1}`,
    text: `UPDATE "${stored.table}" SET (${names}) = (${given}) WHERE id = $1`,
    columns,
  };
  plans.set(key, plan);
  return plan;
}
