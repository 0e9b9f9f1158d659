import { DomainError } from '@uade/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './problem';
import { sendProblem } from './problem.filter';

/** Names under which only this machine reaches itself. */
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Addresses that the server may listen on while it knows no accounts. */
const LOOPBACK_ADDRESSES = new Set(['localhost', '127.0.0.1', '::1']);

/** The route that answers with a page or a file of the client. */
export const PAGES = '/*';

/** What the guard looks at. */
export interface Visitor {
  /** The template of the route that answers, whatever the address was written like; `undefined` where none does. */
  readonly route: string | undefined;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The port the connection came in on; `undefined` where there is no connection (a test's injected request). */
  readonly localPort: number | undefined;
}

/** Whether listening on `host` reaches only this machine. */
export function isLoopbackAddress(host: string): boolean {
  return LOOPBACK_ADDRESSES.has(host);
}

/**
 * Why a request is not from this machine's own pages, or `null` if it may pass.
 *
 * Until there are accounts, whoever reaches the port may do everything; a page of the web must therefore not reach it through
 * the browser of the person at work, neither by DNS rebinding (foreign Host) nor from another origin (foreign Origin,
 * Sec-Fetch-Site). A link from elsewhere to one of our pages is welcome, to the API it is not.
 *
 * @param furtherPorts  Ports of proxies in front of us, such as a development server.
 */
export function foreignness(visitor: Visitor, furtherPorts: readonly number[] = []): string | null {
  const isOwn = (authority: string) => isOwnAuthority(authority, visitor.localPort, furtherPorts);
  const { host, origin, 'sec-fetch-site': site } = visitor.headers;
  if (typeof host !== 'string' || !isOwn(host)) return 'The Host header names another machine.';
  if (origin !== undefined && !(typeof origin === 'string' && isOwnOrigin(origin, isOwn))) {
    return 'The request comes from a page of another origin.';
  }
  const isForeignSite = site === 'cross-site' || site === 'same-site';
  if (isForeignSite && !isVisitOfPage(visitor)) return 'The request comes from a page of another site.';
  return null;
}

/** A Fastify hook that refuses foreign requests, and those alone. */
export function loopbackGuard(furtherPorts: readonly number[]) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { routeOptions, method, headers, socket } = request;
    const visitor = { route: routeOptions.url, method, headers, localPort: socket.localPort };
    const reason = foreignness(visitor, furtherPorts);
    if (reason === null) return undefined;
    const refusal = new DomainError(
      'foreign-host',
      reason,
      'Open it on the machine where it runs, at the address that it printed when it started.',
    );
    return sendProblem(reply, toProblem(refusal, request.id));
  };
}

function isOwnOrigin(origin: string, isOwn: (authority: string) => boolean): boolean {
  return origin.startsWith('http://') && isOwn(origin.slice('http://'.length));
}

function isOwnAuthority(
  authority: string,
  localPort: number | undefined,
  furtherPorts: readonly number[],
): boolean {
  const [, name = '', port = '80'] =
    /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(authority.toLowerCase()) ?? [];
  if (!LOOPBACK_NAMES.has(name)) return false;
  return localPort === undefined || Number(port) === localPort || furtherPorts.includes(Number(port));
}

/** Whether a person follows a link to one of our pages. */
function isVisitOfPage({ route, method, headers }: Visitor): boolean {
  const isNavigation = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return method === 'GET' && isNavigation && route === PAGES;
}
