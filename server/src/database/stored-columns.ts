import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** A property of an entity, and the column in which it is stored. */
export type StoredColumn = readonly [property: string, column: string];

/** The table of an entity. */
export function tableOf<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
): string {
  return manager.connection.getMetadata(entity).tableName;
}

/** The columns that an entity reads, in its order, or those among `properties`. Those that only the database reads are left out. */
export function storedColumns<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  properties?: readonly string[],
): StoredColumn[] {
  return manager.connection
    .getMetadata(entity)
    .columns.filter(({ isSelect, propertyName }) => isSelect && (properties?.includes(propertyName) ?? true))
    .map(({ propertyName, databaseName }) => [propertyName, databaseName] as const);
}
