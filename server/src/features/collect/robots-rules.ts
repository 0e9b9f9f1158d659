import { meets, normalisePath, readPattern, type RobotsPattern } from './robots-pattern';

/** More of a robots.txt is not read, in bytes; RFC 9309 asks for at least that much. */
const MOST_BYTES = 512 * 1024;

/** More rules for one robot are not obeyed: sites with thousands are known, with tens of thousands not. */
const MOST_RULES = 10_000;

/** What the robots.txt of an origin says to us. */
export interface RobotsRules {
  /** Whether an address of that origin may be fetched. */
  allows(url: string): boolean;
  /** Seconds between two requests; `null` where none are asked for. */
  readonly crawlDelay: number | null;
}

/** What one line says, its name in small letters. */
interface Line {
  readonly name: string;
  readonly value: string;
}

interface Rule {
  readonly pattern: RobotsPattern;
  readonly isAllowed: boolean;
}

/** What is said to those whom a group addresses. */
interface Words {
  readonly rules: Rule[];
  crawlDelay: number | null;
}

/** The words of a robots.txt as far as they count, without what no database stores. */
export function robotsText(body: Uint8Array): string {
  return new TextDecoder(charsetOf(body)).decode(body.subarray(0, MOST_BYTES)).replaceAll('\0', '');
}

/**
 * Read a robots.txt for one robot: all groups that name it together, else all that speak to everybody. Lines of other kinds end
 * no group (RFC 9309, 2.2.4). A Crawl-delay, which the RFC does not know, is a rule to us: behind it a new group begins.
 *
 * @param text   Empty allows everything.
 * @param robot  The product token by which we are addressed.
 * @see RFC 9309; docs/adr/0016-tables-say-what-is-due.md
 */
export function readRobots(text: string, robot: string): RobotsRules {
  const { rules, crawlDelay } = wordsTo(robot.toLowerCase(), text);
  return {
    allows(url) {
      const { pathname, search } = new URL(url);
      return isAllowed(normalisePath(`${pathname}${search}`), rules);
    },
    crawlDelay,
  };
}

function wordsTo(robot: string, text: string): Words {
  const said = new Map<string, Words>();
  let addressed = new Set<Words>();
  let isGroupBegun = false;
  for (const { name, value } of linesOf(text)) {
    if (name === 'user-agent') {
      if (isGroupBegun) addressed = new Set();
      isGroupBegun = false;
      const words = addressedBy(value, robot, said);
      if (words !== null) addressed.add(words);
    } else if (take(name, value, addressed)) isGroupBegun = true;
  }
  return said.get(robot) ?? said.get('*') ?? { rules: [], crawlDelay: null };
}

/** The words to us or to everybody, to which a group adds that begins so; `null` where it speaks to others. */
function addressedBy(value: string, robot: string, said: Map<string, Words>): Words | null {
  const token = /^(?:\*|[a-z_-]+)/i.exec(value)?.[0].toLowerCase();
  if (token !== robot && token !== '*') return null;
  const words = said.get(token) ?? { rules: [], crawlDelay: null };
  said.set(token, words);
  return words;
}

/** Whether a line is one of those that groups are made of. */
function take(name: string, value: string, addressed: ReadonlySet<Words>): boolean {
  if (name === 'crawl-delay') {
    for (const words of addressed) words.crawlDelay = pauseOf(value);
    return true;
  }
  if (name !== 'allow' && name !== 'disallow') return false;
  if (value !== '' && addressed.size > 0) takeRule(value, name === 'allow', addressed);
  return true;
}

function takeRule(value: string, allows: boolean, addressed: ReadonlySet<Words>): void {
  const pattern = readPattern(value);
  if (pattern === null) return;
  for (const { rules } of addressed)
    if (rules.length < MOST_RULES) rules.push({ pattern, isAllowed: allows });
}

function pauseOf(value: string): number | null {
  const seconds = Number(value);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

/** The longest pattern that is met decides; of two that are equally long, the one that allows. */
function isAllowed(path: string, rules: readonly Rule[]): boolean {
  let longest = -1;
  let allowed = true;
  for (const { pattern, isAllowed: allows } of rules) {
    const { length } = pattern;
    const counts = length > longest || (length === longest && allows && !allowed);
    if (!counts || !meets(path, pattern)) continue;
    longest = length;
    allowed = allows;
  }
  return allowed;
}

function linesOf(text: string): Line[] {
  return text.split(/[\r\n]+/).flatMap((line) => {
    const [said = ''] = line.split('#', 1);
    const colon = said.indexOf(':');
    if (colon < 0) return [];
    return [{ name: said.slice(0, colon).trim().toLowerCase(), value: said.slice(colon + 1).trim() }];
  });
}

/** It must be in UTF-8; that of others is told by its first bytes. */
function charsetOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
