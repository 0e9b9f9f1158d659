/** What marks the light twin of a page in its path, query or host. */
const AMP_SEGMENT = /\/amp(?=\/|$)|\.amp(?=$|\.html?$)|[-_]amp(?=\/?$)/g;
const AMP_QUERY = new Set(['amp', 'outputtype', 'output']);
const TRACKING = /^(?:utm_\w+|fbclid|gclid|yclid)$/;
const ADDRESS = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/i;

/**
 * An address in the form that a page shares with its AMP and mobile twins: host without `www.`, `m.`, `amp.`, path
 * without `/amp`, no tracking parameters, no fragment. `null` for what isn't an http address.
 */
export function twinAddress(address: string): string | null {
  const match = ADDRESS.exec(address.trim());
  if (match === null) return null;
  const [, host = '', path = '', query = ''] = match;
  const plainHost = host.toLowerCase().replace(/^(?:www\.|m\.|amp\.)+/, '');
  const plainPath = path.replace(AMP_SEGMENT, '').replace(/\/+$/, '');
  const kept = query.split('&').filter((pair) => {
    const name = (pair.split('=')[0] ?? '').toLowerCase();
    return name !== '' && !AMP_QUERY.has(name) && !TRACKING.test(name);
  });
  return `${plainHost}${plainPath}${kept.length === 0 ? '' : `?${kept.sort().join('&')}`}`;
}

/** The host of an address without what stands before the site's name; empty where there is none. */
export function hostOf(address: string): string {
  return (twinAddress(address) ?? '').split('/')[0] ?? '';
}

/** A release's own address and the one that it cites, as its twins have them. A bare host is no release's. */
export function addressKeys(release: {
  readonly address: string | null;
  readonly origin: { readonly url: string | null } | null;
}): string[] {
  return [release.address, release.origin?.url].flatMap((address) => {
    const plain = twinAddress(address ?? '');
    return plain === null || !plain.includes('/') ? [] : [plain];
  });
}
