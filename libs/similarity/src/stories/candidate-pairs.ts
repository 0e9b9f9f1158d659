import { type Rarity, rarityOf } from '../features/rarity';
import type { Features } from '../features/reading';
import type { Rarities } from '../features/score';
import { bands } from '../minhash/signature';
import { twinAddress } from './address';
import type { PreparedRelease } from './story-release';

/** Under one key a release meets at most this many of those before it, the latest first. */
const MOST_MET = 24;

/** By how many of its weightiest words, names, numbers, dates and concepts a release is looked up. */
const MOST_KEYS = 24;

/**
 * Pairs that are worth comparing: a shared band of the text or of a paragraph, the same address but for AMP, the same
 * rare word, name, date or idea. Releases come in order of time, so that the number of pairs stays linear in theirs.
 *
 * @returns Pairs of indices into `releases`, each once, the lesser first.
 */
export function candidatePairs(releases: readonly PreparedRelease[], rarities: Rarities): [number, number][] {
  const under = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  releases.forEach((release, index) => {
    const met = new Set<number>();
    for (const key of keysOf(release, rarities)) {
      const others = under.get(key) ?? [];
      for (const other of others) if (other !== index) met.add(other);
      if (others.at(-1) !== index) others.push(index);
      if (others.length > MOST_MET) others.shift();
      under.set(key, others);
    }
    for (const other of met) pairs.push([other, index]);
  });
  return pairs;
}

function keysOf(prepared: PreparedRelease, rarities: Rarities): string[] {
  const { signature, paragraphs, reading } = prepared;
  return [
    ...bands(signature).map((band) => `text ${band}`),
    ...paragraphs.flatMap((paragraph) => paragraph.bands.map((band) => `paragraph ${band}`)),
    ...addressesOf(prepared).map((address) => `address ${address}`),
    ...weightiest(reading.same.whole, rarities.same).map((key) => `${reading.language} ${key}`),
    ...weightiest(reading.across.whole, rarities.across),
  ];
}

/** The release's own address and the one that it cites. A bare host is no release's. */
function addressesOf({ release }: PreparedRelease): string[] {
  return [release.address, release.origin?.url].flatMap((address) => {
    const plain = twinAddress(address ?? '');
    return plain === null || !plain.includes('/') ? [] : [plain];
  });
}

const LETTERS_ONLY = /^[gt]:/;

function weightiest(features: Features, rarity: Rarity): string[] {
  return [...features]
    .filter(([key]) => !LETTERS_ONLY.test(key))
    .map(([key, count]) => ({ key, weight: (1 + Math.log(count)) * rarityOf(key, rarity) }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_KEYS)
    .map(({ key }) => key);
}
