import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { timedWork } from '../../common/work-times';
import { FetchRefusal } from '../../outgoing/fetch-refusal';
import type { FetchAnswer, FetchOptions, SafeFetch } from '../../outgoing/safe-fetch';
import { ROBOT_NAME } from '../../outgoing/user-agent';
import { CollectRefusal, concernsHost, TurnOver } from './collect-trouble';
import { type HostsRepository, LEASE_MS, type LeasedHost } from './hosts.repository';
import { hostOf } from './page-url';
import { backOffMs, HOST_BACK_OFF, pauseMs, retryAfterMs } from './politeness';
import { readRobots, type RobotsRules, robotsText } from './robots-rules';

/** What a turn works with. */
export interface TurnParts {
  readonly hosts: HostsRepository;
  readonly safeFetch: SafeFetch;
  /** Our own pause between two requests to a host, in milliseconds. */
  readonly ownPauseMs: number;
  readonly signal: AbortSignal;
  /** Get the turn at another host, to which a redirect leads. */
  readonly guest: (host: string) => Promise<HostTurn>;
}

/** How long a robots.txt is believed. */
const ROBOTS_MS = 86_400_000;

/** How long an old robots.txt stands in for one that can't be read. */
const OLD_ROBOTS_MS = 30 * ROBOTS_MS;

/** A longer wait is not sat out: the turn ends, and the next one begins when it is over. */
const LONGEST_WAIT_MS = 20_000;

/** Statuses with which a host asks everybody to wait. */
const ASKS_TO_WAIT: ReadonlySet<number> = new Set([429, 503]);

/**
 * The turn of one worker at one host: while it lasts, nobody else asks that host anything. Every request of the collecting goes
 * through a turn, which obeys robots.txt, keeps the pauses and does what the host asks. No connection to the database is held
 * while it waits.
 */
export class HostTurn {
  private rules: RobotsRules | null = null;
  private robotsWords: string | null = null;
  /** By `performance.now()`. */
  private nextRequestAt: number;
  private isLost = false;
  private readonly heartbeat: NodeJS.Timeout;
  private errorStreak: number;
  private restMs: number | null = null;

  constructor(
    private readonly lease: LeasedHost,
    private readonly parts: TurnParts,
  ) {
    this.nextRequestAt = performance.now() + lease.waitMs;
    this.errorStreak = lease.errorStreak;
    this.heartbeat = setInterval(() => void this.renew(), LEASE_MS / 4).unref();
  }

  get host(): string {
    return this.lease.name;
  }

  /** Whether the host is to be left alone for now. */
  get isOver(): boolean {
    return this.restMs !== null || this.isLost || this.parts.signal.aborted;
  }

  /**
   * Get a page of this host, redirects followed, each host's rules and pauses kept.
   *
   * @throws FetchRefusal, CollectRefusal (robots.txt), TurnOver
   */
  async fetch(url: string, options: FetchOptions = {}): Promise<FetchAnswer> {
    const guests: HostTurn[] = [];
    const beforeHop = async (hop: URL): Promise<void> => {
      const turn = hop.host === this.host ? this : await this.parts.guest(hop.host);
      if (turn !== this) guests.push(turn);
      await turn.prepare(hop);
    };
    // What a host answers, or that it doesn't, is for that host's turn to heed.
    const turnAt = (address: string): HostTurn => guests.find(({ host }) => host === hostOf(address)) ?? this;
    try {
      const answer = await this.request(url, { ...options, beforeHop });
      return turnAt(answer.finalUrl).heed(answer);
    } catch (error) {
      if (concernsHost(error) && error instanceof FetchRefusal) turnAt(error.url).backOff(null);
      throw error;
    } finally {
      for (const guest of guests) await guest.release();
    }
  }

  /**
   * Make sure, inside a transaction, that what it commits is committed in this turn.
   *
   * @throws TurnOver where the turn has passed to somebody else
   */
  async hold(manager: EntityManager): Promise<void> {
    if (!(await this.parts.hosts.holds(manager, this.lease))) throw new TurnOver();
  }

  /** Leave the host alone for so long, in milliseconds. */
  rest(ms: number): void {
    this.restMs = Math.max(this.restMs ?? 0, ms);
  }

