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
  const names = [plainName(publisher.source), plainName(siteName(address))];
  return names.some((name) => name.length >= SHORTEST_NAME && cited.includes(name)) ? 'source' : null;
}

/** "akorda" of "https://www.akorda.kz/kz/…". */
function siteName(address: string | null): string {
  const labels = address === null ? [] : hostOf(address).split('.');
  return labels.at(-2) ?? '';
}

const NOT_A_LETTER = /[^\p{L}\p{N}]/gu;

function plainName(name: string): string {
  return toOneAlphabet(fold(name)).replace(NOT_A_LETTER, '');
}
