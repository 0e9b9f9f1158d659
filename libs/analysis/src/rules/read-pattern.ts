import { bareCharacter, SPACE } from './bare-form';
import {
  ANYTHING,
  choice,
  type Needed,
  neededBy,
  NOTHING,
  oneOf,
  type PatternPart,
  repeated,
  sequence,
} from './pattern-part';
import { LETTER } from './rule';

/** A character class of more characters than this is taken to match anything. */
const FEW = 12;

/** Look-arounds that find the edge of a word; bare form has a space there. */
const EDGES = new Set([`(?<![${LETTER}])`, `(?![${LETTER}])`]);
const GROUP = /\(\?(?:<[A-Za-z]\w*>|<?[=!]|:)|\(/y;
const CLASS = /\[(\^?)((?:\\.|[^\]\\])*)\]/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[pP]\{[^}]*\}|k<\w+>|x[0-9a-fA-F]{2}|c[A-Za-z]|.)/y;
/** Members of a class: a range or one character, each written plainly or as an escape. */
const MEMBER = /(\\u[0-9a-fA-F]{4}|\\.|[^\\])(?:-(\\u[0-9a-fA-F]{4}|\\.|[^\\]))?/g;

/**
 * What a text must hold, in bare form, for a pattern to match somewhere in it: one string of each list.
 *
 * @returns No list where nothing can be said, as for patterns with the flags `i`, `u` or `v`.
 */
export function neededFor(pattern: RegExp): Needed {
  if (/[iuv]/.test(pattern.flags)) return [];
  return neededBy(new PatternReader(pattern.source).read());
}

/** Goes over a pattern's source once. */
class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  read(): PatternPart {
    return this.alternatives();
  }

  private alternatives(): PatternPart {
    const branches: PatternPart[] = [];
    let parts: PatternPart[] = [];
    while (this.at < this.source.length && this.source.charAt(this.at) !== ')') {
      if (this.source.charAt(this.at) === '|') {
        this.at += 1;
        branches.push(sequence(parts));
        parts = [];
      } else parts.push(this.quantified(this.atom()));
    }
    branches.push(sequence(parts));
    return choice(branches);
  }

  private atom(): PatternPart {
    const character = this.source.charAt(this.at);
    if (character === '(') return this.group();
    if (character === '[') return this.characterClass();
    if (character === '\\') return this.escape();
    this.at += 1;
    if (character === '^' || character === '$') return oneOf([SPACE]);
    return character === '.' ? ANYTHING : oneOf([bareCharacter(character)]);
  }

  private group(): PatternPart {
    const start = this.at;
    const opening = this.take(GROUP)?.[0] ?? '';
    const inside = this.alternatives();
    this.at += 1;
    if (EDGES.has(this.source.slice(start, this.at))) return oneOf([SPACE]);
    if (opening.endsWith('!')) return NOTHING;
    // What is only looked at takes no characters, but it must be there.
    return opening.endsWith('=') ? { ...NOTHING, needed: neededBy(inside) } : inside;
  }

  private characterClass(): PatternPart {
    const [, negated = '', members = ''] = this.take(CLASS) ?? [];
    if (negated !== '') return members === LETTER ? oneOf([SPACE]) : ANYTHING;
    const characters = membersOf(members);
    return characters === null ? ANYTHING : oneOf(characters.map(bareCharacter));
  }

  private escape(): PatternPart {
    const match = this.take(ESCAPE);
    return match === null ? ANYTHING : escaped(match[0]);
  }

  private quantified(part: PatternPart): PatternPart {
    const match = this.take(QUANTIFIER);
    if (match === null) return part;
    const [, sign, least, comma, most] = match;
    if (sign !== undefined) return repeated(part, sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity);
    const from = Number(least);
    if (comma === undefined) return repeated(part, from, from);
    return repeated(part, from, most === undefined || most === '' ? Infinity : Number(most));
  }

  private take(token: RegExp): RegExpExecArray | null {
    token.lastIndex = this.at;
    const match = token.exec(this.source);
    if (match !== null) this.at = token.lastIndex;
    return match;
  }
}

function escaped(token: string): PatternPart {
  if (token === '\\d') return oneOf(['0']);
  if (token === '\\s') return oneOf([SPACE]);
  if (token === '\\b' || token === '\\B') return NOTHING;
  const character = characterOf(token);
  return character === null ? ANYTHING : oneOf([bareCharacter(character)]);
}

/** The one character that stands there, plainly or as an escape; `null` where the escape means several. */
function characterOf(token: string): string | null {
  if (!token.startsWith('\\')) return token;
  if (/^\\u[0-9a-fA-F]{4}$/.test(token)) return String.fromCharCode(parseInt(token.slice(2), 16));
  if (token === '\\n' || token === '\\t' || token === '\\r') return SPACE;
  return /^\\[^0-9A-Za-z]$/.test(token) ? token.charAt(1) : null;
}

/** The characters of a class; `null` where they are many or not known. */
function membersOf(members: string): string[] | null {
  const characters: string[] = [];
  for (const [token, first = '', last] of members.matchAll(MEMBER)) {
    if (token === '\\d') characters.push('0');
    else if (token === '\\s') characters.push(SPACE);
    else {
      const range = rangeOf(first, last ?? first);
      if (range === null) return null;
      characters.push(...range);
    }
  }
  return characters.length > FEW ? null : characters;
}

function rangeOf(first: string, last: string): string[] | null {
  const from = characterOf(first);
  const to = characterOf(last);
  if (from === null || to === null) return null;
  if (from === '0' && to === '9') return ['0'];
  const length = to.charCodeAt(0) - from.charCodeAt(0) + 1;
  return length < 1 || length > FEW
    ? null
    : Array.from({ length }, (_, on) => String.fromCharCode(from.charCodeAt(0) + on));
}
