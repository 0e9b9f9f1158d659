import { nameExamples } from './name-examples.mjs';
import { trainNames } from './name-model.mjs';

const BLOCKS = 4;

/**
 * Scorers of names for sentences that the shipped weights were learned from: each sentence gets one that was learned
 * without it and without its neighbours (four blocks in the order of the file).
 *
 * @returns The scorer for the sentence with that place in `sentences`.
 */
export function heldOutScorers(sentences, analysis) {
  const blockOf = (place) => Math.floor((place / sentences.length) * BLOCKS);
  const examples = nameExamples(sentences, analysis);
  const scorers = Array.from({ length: BLOCKS }, (_, block) =>
    analysis.nameScorer(
      trainNames(
        examples.filter(({ sentence }) => blockOf(sentence) !== block),
        analysis,
      ),
    ),
  );
  return (place) => scorers[blockOf(place)];
}
