import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Clock } from '@uade/kernel';
import { ACCEPTED_ENCODINGS, decodeBody } from './body-limit';
import { type Exchange, exchange, locationOf } from './exchange';
import { refusalOf } from './failure';
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits';
import { FetchRefusal } from './fetch-refusal';
import { type FetchTarget, readTarget } from './fetch-target';
import { type AdmittedTarget, Gate, type GateRules } from './gate';
import { type Resolve, systemResolve } from './resolver';
import { TimeBudget } from './time-budget';

/** What an earlier answer said of its version; asks for a newer one only, and of that address only. */
export interface Validators {
  /** The `finalUrl` of the earlier answer: another page's validators would hide an edit. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** How to fetch; nothing is needed. */
export interface FetchOptions {
  readonly accept?: string;
  /** Sent to the first origin only; a redirect to another origin loses it for good. */
  readonly credentials?: { readonly authorization?: string; readonly cookie?: string };
  readonly validators?: Validators | null;
  /** Ends the request, with `interrupted`. */
  readonly signal?: AbortSignal;
  /**
   * Called before each request, redirects included, when the address is well-formed and before its name is resolved: to wait for
   * a host's turn or to forbid what robots.txt does. What it takes does not count as time; what it throws ends the fetch.
   */
  readonly beforeHop?: (url: URL) => Promise<void>;
}

/** One request on the way. */
export interface FetchHop {
  readonly url: string;
  readonly status: number;
  /** The address that answered. */
  readonly address: string;
}

/** What a site answered, whatever its status; redirects have been followed. */
export interface FetchAnswer {
  readonly status: number;
  readonly finalUrl: string;
  /** All requests in their order; the last one gave this answer. */
  readonly hops: readonly [FetchHop, ...FetchHop[]];
  /** As they came: content-length and content-encoding speak of the body before it was decoded. Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Without content codings; empty with 304. */
  readonly body: Uint8Array;
  /** When the last byte had come. */
  readonly fetchedAt: Date;
  /** To be kept for the next fetch if the status is 200: `null` if the site gave none. After a 304 keep what you have. */
  readonly validators: Validators | null;
}

/** What SafeFetch is made of; all but the first three are for tests. */
export interface SafeFetchParts {
  readonly rules: GateRules;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolve;
  readonly certificates?: string;
}

/** The pages that may be asked for by default. */
const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** A fetch on its way. */
interface Journey {
  readonly options: FetchOptions;
  readonly isFirstOrigin: boolean;
}

/**
 * The only way out of the server: every request to the network is made here.
 *
 * Asks public addresses and own hosts only, checks every redirect and every resolved address anew, and cuts off what is too slow
 * or too large. Knows nothing of robots.txt and of pauses: whoever calls it does, see `FetchOptions.beforeHop`.
 *
 * @see docs/adr/0013-one-way-out.md
 */
export class SafeFetch implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();
  private readonly limits: FetchLimits;
  private readonly gate: Gate;

  constructor(private readonly parts: SafeFetchParts) {
    this.limits = { ...FETCH_LIMITS, ...parts.limits };
    this.gate = new Gate(parts.rules, parts.resolve ?? systemResolve, this.limits.resolveMs);
  }

  /**
   * Get a page. Every status is an answer, 404 and 500 too.
   *
   * @throws FetchRefusal with the code and the words for what was not allowed or went wrong
   */
  async fetch(address: string, options: FetchOptions = {}): Promise<FetchAnswer> {
    const signals = [this.closing.signal, ...(options.signal ? [options.signal] : [])];
    const budget = new TimeBudget(this.limits.totalMs, signals);
    const hops: FetchHop[] = [];
    let target = readTarget(address);
    let from: AdmittedTarget | null = null;
    let isFirstOrigin = true;
    for (;;) {
      await options.beforeHop?.(new URL(target.url));
      const journey = { options, isFirstOrigin };
      const step = await this.step({ target, from }, journey, budget);
      const { url } = step.target;
      hops.push({ url: url.href, status: step.answer.status, address: step.answer.address });
      const location = locationOf(step.answer);
      if (location === null) return this.finish(step.answer, hops, url.href);
      from = step.target;
      target = this.follow(location, url, hops);
      isFirstOrigin &&= target.url.origin === url.origin;
    }
  }

