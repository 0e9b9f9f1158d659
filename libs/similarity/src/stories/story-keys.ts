import { type Rarity, rarityOf } from '../features/rarity';
import type { Features } from '../features/reading';
import { YARDSTICK } from '../features/yardstick';
import { hashText } from '../minhash/hash';
import { bands } from '../minhash/signature';
import { addressKeys } from './address';
import { citedNames, publisherNames } from './citation';
import { STORY_WINDOW } from './story-window';
import type { PreparedRelease } from './story-release';

/**
 * By what a release is found among all others, as signed 32-bit integers: `int[]` columns under GIN indexes. Keys hold the
 * time of the release, so that what is looked through doesn't grow with the archive.
 */
export interface StoryKeys {
  /** One in common is enough: the wording, the address. */
  readonly sure: readonly number[];
  /** Five in common are enough: rare words, names, dates, numbers, ideas; whom it cites or who publishes it. */
  readonly hints: readonly number[];
}

/**
 * How many hints two releases must have in common to be compared. Of two tellings of one event that we have seen none had
 * fewer than 12, of pairs drawn at random one in thirty has five.
 */
export const HINTS_NEEDED = 5;

/** Whom a release cites counts as so many hints: it may tell little else of what it cites. */
const CITED_COUNTS = ['once', 'twice', 'thrice'];

/** By how many of its weightiest features a release is known, within its language and across languages. */
const MOST_WORDS = 24;

/** The keys that a release is stored under. */
export function storyKeys(prepared: PreparedRelease): StoryKeys {
  return keysFor(prepared, [periodOf(prepared)], { cites: 'cites', by: 'by' });
}

/** The keys that others of its story are stored under: of its own period and of those before and after. */
export function lookedUpKeys(prepared: PreparedRelease): StoryKeys {
  const period = periodOf(prepared);
  const periods = period === null ? [null] : [period - 1, period, period + 1];
  // Who cites is looked up under whom it cites, and the other way round.
  return keysFor(prepared, periods, { cites: 'by', by: 'cites' });
}

/** A stretch of time as long as the window, so that a release within it stands in the same or the next one. */
function periodOf({ release: { publishedAt } }: PreparedRelease): number | null {
  return publishedAt === null ? null : Math.floor(publishedAt / STORY_WINDOW);
}

function keysFor(
  prepared: PreparedRelease,
  periods: readonly (number | null)[],
  side: { readonly cites: string; readonly by: string },
): StoryKeys {
  const { release, signature, reading } = prepared;
  const inPeriods = (keys: readonly string[]): string[] =>
    periods.flatMap((period) => keys.map((key) => `${String(period)} ${key}`));
  const wording = bands(signature).map((band) => `text ${band}`);
  const sure = [...inPeriods(wording), ...addressKeys(release).map((address) => `address ${address}`)];
  // Without a date nothing says that two tell one event, however alike their words are.
  const hints = periods.includes(null)
    ? []
    : inPeriods([
        ...weightiest(reading.same.whole, YARDSTICK.same).map((key) => `${reading.language} ${key}`),
        ...weightiest(reading.across.whole, YARDSTICK.across),
        ...CITED_COUNTS.flatMap((time) => [
          ...citedNames(release.origin).map((name) => `${side.cites} ${time} ${name}`),
          ...publisherNames(release).map((name) => `${side.by} ${time} ${name}`),
        ]),
      ]);
  return { sure: hashed(sure), hints: hashed(hints) };
}

const hashed = (keys: readonly string[]): number[] => [...new Set(keys.map((key) => hashText(key) | 0))];

const LETTERS_ONLY = /^[gt]:/;

function weightiest(features: Features, rarity: Rarity): string[] {
  return [...features]
    .filter(([key]) => !LETTERS_ONLY.test(key))
    .map(([key, count]) => ({ key, weight: (1 + Math.log(count)) * rarityOf(key, rarity) }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ key }) => key);
}
