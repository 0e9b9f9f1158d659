/** No address that is fetched is longer, in UTF-16 code units: a pattern of more signs than that meets none. */
const LONGEST = 2048;

/** What stands as it is in a normalised path: unreserved and reserved signs, but those with a meaning of their own in patterns. */
const NOT_PLAIN = /%[\da-f]{2}|[^A-Za-z\d\-._~:/?#[\]@!&'()+,;=%]/giu;

const UNRESERVED = /^[A-Za-z\d\-._~]$/;

/** A path as a robots.txt names some: `*` stands for anything, `$` at its end for the end. */
export interface RobotsPattern {
  /** The more signs, the more it counts. */
  readonly length: number;
  /** What stands between its stars. */
  readonly parts: readonly string[];
  readonly isWhole: boolean;
}

/**
 * One way to write a path with its query: of one sign there are several. Escapes of what needs none are undone, all others have
 * large letters, and what does need one gets it.
 *
 * @see RFC 9309, 2.2.2
 */
export function normalisePath(path: string): string {
  return path.toWellFormed().replace(NOT_PLAIN, (sign) => {
    if (sign.length === 3 && sign.startsWith('%')) {
      const meant = String.fromCharCode(Number.parseInt(sign.slice(1), 16));
      return UNRESERVED.test(meant) ? meant : sign.toUpperCase();
    }
    return sign === '*' ? '%2A' : encodeURIComponent(sign);
  });
}

/** @returns `null` for one that no address can meet. */
export function readPattern(written: string): RobotsPattern | null {
  const isWhole = written.endsWith('$');
  const pattern = (isWhole ? written.slice(0, -1) : written).replace(/\*+/g, '*');
  if (pattern.length > LONGEST) return null;
  const parts = pattern.split('*').map(normalisePath);
  const length = parts.join('*').length + (isWhole ? 1 : 0);
  return { length, parts, isWhole };
}

/** Whether a normalised path is meant. Each part is looked for once, behind the one before: that is enough, and soon done. */
export function meets(path: string, { parts, isWhole }: RobotsPattern): boolean {
  const [first = '', ...others] = parts;
  if (!path.startsWith(first)) return false;
  const last = isWhole ? others.pop() : undefined;
  let at = first.length;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
