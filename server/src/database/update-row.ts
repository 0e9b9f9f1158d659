import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Plans } from './plans';
import { type PreparedStatement, runPrepared } from './prepared';
import { type StoredColumn, storedColumns, tableOf } from './stored-columns';

/** How the same properties of a row are changed. */
interface Plan extends PreparedStatement {
  readonly columns: readonly StoredColumn[];
}

const plans = new Plans<Plan>('update');

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
  const table = tableOf(manager, entity);
  return plans.of(`${table} ${properties.join(' ')}`, (name) => {
    const columns = storedColumns(manager, entity, properties);
    const names = columns.map(([, column]) => `"${column}"`).join(', ');
    const given = `SELECT ${names} FROM json_populate_record(NULL::"${table}", $2)`;
    return { name, text: `UPDATE "${table}" SET (${names}) = (${given}) WHERE id = $1`, columns };
  });
}
