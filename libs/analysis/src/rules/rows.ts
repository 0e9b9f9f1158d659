/** Rows of small numbers, one behind the other in one array: what is read in a tight loop had better lie together. */
export interface Rows {
  readonly values: Uint16Array;
  /** Where each row starts in `values`; behind the last row, where it ends. */
  readonly starts: Uint32Array;
}

export function rowsOf(lists: readonly Iterable<number>[]): Rows {
  const values: number[] = [];
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => {
    values.push(...list);
    starts[row + 1] = values.length;
  });
  return { values: Uint16Array.from(values), starts };
}
