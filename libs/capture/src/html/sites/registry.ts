import { AKORDA } from './akorda';
import { EL_KZ } from './el-kz';
import { KAZINFORM } from './kazinform';
import { PRIMEMINISTER } from './primeminister';
import type { Site } from './site';

/** The sites that are read by a description of their own; all others by the generic reader. */
export const SITES: readonly Site[] = [AKORDA, EL_KZ, PRIMEMINISTER, KAZINFORM];

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.toLowerCase().replace(/^www\./, '');
}

/**
 * The site that a page belongs to, by its address, or, if it was given without one, by the address and the name that
 * the page itself states.
 */
export function siteOf(page: {
  url: string | null;
  statedUrl: string | null;
  siteName: string | null;
}): Site | null {
  const host = hostOf(page.url) ?? hostOf(page.statedUrl);
  if (host !== null) return SITES.find(({ hosts }) => hosts.includes(host)) ?? null;
  return SITES.find(({ siteNames }) => page.siteName !== null && siteNames.includes(page.siteName)) ?? null;
}
