import ipaddr from 'ipaddr.js';

/** How to say what an address is, by the names that ipaddr.js gives the ranges; others are called reserved. */
const IN_WORDS: Readonly<Record<string, string>> = {
  unspecified: 'this machine',
  loopback: 'this machine',
  private: 'a private network',
  uniqueLocal: 'a private network',
  deprecatedSiteLocal: 'a private network',
  carrierGradeNat: 'a provider’s inner network',
  linkLocal: 'a neighbour on the network, not the internet',
  multicast: 'a group of machines',
  broadcast: 'a group of machines',
  ipv4Mapped: 'an IPv4 address in disguise',
  rfc6145: 'an IPv4 address in disguise',
  rfc6052: 'an IPv4 address in disguise',
  '6to4': 'an IPv4 address in disguise',
  teredo: 'an IPv4 address in disguise',
};

/** All of IPv6 that is given out to the public internet; IPv4-compatible addresses, among others, lie outside. */
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Why an address is not one of the public internet, in words that follow “leads to x,”; `null` where it is.
 *
 * Judged is what has been resolved: four decimal numbers, or IPv6 without zone. IPv6 that carries an IPv4 address (mapped,
 * compatible, translated, 6to4, Teredo, NAT64) is refused whatever it carries.
 *
 * @see IANA special-purpose address registries for IPv4 and IPv6; RFC 6890
 */
export function objectionTo(address: string): string | null {
  const parsed = parse(address);
  if (parsed === null) return 'which is no address';
  const range: string = parsed.range();
  if (range !== 'unicast') return IN_WORDS[range] ?? 'a reserved address';
  return parsed.kind() === 'ipv4' || parsed.match(PUBLIC_IPV6) ? null : 'a reserved address';
}

/** Whether an address lies in a range in CIDR notation; never across IPv4 and IPv6. */
export function isInRange(address: string, range: string): boolean {
  const parsed = parse(address);
  const [start, bits] = ipaddr.parseCIDR(range);
  return parsed !== null && parsed.kind() === start.kind() && parsed.match(start, bits);
}

/** The address that the host of a URL is, without brackets; `null` if it is a name that has to be resolved. */
export function literalAddress(host: string): string | null {
  const bare = host.startsWith('[') ? host.slice(1, -1) : host;
  return parse(bare) === null ? null : bare;
}

function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address);
  const isIpv6 = address.includes(':') && !address.includes('%') && ipaddr.IPv6.isValid(address);
  return isIpv6 ? ipaddr.IPv6.parse(address) : null;
}
