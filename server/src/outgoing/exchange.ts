import type { LookupFunction, Socket } from 'node:net';
import { buildConnector, Client, type Dispatcher } from 'undici';
import { type IncomingBody, readBody } from './body-limit';
import type { FetchLimits } from './fetch-limits';
import type { AdmittedTarget } from './gate';

/** One answer of one server, as it came. */
export interface Exchange {
  readonly status: number;
  /** Names in lower case; a header that came several times is joined by commas; without cookies, which are not kept. */
  readonly headers: Readonly<Record<string, string>>;
  /** Still in its content codings; empty for a redirect. */
  readonly body: Uint8Array;
  /** The address that answered. */
  readonly address: string;
}

/** How to ask. */
export interface ExchangeOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
  /** Certificates to trust in place of the machine's. */
  readonly certificates?: string | undefined;
  readonly signal: AbortSignal;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** How long one of several addresses is waited for before the next is tried; half the way round the world takes 300 ms. */
const NEXT_ADDRESS_MS = 2500;

/**
 * Ask an admitted target once, over a connection of its own, and follow nothing. This is the only place that opens connections.
 * The name stands in Host and in the TLS handshake; the connection goes to the addresses that were judged, without asking DNS.
 *
 * @throws FetchRefusal body-too-large; the errors of the network as they are
 */
export async function exchange(target: AdmittedTarget, options: ExchangeOptions): Promise<Exchange> {
  let address = target.addresses[0];
  let socket: Socket | null = null;
  const connect = pinnedConnector(target, options);
  const client = new Client(target.url.origin, {
    connect: (asked, callback) =>
      connect(asked, (...connected) => {
        socket = connected[1];
        address = socket?.remoteAddress ?? address;
        callback(...connected);
      }),
    maxHeaderSize: options.limits.headerBytes,
    // The time budget watches over the whole.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const stop = () => void client.destroy(options.signal.reason as Error);
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    const wireBytes = () => socket?.bytesRead ?? 0;
    return { ...(await ask(client, target, { ...options, wireBytes })), address };
  } finally {
    options.signal.removeEventListener('abort', stop);
    void client.destroy();
  }
}

async function ask(
  client: Client,
  { url }: AdmittedTarget,
  { headers: given, limits, wireBytes }: ExchangeOptions & Pick<IncomingBody, 'wireBytes'>,
) {
  const { statusCode, headers, body } = await client.request({
    method: 'GET',
    path: `${url.pathname}${url.search}`,
    headers: given,
    reset: true,
  });
  // A body that is left unread breaks off with its connection.
  body.on('error', () => undefined);
  const answer = { status: statusCode, headers: plain(headers) };
  if (locationOf(answer) !== null) return { ...answer, body: new Uint8Array() };
  const declared = answer.headers['content-length'];
  return { ...answer, body: await readBody(body, { url: url.href, declared, wireBytes }, limits) };
}

/** Where an answer redirects to, as it is written there; `null` if it does not. */
export function locationOf({ status, headers }: Pick<Exchange, 'status' | 'headers'>): string | null {
  const location = REDIRECTS.has(status) ? headers['location'] : undefined;
  return location === undefined ? null : asUtf8(location);
}

function pinnedConnector({ addresses }: AdmittedTarget, { limits, certificates }: ExchangeOptions) {
  const answers = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const lookup: LookupFunction = (_name, { all }, callback) => {
    if (all) callback(null, answers);
    else callback(null, answers[0]?.address ?? '', answers[0]?.family);
  };
  return buildConnector({
    lookup,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
    allowH2: false,
    maxCachedSessions: 0,
    timeout: limits.totalMs,
    ...(certificates === undefined ? {} : { ca: certificates }),
  });
}

function plain(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const named = Object.entries(headers).filter(([name]) => name !== 'set-cookie');
  return Object.fromEntries(
    named.map(([name, value]) => [name.toLowerCase(), [value ?? []].flat().join(', ')]),
  );
}

/** Header bytes arrive as Latin-1; sites with Cyrillic addresses often write them into Location in UTF-8, unescaped. */
function asUtf8(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}
