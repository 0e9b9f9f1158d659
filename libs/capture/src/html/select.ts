import { descendants, type Element } from './element';

/** One part of a selector: what an element itself must be. */
interface Compound {
  tag: string | null;
  id: string | null;
  readonly classes: string[];
  readonly attributes: { readonly name: string; readonly value: string | null; readonly part: boolean }[];
}

const PART =
  /(?<mark>[.#]?)(?<name>[\w-]+)|\[(?<attribute>[\w:-]+)(?:(?<operator>\*?=)"(?<value>[^"]*)")?\]/gy;

type PartGroups = Readonly<Record<'mark' | 'name' | 'attribute' | 'operator' | 'value', string | undefined>>;

function addPart(compound: Compound, { mark, name = '', attribute, operator, value }: PartGroups): void {
  if (attribute !== undefined)
    compound.attributes.push({ name: attribute, value: value ?? null, part: operator === '*=' });
  else if (mark === '.') compound.classes.push(name);
  else if (mark === '#') compound.id = name;
  else compound.tag = name;
}

function compile(written: string): Compound {
  const compound: Compound = { tag: null, id: null, classes: [], attributes: [] };
  PART.lastIndex = 0;
  let end = 0;
  for (let part = PART.exec(written); part; part = PART.exec(written)) {
    addPart(compound, part.groups as PartGroups);
    end = PART.lastIndex;
  }
  if (written === '' || end !== written.length) throw new Error(`The selector "${written}" can't be read.`);
  return compound;
}

function hasClass(element: Element, name: string): boolean {
  const classes = element.attributes.get('class');
  return classes !== undefined && classes.split(/\s+/).includes(name);
}

function matchesCompound(element: Element, compound: Compound): boolean {
  if (compound.tag !== null && compound.tag !== element.tag) return false;
  if (compound.id !== null && compound.id !== element.attributes.get('id')) return false;
  if (!compound.classes.every((name) => hasClass(element, name))) return false;
  return compound.attributes.every(({ name, value, part }) => {
    const written = element.attributes.get(name);
    if (written === undefined || value === null) return written !== undefined;
    return part ? written.includes(value) : written === value;
  });
}

function matchesPath(element: Element, path: readonly Compound[]): boolean {
  const last = path[path.length - 1];
  if (!last || !matchesCompound(element, last)) return false;
  let ancestor = element.parent;
  for (let index = path.length - 2; index >= 0; index--) {
    const wanted = path[index];
    while (ancestor && wanted && !matchesCompound(ancestor, wanted)) ancestor = ancestor.parent;
    if (!ancestor) return false;
    ancestor = ancestor.parent;
  }
  return true;
}

/** A compiled selector: whether an element matches. */
export type Matcher = (element: Element) => boolean;

const compiled = new Map<string, Matcher>();

/**
 * Compile a selector of the small language that site adapters are written in: tag, `.class`, `#id`, `[name]`,
 * `[name="value"]`, `[name*="part"]` (no spaces in values), a space for "somewhere below", a comma for "or".
 */
export function matcherOf(selector: string): Matcher {
  const known = compiled.get(selector);
  if (known) return known;
  const paths = selector.split(/\s*,\s*/).map((path) => path.trim().split(/\s+/).map(compile));
  const matcher: Matcher = (element) => paths.some((path) => matchesPath(element, path));
  compiled.set(selector, matcher);
  return matcher;
}

/** The elements below `root` that match, in the order of the page. */
export function selectAll(root: Element, selector: string): Element[] {
  const matches = matcherOf(selector);
  return [...descendants(root)].filter(matches);
}

/** The first element below `root` that matches, or `null`. */
export function selectFirst(root: Element, selector: string): Element | null {
  const matches = matcherOf(selector);
  for (const element of descendants(root)) if (matches(element)) return element;
  return null;
}
