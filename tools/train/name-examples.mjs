import { matchSpans } from '../eval/measure.mjs';

const WORD = String.raw`\p{Lu}[\p{L}'’]{1,24}(?:-\p{L}[\p{L}'’]{1,24}){0,2}`;
/** Runs of one to four words with capitals, or initials. */
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${WORD}|\p{Lu}\.)(?: ?(?:${WORD}|\p{Lu}\.)){0,3}(?![\p{L}\p{N}])`,
  'gu',
);

/**
 * What names are learned from: every run of words with capitals, and whether it is a person's name. Rules have no part in
 * it, so that their changes leave the model as it is.
 *
 * @param sentences  `{ text, gold }` with gold spans `{ start, end, kind }`.
 * @param analysis   The library, for its features.
 */
export function nameExamples(sentences, { fold, nameFeatures }) {
  return sentences.flatMap(({ text, gold }, sentence) => {
    const folded = fold(text);
    const runs = [...text.matchAll(RUN)].map(({ 0: run, index }) => ({
      start: index,
      end: index + run.length,
    }));
    const people = gold.filter(({ kind }) => kind === 'person');
    const named = new Set(matchSpans(runs, people).map(([run]) => run));
    return runs.map((run) => ({
      sentence,
      buckets: nameFeatures(text, folded, run),
      gold: named.has(run),
    }));
  });
}