  /** Whatever is on its way when the process stops is given up. */
  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  /** One hop, within what is left of the time. */
  private async step(
    { target, from }: { readonly target: FetchTarget; readonly from: AdmittedTarget | null },
    journey: Journey,
    budget: TimeBudget,
  ): Promise<{ readonly target: AdmittedTarget; readonly answer: Exchange }> {
    const url = target.url.href;
    try {
      return await budget.run(async (signal) => {
        const admitted = await this.gate.admit(target, from);
        signal.throwIfAborted();
        return { target: admitted, answer: await this.ask(admitted, journey, signal) };
      });
    } catch (error) {
      if (budget.isUsedUp) throw new FetchRefusal('too-slow', url, this.tooSlow(), { cause: error });
      if (isInterrupted(this.closing.signal, journey.options.signal)) {
        throw new FetchRefusal('interrupted', url, 'was given up before it had come', { cause: error });
      }
      throw refusalOf(error, url);
    }
  }

  private async ask(target: AdmittedTarget, journey: Journey, signal: AbortSignal): Promise<Exchange> {
    const { limits } = this;
    const headers = this.headersFor(target, journey);
    const answer = await exchange(target, { headers, limits, certificates: this.parts.certificates, signal });
    const encoding = answer.headers['content-encoding'];
    return { ...answer, body: await decodeBody(answer.body, { url: target.url.href, encoding }, limits) };
  }

  private headersFor({ url }: AdmittedTarget, { options, isFirstOrigin }: Journey): Record<string, string> {
    const { validators, credentials } = options;
    const isSamePage = validators?.url === url.href;
    const given = {
      'user-agent': this.parts.userAgent,
      accept: options.accept ?? ACCEPT,
      'accept-encoding': ACCEPTED_ENCODINGS,
      authorization: isFirstOrigin ? credentials?.authorization : undefined,
      cookie: isFirstOrigin ? credentials?.cookie : undefined,
      'if-none-match': isSamePage ? validators.etag : undefined,
      'if-modified-since': isSamePage ? validators.lastModified : undefined,
    };
    return Object.fromEntries(
      Object.entries(given).filter((header): header is [string, string] => typeof header[1] === 'string'),
    );
  }

  private follow(location: string, url: URL, hops: readonly FetchHop[]): FetchTarget {
    const start = hops[0]?.url ?? url.href;
    if (hops.length > this.limits.redirects) {
      throw new FetchRefusal(
        'too-many-redirects',
        start,
        `redirects more than ${this.limits.redirects} times`,
      );
    }
    const next = readTarget(location, url);
    if (hops.some((hop) => hop.url === next.url.href)) {
      throw new FetchRefusal('too-many-redirects', start, 'redirects in a circle');
    }
    return next;
  }

  private finish(answer: Exchange, hops: readonly FetchHop[], finalUrl: string): FetchAnswer {
    const [first, ...others] = hops;
    if (first === undefined) throw new Error('an answer comes from a request');
    const { status, headers, body } = answer;
    const validators = validatorsOf(answer, finalUrl);
    const fetchedAt = this.parts.clock.now();
    return { status, finalUrl, hops: [first, ...others], headers, body, fetchedAt, validators };
  }

  private tooSlow(): string {
    return `took more than ${this.limits.totalMs / 1000} s in all`;
  }
}

/** Only of a whole page can a newer version be asked for. */
function validatorsOf({ status, headers }: Exchange, url: string): Validators | null {
  const etag = headers['etag'] ?? null;
  const lastModified = headers['last-modified'] ?? null;
  const isWhole = status === 200 && (etag !== null || lastModified !== null);
  return isWhole ? { url, etag, lastModified } : null;
}

function isInterrupted(...signals: readonly (AbortSignal | undefined)[]): boolean {
  return signals.some((signal) => signal?.aborted);
}
