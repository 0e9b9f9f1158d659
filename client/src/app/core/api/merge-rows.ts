interface Row {
  readonly id: string;
}

/** What is shown of a list, and what was read of it again from its beginning. */
export interface Reread<R extends Row> {
  readonly shown: readonly R[];
  /** Whether `shown` goes to the end of the list. */
  readonly isWhole: boolean;
  readonly read: readonly R[];
  /** Whether `read` goes to the end of the list. */
  readonly isReadWhole: boolean;
}

/** How what is shown stands against what was read. */
export interface Merged<R extends Row> {
  /** The rows that are shown, each as it is now, in the places where they are. */
  readonly rows: readonly R[];
  /** Ids of rows that came in addition. */
  readonly arrived: readonly string[];
  /** Ids of shown rows that are not in the list any more. */
  readonly gone: ReadonlySet<string>;
  /** The list as it would be with all that: the rows read, and those shown behind them. */
  readonly anew: readonly R[];
  /** Whether `anew` ends as `shown` did; else it ends as `read` does. */
  readonly endsAsShown: boolean;
}

/**
 * Compare a list that is shown with the same list read again, without moving anything. What was read behind the last row that
 * both have is only the next page, unless the whole list is shown; what is shown behind it may have been pushed there by
 * rows that came before.
 */
export function mergeRows<R extends Row>({ shown, isWhole, read, isReadWhole }: Reread<R>): Merged<R> {
  const readById = new Map(read.map((row) => [row.id, row]));
  const shownIds = new Set(shown.map(({ id }) => id));
  const lastCommon = { read: lastIndex(read, shownIds), shown: lastIndex(shown, readById) };
  const isNews = (index: number) => isWhole || lastCommon.read === -1 || index < lastCommon.read;
  const isGone = (index: number) => isReadWhole || lastCommon.shown === -1 || index < lastCommon.shown;
  const pushed = shown.filter((row, index) => !readById.has(row.id) && !isGone(index));
  return {
    rows: shown.map((row) => readById.get(row.id) ?? row),
    arrived: read.filter((row, index) => !shownIds.has(row.id) && isNews(index)).map(({ id }) => id),
    gone: new Set(shown.filter((row, index) => !readById.has(row.id) && isGone(index)).map(({ id }) => id)),
    anew: [...read, ...pushed],
    endsAsShown: pushed.length > 0,
  };
}

function lastIndex(rows: readonly Row[], ids: { has(id: string): boolean }): number {
  return rows.findLastIndex(({ id }) => ids.has(id));
}
