import type { Rarity } from './rarity';
import type { Rarities } from './score';
import { YARDSTICK_COUNTS } from './yardstick-counts';

/**
 * How rare features are in releases at large. It is fixed and part of the extractor: what a pair of releases scores never
 * depends on what else there is, nor on the order in which it came.
 *
 * @see docs/adr/0018-stories.md
 */
export const YARDSTICK: Rarities = {
  same: rarityFrom(YARDSTICK_COUNTS.same),
  across: rarityFrom(YARDSTICK_COUNTS.across),
};

function rarityFrom(counts: string): Rarity {
  const having = counts.split('|').map((entry): [string, number] => {
    const space = entry.indexOf(' ');
    return [entry.slice(space + 1), Number.parseInt(entry.slice(0, space), 36)];
  });
  return { texts: YARDSTICK_COUNTS.texts, having: new Map(having) };
}
