import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** A table with those of its columns that its entity reads: property and column, in the entity's order. */
export interface StoredColumns {
  readonly table: string;
  readonly columns: readonly (readonly [property: string, column: string])[];
}

/** The table of an entity. Columns that only the database reads are left out. */
export function storedColumns<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
): StoredColumns {
  const { tableName, columns } = manager.connection.getMetadata(entity);
  return {
    table: tableName,
    columns: columns
      .filter(({ isSelect }) => isSelect)
      .map(({ propertyName, databaseName }) => [propertyName, databaseName] as const),
  };
}

/** Those of its columns that are among these properties. */
export function columnsAmong(
  { columns }: StoredColumns,
  properties: readonly string[],
): StoredColumns['columns'] {
  return columns.filter(([property]) => properties.includes(property));
}
