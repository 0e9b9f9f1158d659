import type { Language } from '@uade/kernel';
import { cosine, type KindWeights, sharedKeys, weigh, type Weighed, weighOnce } from './compare';
import type { Rarity } from './rarity';
import type { Features, Reading, View } from './reading';

/** How alike two texts are, and by what. */
export interface Likeness {
  /** 0–1. */
  readonly score: number;
  /** Features of both, those that count most first; found when asked for. */
  readonly shared: () => readonly string[];
}

/** Rarity of features, apart for each way of comparing. */
export interface Rarities {
  readonly same: Rarity;
  readonly across: Rarity;
}

/** How much each kind of feature counts, in a text and among the words of a title that are looked for in the other. */
interface Measure {
  readonly text: KindWeights;
  readonly title: KindWeights;
}

/** Between texts of one language. A date in a title tells little: all news of a day have it. */
const SAME_LANGUAGE: Measure = { text: { g: 0.5, w: 1, p: 2, n: 1, d: 1 }, title: { w: 1, p: 2, n: 1 } };

/** Between languages letters say little; a date, a name or an idea says much. */
const ACROSS_LANGUAGES: Measure = {
  text: { t: 0.5, c: 2, p: 2, n: 2, d: 2 },
  title: { c: 1, p: 2, n: 1, d: 1 },
};

/** Whether the two can be compared by their letters: one language, and one that is known. */
export function inOneLanguage(a: Language, b: Language): boolean {
  return a === b && a !== 'other';
}

/**
 * How alike two releases are: the mean of four views of them, which are the cosine of the whole texts, the cosine of the
 * titles, and how much of each title's weight stands in the other's text, on the whole and at least. Symmetric.
 */
export function likeness(a: Reading, b: Reading, rarities: Rarities): Likeness {
  const one = inOneLanguage(a.language, b.language);
  const measure = one ? SAME_LANGUAGE : ACROSS_LANGUAGES;
  const rarity = one ? rarities.same : rarities.across;
  const [viewA, viewB] = one ? [a.same, b.same] : [a.across, b.across];
  const weighed = (features: Features): Weighed => weigh(features, measure.text, rarity);
  const wholes = [weighed(viewA.whole), weighed(viewB.whole)] as const;
  const titles = cosine(weighed(viewA.title), weighed(viewB.title));
  const toldIn = (one: View, other: View): number => titleToldIn(one, other, measure.title, rarity);
  const told = [toldIn(viewA, viewB), toldIn(viewB, viewA)] as const;
  return {
    score: (cosine(...wholes) + titles + (told[0] + told[1]) / 2 + Math.min(...told)) / 4,
    shared: () => sharedKeys(...wholes),
  };
}

/** How much of the weight of one's title stands in the other's text, 0–1. */
function titleToldIn({ title }: View, { whole }: View, kinds: KindWeights, rarity: Rarity): number {
  let all = 0;
  let told = 0;
  for (const [key, weight] of weighOnce(title, kinds, rarity).weights) {
    all += weight;
    if (whole.has(key)) told += weight;
  }
  return all === 0 ? 0 : told / all;
}
