/** How many characters of a beginning are told apart. */
export const LENGTH = 6;
/** In a beginning: any character at all. */
export const ANY = '*';
/** A character class of more characters than this stands for any. */
const FEW = 12;

const GROUP = /\((?:\?(?:<[A-Za-z]\w*>|<?[=!]|:))?/y;
const CLASS = /\[(?:\\.|[^\]\\])*\]/y;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;

/**
 * The first characters of whatever a source for `cue` can match, with `ANY` for those that are not known. What
 * look-arounds ask for is left out, so that a beginning may be listed with which nothing can match, but none is missing.
 */
export function beginningsOf(source: string): ReadonlySet<string> {
  return followed(new SourceReader(source).alternatives(), new Set([ANY.repeat(LENGTH)]));
}

/** Goes over a source once; a beginning shorter than `LENGTH` is all that a part matches. */
class SourceReader {
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Set<string> {
    const all = new Set<string>();
    let one = new Set(['']);
    while (this.at < this.source.length && this.source.charAt(this.at) !== ')') {
      if (this.source.charAt(this.at) === '|') {
        this.at += 1;
        one.forEach((beginning) => all.add(beginning));
        one = new Set(['']);
      } else one = followed(one, this.quantified(this.atom()));
    }
    return union(all, one);
  }

  private atom(): Set<string> {
    const character = this.source.charAt(this.at);
    if (character === '(') return this.group();
    if (character === '[') return membersOf(this.take(CLASS)?.[0] ?? '');
    this.at += character === '\\' ? 2 : 1;
    return character === '\\' ? escaped(this.source.charAt(this.at - 1)) : plain(character);
  }

  private group(): Set<string> {
    const opening = this.take(GROUP)?.[0] ?? '';
    const inside = this.alternatives();
    this.at += 1;
    return /[=!]$/.test(opening) ? new Set(['']) : inside;
  }

  private quantified(part: Set<string>): Set<string> {
    const match = this.take(QUANTIFIER);
    if (match === null) return part;
    const [sign, from, comma, to] = match;
    if (from === undefined)
      return times(part, sign.startsWith('+') ? 1 : 0, sign.startsWith('?') ? 1 : LENGTH);
    const most = comma === undefined ? from : to;
    return times(part, Number(from), most === undefined || most === '' ? LENGTH : Number(most));
  }

  private take(token: RegExp): RegExpExecArray | null {
    token.lastIndex = this.at;
    const match = token.exec(this.source);
    if (match !== null) this.at = token.lastIndex;
    return match;
  }
}

function plain(character: string): Set<string> {
  if (character === '^' || character === '$') return new Set(['']);
  // In `cue`, a space stands for one to four.
  if (character === ' ') return new Set([' ', '  ', '   ', '    ']);
  return new Set([character === '.' ? ANY : character]);
}

function escaped(character: string): Set<string> {
  if (character === 'b' || character === 'B') return new Set(['']);
  return new Set([/[0-9A-Za-z]/.test(character) ? ANY : character]);
}

function membersOf(characterClass: string): Set<string> {
  const members = characterClass.slice(1, -1);
  const few = members.length > 0 && members.length <= FEW && !/[\\^-]/.test(members);
  return new Set(few ? members : [ANY]);
}

function times(part: ReadonlySet<string>, least: number, most: number): Set<string> {
  let whole = new Set(['']);
  const all = new Set<string>();
  for (let count = 0; count <= Math.min(most, LENGTH); count += 1) {
    if (count >= Math.min(least, LENGTH)) whole.forEach((beginning) => all.add(beginning));
    whole = followed(whole, part);
  }
  return all;
}

function followed(first: ReadonlySet<string>, second: ReadonlySet<string>): Set<string> {
  const all = new Set<string>();
  for (const one of first) {
    if (one.length >= LENGTH) all.add(one);
    else for (const other of second) all.add((one + other).slice(0, LENGTH));
  }
  return all;
}

function union(first: ReadonlySet<string>, second: ReadonlySet<string>): Set<string> {
  return new Set([...first, ...second]);
}
