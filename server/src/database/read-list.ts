import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { wordsQuery } from './words';

/** So many rows are counted exactly where words are looked for. */
const COUNTED = 1000;

/** Words that so many rows have are found sooner by walking the list in its order than by sorting all that have them. */
const OFTEN = 10_000;

/** How many rows a list has: `total` of them and more, where `totalIsLeast`. */
export interface Counted {
  readonly total: number;
  readonly totalIsLeast?: true;
}

/** A list, and how a page of it is read. */
export interface ReadableList<Row extends ObjectLiteral, Page> {
  /** The filtered list, unsorted, as the given manager reads it. */
  readonly filtered: (manager: EntityManager) => SelectQueryBuilder<Row>;
  /** Sorts the list, cuts a page out and reads it. */
  readonly page: (list: SelectQueryBuilder<Row>) => Promise<Page>;
  /** The words that were typed, if the list is filtered by words. */
  readonly words: string | undefined;
}

/**
 * Read a page of a list and how many rows it has.
 *
 * By words, PostgreSQL would take the words' index or the list's order by a guess that is the same for all words it has no
 * statistics of, and doesn't reckon that looking into a row for its words costs a hundred times what passing it does. So the rows
 * are counted first, by the words' index alone. Few are then read by it, too, and sorted; many stand close together in the order.
 */
export async function readList<Row extends ObjectLiteral, Page>(
  manager: EntityManager,
  { filtered, page, words }: ReadableList<Row, Page>,
): Promise<{ page: Page; counted: Counted }> {
  if (words === undefined || wordsQuery(words) === null) {
    const total = await filtered(manager).getCount();
    return { page: await page(filtered(manager)), counted: { total } };
  }
  return manager.transaction(async (reading) => {
    await reading.query('SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off');
    const count = await countUpTo(reading, filtered(reading), OFTEN);
    if (count === OFTEN) await reading.query('SET LOCAL enable_indexscan = on');
    const counted: Counted = count > COUNTED ? { total: COUNTED, totalIsLeast: true } : { total: count };
    return { page: await page(filtered(reading)), counted };
  });
}

/** How many rows there are; `most` where there are more. */
async function countUpTo<Row extends ObjectLiteral>(
  manager: EntityManager,
  list: SelectQueryBuilder<Row>,
  most: number,
): Promise<number> {
  const [first, values] = list.select('1').limit(most).getQueryAndParameters();
  const rows = await manager.query<{ count: number }[]>(`SELECT count(*)::int FROM (${first}) first`, values);
  return rows[0]?.count ?? 0;
}
