import { FetchRefusal } from './fetch-refusal';

/** The longest address that is asked for, in characters; slugs of percent-encoded Cyrillic stay far below. */
const MAX_URL_LENGTH = 4096;

/** Where a request goes, before anything has been resolved. */
export interface FetchTarget {
  /** http or https, without user, password and fragment. */
  readonly url: URL;
  /** As `URL.hostname` writes it, IPv6 in brackets; without a dot at the end. */
  readonly host: string;
  readonly port: number;
}

/**
 * Read an address as the WHATWG URL standard does, which turns every way to write an IPv4 address (decimal, octal, hexadecimal,
 * shortened, full-width) into the usual one, and names into punycode.
 *
 * @param base  The page on which a relative address stands.
 * @throws FetchRefusal invalid-url, scheme-not-allowed, userinfo-in-url
 */
export function readTarget(written: string, base?: URL): FetchTarget {
  const url = parse(written.trim(), base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchRefusal('scheme-not-allowed', url.protocol, 'is no way to fetch a page');
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchRefusal('userinfo-in-url', url.origin, 'was given with a user name');
  }
  // One way to write a host, so that lists of hosts, certificates and pauses per host all mean the same.
  url.hostname = url.hostname.replace(/\.$/, '');
  url.hash = '';
  if (!isHost(url.hostname)) throw new FetchRefusal('invalid-url', url.href, 'names no host');
  const port = url.port === '' ? DEFAULT_PORTS[url.protocol] : Number(url.port);
  return { url, host: url.hostname, port };
}

const DEFAULT_PORTS = { 'http:': 80, 'https:': 443 } as const;

function parse(written: string, base: URL | undefined): URL {
  const shown = withoutUser(written);
  if (written.length > MAX_URL_LENGTH) throw new FetchRefusal('invalid-url', shown, 'is too long');
  // The URL standard drops tabs and line breaks; whoever else reads the address may not.
  if (/\p{Cc}/u.test(written)) throw new FetchRefusal('invalid-url', shown, 'holds control characters');
  if (!URL.canParse(written, base?.href)) throw new FetchRefusal('invalid-url', shown, 'is no web address');
  return new URL(written, base);
}

/** What can't be parsed is still shown, and may hold a password. */
function withoutUser(written: string): string {
  const plain = written.slice(0, MAX_URL_LENGTH).replace(/\p{Cc}/gu, '');
  return plain.replace(/^(.*[/\\]{2})?[^/\\?#]*@/, '$1');
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return true;
  return host.length <= 253 && host.split('.').every((label) => label.length > 0 && label.length <= 63);
}
