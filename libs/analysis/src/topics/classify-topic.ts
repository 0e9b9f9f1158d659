import type { TopicSlug } from '@uade/contracts';
import type { Cue } from '../rules/rule';
import { shortlist } from '../rules/shortlist';
import type { Stretch } from '../rules/stretch';

/** The words of one topic; `pattern` is global, over folded text. */
export interface TopicCue extends Cue {
  readonly topic: TopicSlug;
}

/** Counts of topics' words, in the order of the locale's topics. */
export type TopicCounts = readonly number[];

/** Names of elected bodies stand in sentences about elections, not the other way round. */
const STRONG: Partial<Record<TopicSlug, number>> = { elections: 2.5 };

/** How much a word of the sentence counts against one of the release around it. */
const OWN_WEIGHT = 4;

/**
 * The topic whose words stand in the sentence, with the release's own topic to settle a tie.
 *
 * @param around  How often each topic's words stand in the text around, such as the title; see `countTopics`.
 * @returns `null` where no topic's words are found in either.
 */
export function classifyTopic(
  sentence: Stretch,
  around: TopicCounts,
  topics: readonly TopicCue[],
): TopicSlug | null {
  let best: TopicSlug | null = null;
  let most = 0;
  const own = countTopics(sentence, topics);
  for (const [index, { topic }] of topics.entries()) {
    const score =
      OWN_WEIGHT * (STRONG[topic] ?? 1) * (own[index] ?? 0) + Math.min(OWN_WEIGHT - 1, around[index] ?? 0);
    if (score > most) [best, most] = [topic, score];
  }
  return best;
}

/** How often the words of each topic stand in a stretch, in the order of `topics`. */
export function countTopics(stretch: Stretch, topics: readonly TopicCue[]): TopicCounts {
  const possible = shortlist(topics, stretch);
  return topics.map((topic) => (possible.includes(topic) ? count(stretch.words, topic.pattern) : 0));
}

function count(words: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(words)) found += 1;
  return found;
}
