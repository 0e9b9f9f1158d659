/** What an organisation is, whatever the language; `anaphor` is a word for any that was named before ("the agency"). */
export type BodyKind =
  | 'ministry'
  | 'agency'
  | 'committee'
  | 'commission'
  | 'akimat'
  | 'government'
  | 'parliament'
  | 'mazhilis'
  | 'senate'
  | 'administration'
  | 'council'
  | 'court'
  | 'prosecutor'
  | 'police'
  | 'department'
  | 'bank'
  | 'fund'
  | 'party'
  | 'company'
  | 'university'
  | 'association'
  | 'assembly'
  | 'centre'
  | 'outlet'
  | 'press-service'
  | 'anaphor';

/** What a language knows about the names of organisations; they are found by the word that says what they are. */
export interface OrganisationData {
  /** That word with its endings; a source for `cue`, over folded text; its nth group is the nth kind. */
  readonly heads: string;
  readonly kinds: readonly BodyKind[];
  /** Whether words before the head can belong to it, and of which sort. */
  readonly before: {
    /** Lower-case words that may stand between the head, or an office, and a capitalised word; `null`: none. */
    readonly inside: { readonly test: (word: string) => boolean } | null;
    /** Words whose capital is that of a sentence, and which are no part of the name. */
    readonly notFirst: ReadonlySet<string>;
    /** Capitalised words that may belong to the name; `null`: any. */
    readonly first: RegExp | null;
    /** Whether other words than the one right before may belong to a head; takes the folded head. `null`: to all. */
    readonly more: ((head: string) => boolean) | null;
    /** Heads that stand alone or begin the name, and so take nothing from before; over the folded head. */
    readonly never: RegExp | null;
  };
  /** What follows the head and belongs to it, tied to the start; over folded text. The longest that fits stands. */
  readonly behind: readonly RegExp[];
  /** The same with capitals, over the text as written. */
  readonly behindCapitals: RegExp | null;
  /** Where a person's name begins in the capitals behind a head, as written; -1 where none does. */
  readonly nameBegins?: (written: string) => number;
  /** Offices that take words from before them as heads do; over folded text. `null`: none. */
  readonly offices: RegExp | null;
  /** Ends of a body's name, as written, that ties it to the office behind it; `null` where none can. */
  readonly holds: RegExp | null;
  /** The name of a press service with the group `whose`, and the flag `d`; over folded text. */
  readonly servedBy: RegExp;
  /** Kinds that can speak without a name of their own ("the ministry"). */
  readonly bare: ReadonlySet<BodyKind>;
}

/** The kinds of body that are spoken of without a name. */
export const BARE_KINDS: ReadonlySet<BodyKind> = new Set<BodyKind>([
  'ministry',
  'agency',
  'akimat',
  'government',
  'parliament',
  'mazhilis',
  'senate',
  'prosecutor',
  'administration',
  'press-service',
  'police',
  'department',
  'committee',
  'commission',
  'bank',
  'company',
  'university',
  'anaphor',
]);

/**
 * Make the source of heads; the first source that fits at a place wins.
 *
 * @param sources  Sources for `cue` without groups of their own.
 */
export function organisationHeads(
  sources: readonly (readonly [kind: BodyKind, source: string])[],
): Pick<OrganisationData, 'heads' | 'kinds'> {
  return {
    heads: sources.map(([, source]) => `(${source})`).join('|'),
    kinds: sources.map(([kind]) => kind),
  };
}
