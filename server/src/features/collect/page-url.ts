import { absoluteUrl } from '@uade/capture';

/** Parameters that say where a reader came from, and nothing of the page. */
const TRACKING = /^(?:utm_[a-z_]+|fbclid|gclid|dclid|yclid|ysclid|msclkid|mc_cid|mc_eid|igshid|_openstat)$/i;

/**
 * The one way to write a page's address: absolute, without fragment, credentials and tracking.
 *
 * @returns `null` for what is no address of a page.
 */
export function pageUrl(written: string): string | null {
  const plain = absoluteUrl(written, null);
  if (plain === null) return null;
  const url = new URL(plain);
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  const search = withoutTracking(url.search);
  if (search !== url.search) url.search = search;
  return url.href;
}

/** Pair by pair as it is written: to write the parameters anew would change how others are escaped. */
function withoutTracking(search: string): string {
  const pairs = search.slice(1).split('&');
  const others = pairs.filter((pair) => ![...new URLSearchParams(pair).keys()].some(isTracking));
  return others.length === pairs.length ? search : others.join('&');
}

function isTracking(name: string): boolean {
  return TRACKING.test(name);
}

/** The host of an address with its port, where it has its own: whose turn a request needs. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

/** Whether a page has moved to the front page of a site, which is how some say that it is gone. */
export function leadsHome(asked: string, answered: string): boolean {
  const isFront = (url: URL) => /^\/(?:kk|kz|ru|en)?\/?$/.test(url.pathname) && url.search === '';
  return isFront(new URL(answered)) && !isFront(new URL(asked));
}

/** Whether two addresses differ at most in what sites change without moving a page: scheme, `www.`, a slash at the end, the case of letters. */
export function isSameAddress(one: string, other: string): boolean {
  return placeOf(one) === placeOf(other);
}

function placeOf(written: string): string {
  const { host, pathname, search } = new URL(pageUrl(written) ?? written);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`.toLowerCase();
}
