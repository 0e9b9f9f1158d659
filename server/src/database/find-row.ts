import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { type PreparedStatement, runPrepared } from './prepared';
import { columnsAmong, storedColumns } from './stored-columns';

/** How one row is found: the statement, and the properties whose values it asks for. */
interface Plan extends PreparedStatement {
  readonly asked: readonly string[];
}

const plans = new Map<string, Plan>();

/**
 * Find the row of a table that has these values, by a statement that each connection plans once: for what is looked up for every
 * page, which a query builder takes longer to put into words than the database to find.
 *
 * @param where  By property; `null` finds what has no value. Together they are unique, or any of the rows does.
 * @param lock   Whether the row is locked against changes until the transaction ends.
 */
export async function findRow<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  where: Partial<Entity>,
  { lock = false } = {},
): Promise<Entity | null> {
  const plan = planFor(manager, entity, where, lock);
  const values = plan.asked.map((property) => where[property] as unknown);
  const [row = null] = await runPrepared<Entity>(manager, plan, values);
  return row;
}

function planFor<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  where: Partial<Entity>,
  lock: boolean,
): Plan {
  const stored = storedColumns(manager, entity);
  const wanted = Object.entries(where).map(([property, value]) => `${property}${value === null ? '?' : ''}`);
  const key = `${stored.table} ${wanted.join(' ')} ${String(lock)}`;
  const known = plans.get(key);
  if (known !== undefined) return known;
  const asked = Object.keys(where).filter((property) => where[property] !== null);
  const names = stored.columns.map(([property, column]) => `"${column}" AS "${property}"`).join(', ');
  const conditions = columnsAmong(stored, Object.keys(where)).map(([property, column]) =>
    where[property] === null ? `"${column}" IS NULL` : `"${column}" = $${asked.indexOf(property) + 1}`,
  );
  const plan = {
    name: `find ${plans.size + 1}`,
    text: `SELECT ${names} FROM "${stored.table}" WHERE ${conditions.join(' AND ')} LIMIT 1${lock ? ' FOR UPDATE' : ''}`,
    asked,
  };
  plans.set(key, plan);
  return plan;
}
