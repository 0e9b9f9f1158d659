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
  url.hostname = url.hostname.replace(/\.$/, '');
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Writing the parameters anew changes how others are escaped: only where it must be.
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
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
