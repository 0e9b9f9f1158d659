/** What two texts have in common, or what speaks against it. */
export type ReasonKind =
  | 'same-date'
  | 'same-number'
  | 'same-name'
  | 'about'
  | 'same-words'
  | 'letters-alike-only'
  | 'another-date'
  | 'another-number';

/** One thing that speaks for or against two texts being the same. */
export interface Reason {
  readonly kind: ReasonKind;
  /** The features, those that count most first, as they were compared; empty where the kind says all. */
  readonly words: readonly string[];
}

/** One thing that two texts have in common. */
export interface SharedReason extends Reason {
  readonly kind: Exclude<ReasonKind, 'another-date' | 'another-number'>;
}

const KINDS: readonly (readonly [prefix: string, kind: SharedReason['kind']])[] = [
  ['d', 'same-date'],
  ['n', 'same-number'],
  ['p', 'same-name'],
  ['c', 'about'],
  ['w', 'same-words'],
];

/** How many of each kind are named. */
const MOST_NAMED = 4;

/**
 * What two texts have in common. Names and words are given without their endings and names in one alphabet, as they were
 * compared. Runs of letters can't be said in words; where nothing else is shared, that is what is said.
 *
 * @param shared  Keys of shared features, those that count most first.
 */
export function sharedReasons(shared: readonly string[]): SharedReason[] {
  const reasons = KINDS.flatMap(([prefix, kind]) => {
    const keys = shared.filter((key) => key.startsWith(`${prefix}:`)).slice(0, MOST_NAMED);
    return keys.length === 0 ? [] : [{ kind, words: keys.map((key) => key.slice(2)) }];
  });
  return reasons.length > 0 ? reasons : [{ kind: 'letters-alike-only', words: [] }];
}
