import { fold, type Origin } from '@uade/analysis';
import { toOneAlphabet } from '../words/transliterate';
import { hostOf, twinAddress } from './address';

/** Whoever may be cited: the source that published a release, and where. */
export interface Publisher {
  /** Name of the source, such as "Akorda". */
  readonly source: string;
  /** Canonical address of the release; `null` for pasted text. */
  readonly address: string | null;
}

/** How surely a citation means a release. */
export type Citation = 'address' | 'source';

/** Shorter names stand in too many others. */
const SHORTEST_NAME = 4;

/**
 * Whether a release that cites `origin` cites this publisher: by the address of this very release, or by the source's
 * name or site, in whatever alphabet. `null` if by neither. A source doesn't cite itself.
 */
export function citationOf(origin: Origin, publisher: Publisher): Citation | null {
  if (origin === null) return null;
  const { address } = publisher;
  if (origin.url !== null && address !== null && twinAddress(origin.url) === twinAddress(address)) {
    return 'address';
  }
  const cited = plainName(origin.name);
  return publisherNames(publisher).some((name) => cited.includes(name)) ? 'source' : null;
}

/** The names by which a publisher is cited, in one alphabet and without spaces: of the source and of its site. */
export function publisherNames({ source, address }: Publisher): string[] {
  const names = [plainName(source), plainName(siteName(address))];
  return [...new Set(names)].filter((name) => name.length >= SHORTEST_NAME);
}

/** A citation longer than this many words is looked through only so far. */
const MOST_CITED_WORDS = 8;

/** Every run of words of a citation in the form of {@link publisherNames}, of which the cited publisher has one. */
export function citedNames(origin: Origin): string[] {
  if (origin === null) return [];
  const words = origin.name.split(SPACES, MOST_CITED_WORDS).map(plainName);
  const runs = words.flatMap((_, from) =>
    words.slice(from).map((_word, length) => words.slice(from, from + length + 1).join('')),
  );
  return [...new Set(runs)].filter((name) => name.length >= SHORTEST_NAME);
}

const SPACES = /\s+/;

/** "akorda" of "https://www.akorda.kz/kz/…". */
function siteName(address: string | null): string {
  const labels = address === null ? [] : hostOf(address).split('.');
  return labels.at(-2) ?? '';
}

const NOT_A_LETTER = /[^\p{L}\p{N}]/gu;

function plainName(name: string): string {
  return toOneAlphabet(fold(name)).replace(NOT_A_LETTER, '');
}
