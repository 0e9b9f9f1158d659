import type { TopicSlug } from '@uade/contracts';
import type { Cue } from '../rules/rule';

/** The words of one topic; `pattern` is global, over folded text. */
export interface TopicCue extends Cue {
  readonly topic: TopicSlug;
}

/** Names of elected bodies stand in sentences about elections, not the other way round. */
const STRONG: Partial<Record<TopicSlug, number>> = { elections: 2.5 };

/** How much a word of the sentence counts against one of the release around it. */
const OWN_WEIGHT = 4;

/**
 * The topic whose words stand in the sentence, with the release's own topic to settle a tie.
 *
 * @param around  Folded text that the sentence stands in, such as title and paragraph; may be empty.
 * @returns `null` where no topic's words are found in either.
 */
export function classifyTopic(words: string, around: string, topics: readonly TopicCue[]): TopicSlug | null {
  let best: TopicSlug | null = null;
  let most = 0;
  for (const { topic, pattern } of topics) {
    const score =
      OWN_WEIGHT * (STRONG[topic] ?? 1) * count(words, pattern) +
      Math.min(OWN_WEIGHT - 1, count(around, pattern));
    if (score > most) [best, most] = [topic, score];
  }
  return best;
}

function count(words: string, pattern: RegExp): number {
  return words === '' ? 0 : [...words.matchAll(pattern)].length;
}
