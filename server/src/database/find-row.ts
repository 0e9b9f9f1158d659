import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Plans } from './plans';
import { type PreparedStatement, runPrepared } from './prepared';
import { storedColumns, tableOf } from './stored-columns';

/** How one row is found: the statement, and the properties whose values it asks for. */
interface Plan extends PreparedStatement {
  readonly asked: readonly string[];
}

const plans = new Plans<Plan>('find');

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
  const table = tableOf(manager, entity);
  const wanted = Object.entries(where).map(([property, value]) => `${property}${value === null ? '?' : ''}`);
  return plans.of(`${table} ${wanted.join(' ')} ${String(lock)}`, (name) => {
    const asked = Object.keys(where).filter((property) => where[property] !== null);
    const names = storedColumns(manager, entity).map(([property, column]) => `"${column}" AS "${property}"`);
    const conditions = storedColumns(manager, entity, Object.keys(where)).map(([property, column]) =>
      where[property] === null ? `"${column}" IS NULL` : `"${column}" = $${asked.indexOf(property) + 1}`,
    );
    const text = `SELECT ${names.join(', ')} FROM "${table}" WHERE ${conditions.join(' AND ')} LIMIT 1${lock ? ' FOR UPDATE' : ''}`;
    return { name, text, asked };
  });
}
