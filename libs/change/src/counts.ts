/** How often each thing comes. */
export function countsOf(things: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/** Whether both lists hold the same things as often, in whatever order. */
export function sameThings(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && without(a, b).length === 0;
}

/** What is in `a` more often than in `b`. */
export function without(a: readonly string[], b: readonly string[]): string[] {
  const left = countsOf(b);
  return a.filter((thing) => {
    const count = left.get(thing) ?? 0;
    left.set(thing, count - 1);
    return count <= 0;
  });
}
