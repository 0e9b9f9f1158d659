import { changesOf, type CommitmentFields } from './commitment-fields';

type FieldName = keyof CommitmentFields;

/** Fields that are stored as one: who changes any of them has changed all. */
const STORED_TOGETHER: Readonly<Record<string, readonly FieldName[]>> = {
  deadline: ['phrase', 'from', 'to', 'precision'],
  target: ['targetPhrase', 'targetValue', 'targetUpTo', 'targetUnit'],
};

/** What two people made of the same fields, each from the same beginning. */
export interface Merge {
  /** The fields as they are to be: one's own where one changed them, theirs for the rest. */
  readonly merged: CommitmentFields;
  /** The fields that both changed, and not to the same; in the order of the form. */
  readonly contested: readonly FieldName[];
}

/**
 * Put one's own changes of a commitment's fields on top of another's.
 *
 * @param base  What both began from.
 */
export function mergeFields(mine: CommitmentFields, theirs: CommitmentFields, base: CommitmentFields): Merge {
  const own = changedFields(mine, base);
  const others = new Set(changedFields(theirs, base));
  const kept = Object.fromEntries(own.map((name) => [name, mine[name]])) as Partial<CommitmentFields>;
  const contested = own.filter((name) => others.has(name) && mine[name] !== theirs[name]);
  return { merged: { ...theirs, ...kept }, contested };
}

function changedFields(now: CommitmentFields, base: CommitmentFields): readonly FieldName[] {
  return Object.keys(changesOf(now, base)).flatMap((name) => STORED_TOGETHER[name] ?? [name as FieldName]);
}
