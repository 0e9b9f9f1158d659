import type { SuggestionEntity } from './suggestion.entity';

/** A suggestion of a new reading with the decided one whose words it repeats. */
export interface CarriedOn {
  readonly proposed: SuggestionEntity;
  readonly decided: SuggestionEntity;
}

/**
 * Which suggestions of a new reading need not be asked again: those with the very words of one that a person decided.
 * Each decision answers for one suggestion; white space, and marks before the first and behind the last word, are no words.
 *
 * @param proposed  The suggestions of the new reading, in the order of its text.
 * @param decided   The decided suggestions that stand, those whose decision is to be preferred first.
 */
export function carryOn(
  proposed: readonly SuggestionEntity[],
  decided: readonly SuggestionEntity[],
): CarriedOn[] {
  const free = new Map<string, SuggestionEntity[]>();
  for (const suggestion of decided) {
    const words = wordsOf(suggestion);
    free.set(words, [...(free.get(words) ?? []), suggestion]);
  }
  return proposed.flatMap((suggestion) => {
    const match = suggestion.type === 'claim' ? undefined : free.get(wordsOf(suggestion))?.shift();
    return match === undefined ? [] : [{ proposed: suggestion, decided: match }];
  });
}

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

function wordsOf({ quote }: SuggestionEntity): string {
  return quote.replace(EDGES, '').replace(/\s+/gu, ' ');
}
