/** How strongly a sentence says that something will be done. */
export type Modality = 'certain' | 'obliged' | 'advised' | 'possible' | 'intended' | 'conditional';

/**
 * What a language knows about changes that turn a sentence's meaning; words are folded, a word with `=` at its end is
 * whole, others are beginnings.
 */
export interface ChangeData {
  readonly negations: readonly string[];
  /** Words in a row that sound like a negation and bound a time or an amount instead: "no later". */
  readonly notNegating: readonly (readonly [string, string])[];
  /** Verb forms and adjectives that hold a negation in themselves, over one folded word. */
  readonly negatedForm: RegExp | null;
  /** What makes the opposite of a word when put before it, or stands at its end in place of another ending. */
  readonly opposites: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Words that put in place of each other turn a sentence round: each pair is two lists of signs. */
  readonly antonyms: readonly (readonly [readonly string[], readonly string[]])[];
  /** How many are meant where no figure says it: "all", "some"; signs as above. */
  readonly quantifiers: readonly string[];
  /** What bounds or blurs a number that stands beside it: "at least", "about"; signs as above. */
  readonly amountBounds: readonly string[];
  readonly modality: Readonly<Record<Modality, readonly string[]>>;
  /** Verb forms that hold a modality in themselves, over one folded word. */
  readonly intendedForm: RegExp | null;
  /** Words that look like such a form and are none. */
  readonly lookalikes: ReadonlySet<string>;
  /** Endings that a name takes, in the one alphabet; a name without an ending is a form of it, too. */
  readonly nameEndings: ReadonlySet<string>;
}
