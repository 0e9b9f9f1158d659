/** Which characters may stand at a place: letters and digits of words, all others (and the ends of the text), or both. */
type Sort = number;
const LETTER_SORT: Sort = 1;
const OTHER_SORT: Sort = 2;
const ANY_SORT: Sort = LETTER_SORT | OTHER_SORT;

/** What is known of the character on either side of a `\b`. */
export interface Sides {
  readonly before: 'letter' | 'other' | 'any';
  readonly after: 'letter' | 'other' | 'any';
}

/** A part of a source, with the sorts of character that it can begin and end with. */
interface Part {
  readonly first: Sort;
  readonly last: Sort;
  /** Whether it can match without taking a character. */
  readonly empty: boolean;
  /** Its alternatives where it is a group, and how it stands in the text; `null` where it has nothing inside. */
  readonly inside: Inside | null;
  /** Where in the source it stands, if it is a `\b`. */
  readonly edge: number | null;
}

interface Inside {
  readonly alternatives: readonly (readonly Part[])[];
  readonly kind: 'group' | 'ahead' | 'behind';
  readonly again: boolean;
}

const GROUP = /\((?:\?(?:<[A-Za-z]\w*>|<?[=!]|:))?/y;
const CLASS = /\[(\^?)((?:\\.|[^\]\\])*)\]/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[pP]\{[^}]*\}|k<\w+>|.)/y;
const MEMBER = /(?:\\u[0-9a-fA-F]{4}|\\[pP]\{[^}]*\}|\\.|[^\\])(?:-(?:\\u[0-9a-fA-F]{4}|\\.|[^\\]))?/g;

const NAMES = ['any', 'letter', 'other', 'any'] as const;

/**
 * What is known of the characters beside each `\b` of a source for `cue`, by its place in the source.
 *
 * @param isLetter  Whether a character counts as a letter of a word.
 */
export function sidesOfEdges(
  source: string,
  isLetter: (character: string) => boolean,
): ReadonlyMap<number, Sides> {
  const sides = new Map<number, Sides>();
  const note = (edge: number, before: Sort, after: Sort): void => {
    sides.set(edge, { before: NAMES[before] ?? 'any', after: NAMES[after] ?? 'any' });
  };
  for (const sequence of new SourceReader(source, isLetter).alternatives())
    visit(sequence, ANY_SORT, ANY_SORT, note);
  return sides;
}

/** Goes through a sequence that stands between two sorts of character, and notes the edges in it. */
function visit(
  sequence: readonly Part[],
  before: Sort,
  after: Sort,
  note: (edge: number, before: Sort, after: Sort) => void,
): void {
  const behind = sequence.map((_, index) => reach(sequence.slice(index + 1), 'first', after));
  let ahead = before;
  sequence.forEach((part, index) => {
    const follows = behind[index] ?? ANY_SORT;
    if (part.edge !== null) note(part.edge, ahead, follows);
    if (part.inside !== null) visitInside(part.inside, part, [ahead, follows], note);
    ahead = part.empty ? ahead | part.last : part.last;
  });
}

function visitInside(
  { alternatives, kind, again }: Inside,
  { first, last }: Part,
  [before, after]: readonly [Sort, Sort],
  note: (edge: number, before: Sort, after: Sort) => void,
): void {
  const from = kind === 'behind' ? ANY_SORT : before | (again ? last : 0);
  const to = kind === 'ahead' ? ANY_SORT : after | (again ? first : 0);
  for (const sequence of alternatives) visit(sequence, from, to, note);
}

/** The sorts of character that a sequence begins (`first`) with, or ends with if it is turned round; `beyond` where it may be empty. */
function reach(parts: readonly Part[], side: 'first' | 'last', beyond: Sort): Sort {
  let sorts = 0;
  for (const part of parts) {
    sorts |= part[side];
    if (!part.empty) return sorts;
  }
  return sorts | beyond;
}

