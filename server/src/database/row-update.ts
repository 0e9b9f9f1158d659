import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Plans } from './plans';
import type { PreparedStatement } from './prepared';
import { type StoredColumn, storedColumns, tableOf } from './stored-columns';
import type { Write } from './write-together';

/** How the same properties of a row are changed. */
interface Plan extends PreparedStatement {
  readonly columns: readonly StoredColumn[];
}

const plans = new Plans<Plan>('update');

/**
 * A write that changes some values of the row with an id, for what changes with every page. They travel as one JSON parameter, as
 * rows do that are inserted.
 */
export function rowUpdate<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  id: string,
  values: Partial<Entity>,
): Write {
  const { name, text, columns } = planFor(manager, entity, Object.keys(values));
  const written = Object.fromEntries(
    columns.map(([property, column]) => [column, values[property] as unknown]),
  );
  return { name, text, values: [id, JSON.stringify(written)] };
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
    return { name, text: `UPDATE "${table}" SET (${names}) = (${given}) WHERE id = $1 RETURNING 1`, columns };
  });
}
