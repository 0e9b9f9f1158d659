import { matchesOf } from '../rules/matches-of';
import { Stretch } from '../rules/stretch';
import { isAbbreviation, type SentenceData } from './abbreviation';

/** An end mark, a dash behind it, and the capital with which another sentence begins. */
const GOES_ON = /(?<=[\p{L}\p{N}»”"])[.!?…]\s[–—-]\s(?=\p{Lu})/gu;
/** How many letters of what follows tell whether a full stop is an abbreviation's. */
const BEGINNING = 12;

/** Where a part ends, and the one behind it begins. */
interface Break {
  readonly end: number;
  readonly next: number;
}

/**
 * Cut sentences in which speech goes on behind the words that say whose it is: «Построим школу, – сказал аким. – Она откроется
 * весной». They are one sentence, as print and the sets of sentences have it, and say two things, each with its own deadline.
 *
 * @param text  In which the sentences stand, unfolded.
 * @returns Stretches in order; most are the sentences themselves.
 */
export function spokenParts(
  text: string,
  sentences: readonly Stretch[],
  data: SentenceData,
): readonly Stretch[] {
  const breaks = matchesOf(GOES_ON, text).map(({ index, 0: mark }): Break => ({
    end: index + 1,
    next: index + mark.length,
  }));
  if (breaks.length === 0) return sentences;
  let at = 0;
  return sentences.flatMap((sentence) => {
    const inside: Break[] = [];
    for (let one = breaks[at]; one !== undefined && one.end < sentence.end; one = breaks[(at += 1)]) {
      const before = { start: sentence.start, end: one.end - 1 };
      const begins = text.slice(one.next, one.next + BEGINNING);
      if (one.end > sentence.start && !isAbbreviation(text, before, begins, data)) inside.push(one);
    }
    return cut(sentence, inside);
  });
}

function cut(sentence: Stretch, breaks: readonly Break[]): Stretch[] {
  if (breaks.length === 0) return [sentence];
  const starts = [sentence.start, ...breaks.map(({ next }) => next)];
  const ends = [...breaks.map(({ end }) => end), sentence.end];
  return starts.map((start, part) => new Stretch(sentence.text, start, ends[part]));
}
