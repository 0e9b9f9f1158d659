/** Where in a value a text stands that can't be kept, and why, in words that follow its name. */
export interface Unstorable {
  /** Names and indexes on the way to it; that of a name that can't be kept ends with the object that has it. */
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * Why a text can't be kept as it is; `null` where it can. PostgreSQL takes no NUL, and half a surrogate pair has no form in
 * UTF-8: it would come back as another character than was hashed.
 */
export function whyUnstorable(text: string): string | null {
  if (text.includes('\0')) return 'holds a NUL character (U+0000), which no text may have';
  return text.isWellFormed() ? null : 'holds half of a surrogate pair, which is no character';
}

/** The first text in plain objects and lists that can't be kept, names included; `null` where all can. */
export function findUnstorable(value: unknown): Unstorable | null {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }];
  // A list of what waits, for a body may be nested deeper than calls can be.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path } = next;
    const message = typeof next.value === 'string' ? whyUnstorable(next.value) : null;
    if (message !== null) return { path, message };
    for (const [name, part] of partsOf(next.value)) {
      const why = whyUnstorable(name);
      if (why !== null) return { path, message: `has a name that ${why}` };
      waiting.push({ value: part, path: [...path, name] });
    }
  }
  return null;
}

function partsOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? Object.entries(value) : [];
}
