import { SPACE } from './rule';

/** What stands for a space where the text has no two beside each other. */
const ONE_SPACE = '[ \\n]';
const SPACES_TOGETHER = / [ \n]|\n /;

const TWINS = new WeakMap<object, unknown>();

/** Whether two spaces stand beside each other in a sentence of a folded text; two line ends lie between sentences. */
export function isWidelySpaced(folded: string): boolean {
  return SPACES_TOGETHER.test(folded);
}

/**
 * Rules that match just as the given ones do where no two spaces stand beside each other, and faster: a space in a pattern need
 * not stand for up to four then, which is most of a pattern's code and of its time.
 *
 * @param data  Rules, or data with patterns at any depth; the same object each time, as what is made of it is kept.
 */
export function plainlySpaced<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  const known = TWINS.get(data);
  if (known !== undefined) return known as T;
  const made = twinOf(data);
  TWINS.set(data, made);
  return made as T;
}

function twinOf(data: object): unknown {
  if (data instanceof RegExp) return new RegExp(data.source.replaceAll(SPACE, ONE_SPACE), data.flags);
  if (Array.isArray(data)) return data.map((one: unknown) => plainlySpaced(one));
  if (Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => [key, plainlySpaced(value)]),
  );
}