/** Goes over a source once. */
class SourceReader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly isLetter: (character: string) => boolean,
  ) {}

  alternatives(): Part[][] {
    const all: Part[][] = [[]];
    while (this.at < this.source.length && this.source.charAt(this.at) !== ')') {
      if (this.source.charAt(this.at) === '|') {
        this.at += 1;
        all.push([]);
      } else all.at(-1)?.push(this.quantified(this.atom()));
    }
    return all;
  }

  private atom(): Part {
    const character = this.source.charAt(this.at);
    if (character === '(') return this.group();
    if (character === '[') return this.characterClass();
    if (character === '\\') return this.escape();
    this.at += 1;
    // The ends of the text are no letters; they take no character, and nothing else stands beyond them.
    if (character === '^' || character === '$') return characterPart(OTHER_SORT);
    return characterPart(character === '.' ? ANY_SORT : this.sortOf(character));
  }

  private group(): Part {
    const opening = this.take(GROUP)?.[0] ?? '';
    const alternatives = this.alternatives();
    this.at += 1;
    if (!/[=!]$/.test(opening)) return groupPart(alternatives);
    const kind = opening.startsWith('(?<') ? 'behind' : 'ahead';
    return { first: 0, last: 0, empty: true, inside: { alternatives, kind, again: false }, edge: null };
  }

  private characterClass(): Part {
    const [, negated = '', members = ''] = this.take(CLASS) ?? [];
    if (negated !== '') return characterPart(members === '\\w' ? OTHER_SORT : ANY_SORT);
    let sorts = 0;
    for (const [member] of members.matchAll(MEMBER)) sorts |= this.sortOfMember(member);
    return characterPart(sorts === 0 ? ANY_SORT : sorts);
  }

  /** A range counts as letters only within the plain letters, where no other character lies between two of them. */
  private sortOfMember(member: string): Sort {
    if (member.startsWith('\\')) return this.sortOfEscape(member);
    if (member.length === 1) return this.sortOf(member);
    return /^(?:[0-9]-[0-9]|[a-z]-[a-z]|[а-я]-[а-я])$/.test(member) ? LETTER_SORT : ANY_SORT;
  }

  private escape(): Part {
    const start = this.at;
    const escape = this.take(ESCAPE)?.[0] ?? '';
    if (escape === '\\b') return { first: 0, last: 0, empty: true, inside: null, edge: start };
    if (escape === '\\B' || escape.startsWith('\\k')) return { ...characterPart(ANY_SORT), empty: true };
    return characterPart(this.sortOfEscape(escape));
  }

  private sortOfEscape(escape: string): Sort {
    if (escape === '\\w' || escape === '\\d') return LETTER_SORT;
    if (escape === '\\W' || escape === '\\s' || escape === '\\n') return OTHER_SORT;
    return /^\\[^0-9A-Za-z]$/.test(escape) ? this.sortOf(escape.charAt(1)) : ANY_SORT;
  }

  private sortOf(character: string): Sort {
    return this.isLetter(character) ? LETTER_SORT : OTHER_SORT;
  }

  private quantified(part: Part): Part {
    const match = this.take(QUANTIFIER);
    if (match === null) return part;
    const [, sign, least, comma, most] = match;
    const once = sign === '?' || (sign === undefined && (comma === undefined ? least : most) === '1');
    const none = sign === undefined ? Number(least) === 0 : sign !== '+';
    const inside = part.inside === null || once ? part.inside : { ...part.inside, again: true };
    return { ...part, inside, empty: part.empty || none };
  }

  private take(token: RegExp): RegExpExecArray | null {
    token.lastIndex = this.at;
    const match = token.exec(this.source);
    if (match !== null) this.at = token.lastIndex;
    return match;
  }
}

function characterPart(sort: Sort): Part {
  return { first: sort, last: sort, empty: false, inside: null, edge: null };
}

function groupPart(alternatives: readonly (readonly Part[])[]): Part {
  const first = alternatives.reduce((sorts, one) => sorts | reach(one, 'first', 0), 0);
  const last = alternatives.reduce((sorts, one) => sorts | reach([...one].reverse(), 'last', 0), 0);
  const empty = alternatives.some((one) => one.every((part) => part.empty));
  return { first, last, empty, inside: { alternatives, kind: 'group', again: false }, edge: null };
}
