import ipaddr from 'ipaddr.js';

/** What may be fetched from although it is not on the public internet: one host, or whatever lies in a range of addresses. */
export type OwnHost =
  | {
      readonly kind: 'host';
      /** As `URL.hostname` writes it: lower case, punycode, IPv6 in brackets, no dot at the end. */
      readonly host: string;
      /** `null`: the ports that every host may be asked on. */
      readonly port: number | null;
    }
  | {
      readonly kind: 'range';
      /** In CIDR notation. */
      readonly range: string;
    };

/** Wider ranges than the widest private one, `fc00::/7`, would switch the check off. */
const SHORTEST_PREFIX = 7;

/** One entry of `UADE_FETCH_ALLOW`: `host`, `host:port` or a range in CIDR notation; `null` if it is none of them. */
export function readOwnHost(entry: string): OwnHost | null {
  const written = entry.trim();
  return written.includes('/') ? readRange(written) : readHost(written);
}

function readRange(range: string): OwnHost | null {
  const isRange = ipaddr.IPv6.isValidCIDR(range) || ipaddr.IPv4.isValidCIDRFourPartDecimal(range);
  if (!isRange || ipaddr.parseCIDR(range)[1] < SHORTEST_PREFIX) return null;
  return { kind: 'range', range };
}

function readHost(written: string): OwnHost | null {
  const [, name = '', digits] = /^(\[[^[\]]*\]|[^[\]:@?#*\\\s]+)(?::(\d{1,5}))?$/.exec(written) ?? [];
  const host = URL.canParse(`http://${name}/`) ? new URL(`http://${name}/`).hostname : '';
  if (name === '' || host === '') return null;
  const port = digits === undefined ? null : Number(digits);
  const isPort = port === null || (port > 0 && port <= 65_535);
  return isPort ? { kind: 'host', host: host.replace(/\.$/, ''), port } : null;
}