  async release(): Promise<void> {
    clearInterval(this.heartbeat);
    const pause = Math.max(0, this.nextRequestAt - performance.now());
    const end = { waitMs: Math.max(pause, this.restMs ?? 0), errorStreak: this.errorStreak };
    await this.parts.hosts.release(this.lease, end);
  }

  /** Before each request: is it allowed, and is it time? */
  private async prepare(url: URL): Promise<void> {
    const rules = await this.rulesFor(url);
    if (!rules.allows(url.href)) {
      throw new CollectRefusal('robots-disallowed', `The robots.txt of ${this.host} forbids ${url.href}.`);
    }
    await this.wait();
  }

  private async request(url: string, options: FetchOptions): Promise<FetchAnswer> {
    try {
      const { safeFetch, signal } = this.parts;
      return await timedWork('fetch', () => safeFetch.fetch(url, { ...options, signal }));
    } catch (error) {
      throw this.parts.signal.aborted ? new TurnOver() : error;
    } finally {
      this.asked();
    }
  }

  /** Do what the answer asks for. */
  private heed(answer: FetchAnswer): FetchAnswer {
    if (!ASKS_TO_WAIT.has(answer.status)) {
      this.errorStreak = 0;
      return answer;
    }
    this.backOff(retryAfterMs(answer.headers['retry-after'], answer.fetchedAt));
    const reason = `${this.host} answered ${answer.status}: it asks everybody to wait.`;
    throw new TurnOver({ code: `status-${answer.status}`, reason });
  }

  private backOff(askedMs: number | null): void {
    // One failure may be met twice on its way up: that of a robots.txt is its page's, too.
    if (this.restMs === null) this.errorStreak += 1;
    this.rest(askedMs ?? backOffMs(this.errorStreak, HOST_BACK_OFF, Math.random()));
  }

  private async rulesFor(url: URL): Promise<RobotsRules> {
    this.rules ??= readRobots(await this.robotsText(url), url.origin, ROBOT_NAME);
    return this.rules;
  }

  /** The robots.txt of the host, as one of its addresses has it; empty where it has none. */
  async robotsText({ origin }: URL): Promise<string> {
    this.robotsWords ??= await this.robots(origin);
    return this.robotsWords;
  }

  private async robots(origin: string): Promise<string> {
    const { robots, robotsAgeMs } = this.lease;
    if (robots !== null && robotsAgeMs !== null && robotsAgeMs < ROBOTS_MS) return robots;
    const fresh = await this.freshRobots(origin);
    if (fresh !== null) {
      await this.parts.hosts.saveRobots(this.lease, fresh);
      return fresh;
    }
    if (robots !== null && robotsAgeMs !== null && robotsAgeMs < OLD_ROBOTS_MS) return robots;
    this.backOff(null);
    const reason = `The robots.txt of ${this.host} can’t be read, so that nothing there may be.`;
    throw new TurnOver({ code: 'robots-unreadable', reason });
  }

  /** @returns `null` where the site can't say what it allows: RFC 9309 takes that for a prohibition. */
  private async freshRobots(origin: string): Promise<string | null> {
    const answer = await this.request(`${origin}/robots.txt`, { beforeHop: () => this.wait() });
    if (answer.status >= 200 && answer.status < 300) return robotsText(answer.body);
    if (ASKS_TO_WAIT.has(answer.status)) this.heed(answer);
    return answer.status >= 400 && answer.status < 500 ? '' : null;
  }

  /** Wait until the host may be asked again, and keep the turn. */
  private async wait(): Promise<void> {
    const ms = this.nextRequestAt - performance.now();
    if (ms > LONGEST_WAIT_MS) {
      this.rest(ms);
      const seconds = Math.ceil(ms / 1000);
      throw new TurnOver(null, `${this.host} is left alone for another ${seconds} s. Try again then.`);
    }
    if (ms > 0) await sleep(ms, undefined, { signal: this.parts.signal }).catch(() => undefined);
    if (this.isLost || this.parts.signal.aborted) throw new TurnOver();
    this.asked();
  }

  /** A database that is away for a moment takes no turn from anybody. */
  private async renew(): Promise<void> {
    try {
      if (!(await this.parts.hosts.renew(this.lease))) this.isLost = true;
    } catch {
      // The next beat, or the commit, tells.
    }
  }

  private asked(): void {
    const pause = pauseMs(this.parts.ownPauseMs, this.rules?.crawlDelay ?? null);
    this.nextRequestAt = performance.now() + pause;
  }
}
