import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { timedWork } from '../../common/work-times';
import { FetchRefusal } from '../../outgoing/fetch-refusal';
import type { FetchAnswer, FetchOptions, SafeFetch } from '../../outgoing/safe-fetch';
import { CollectRefusal, concernsHost, TurnOver } from './collect-trouble';
import { type HostsRepository, LEASE_MS, type LeasedHost } from './hosts.repository';
import { hostOf } from './page-url';
import { backOffMs, HOST_BACK_OFF, pauseMs, retryAfterMs } from './politeness';
import { RobotsFiles } from './robots-files';
import type { RobotsRules } from './robots-rules';

/** What a turn works with. */
export interface TurnParts {
  readonly hosts: Pick<HostsRepository, 'holds' | 'release' | 'renew' | 'robotsOf' | 'saveRobots'>;
  readonly safeFetch: Pick<SafeFetch, 'fetch'>;
  /** Our own pause between two requests to a host, in milliseconds. */
  readonly ownPauseMs: number;
  readonly signal: AbortSignal;
  /** Get the turn at another host, to which a redirect leads. */
  readonly guest: (host: string) => Promise<HostTurn>;
}

/** A longer wait is not sat out: the turn ends, and the next one begins when it is over. */
const LONGEST_WAIT_MS = 20_000;

/** Statuses with which a host asks everybody to wait. */
const ASKS_TO_WAIT: ReadonlySet<number> = new Set([429, 503]);

/** A page may be slow by itself; so many in a row mean that the host is. */
const MOST_SLOW = 3;

/**
 * The turn of one worker at one host: while it lasts, nobody else asks that host anything. Every request of the collecting goes
 * through a turn, which obeys robots.txt, keeps the pauses and does what the host asks. No connection to the database is held
 * while it waits.
 */
export class HostTurn {
  private readonly robots: RobotsFiles;
  /** By `performance.now()`. */
  private nextRequestAt: number;
  private isLost = false;
  private readonly heartbeat: NodeJS.Timeout;
  private errorStreak: number;
  private slowStreak = 0;
  private restMs: number | null = null;
  /** Whether the host can't say what it allows. */
  private isMute = false;

  constructor(
    private readonly lease: LeasedHost,
    private readonly parts: TurnParts,
  ) {
    this.nextRequestAt = performance.now() + lease.waitMs;
    this.errorStreak = lease.errorStreak;
    this.robots = new RobotsFiles(lease, parts.hosts, (url) => this.askForRobots(url));
    this.heartbeat = setInterval(() => void this.renew(), LEASE_MS / 4).unref();
  }

  get host(): string {
    return this.lease.name;
  }

  /** Whether the host is to be left alone for now. */
  get isOver(): boolean {
    return this.restMs !== null || this.isLost || this.parts.signal.aborted;
  }

  /** How many turns in a row, with this one, ended because the host could not be reached or asked us to wait. */
  get failures(): number {
    return this.errorStreak;
  }

  /**
   * Whether the host is to blame for what failed last, and not what it was asked for: it can't say what it allows, or had failed
   * before. One page that always answers 503 fails alone.
   */
  get isToBlame(): boolean {
    return this.isOver && (this.isMute || this.errorStreak > 1);
  }

  /**
   * Get a page of this host, redirects followed, each host's rules and pauses kept.
   *
   * @throws FetchRefusal, CollectRefusal (robots.txt), TurnOver
   */
  async fetch(url: string, options: FetchOptions = {}): Promise<FetchAnswer> {
    const guests = new Map<string, HostTurn>();
    const beforeHop = async (hop: URL): Promise<void> => {
      await (await this.turnFor(hop.host, guests)).prepare(hop);
    };
    // What a host answers, or that it doesn't, is for that host's turn to heed.
    const turnAt = (address: string): HostTurn => guests.get(hostOf(address)) ?? this;
    try {
      const answer = await this.request(url, { ...options, beforeHop });
      return turnAt(answer.finalUrl).heed(answer);
    } catch (error) {
      if (concernsHost(error)) turnAt(error.url).meet(error);
      throw error;
    } finally {
      // One that can't be given back runs out by itself, and keeps none of the others.
      await Promise.allSettled([...guests.values()].map((guest) => guest.release()));
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

  /** A host that redirects more than once is asked in one turn. */
  private async turnFor(host: string, guests: Map<string, HostTurn>): Promise<HostTurn> {
    const turn = host === this.host ? this : (guests.get(host) ?? (await this.parts.guest(host)));
    if (turn !== this) guests.set(host, turn);
    return turn;
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
    this.slowStreak = 0;
    if (!ASKS_TO_WAIT.has(answer.status)) {
      this.errorStreak = 0;
      return answer;
    }
    this.backOff(retryAfterMs(answer.headers['retry-after'], answer.fetchedAt));
    const reason = `${this.host} answered ${answer.status}: it asks everybody to wait.`;
    throw new TurnOver({ code: `status-${answer.status}`, reason });
  }

  /** Do what follows from no answer. */
  private meet({ code }: FetchRefusal): void {
    if (code === 'too-slow') this.slowStreak += 1;
    if (code !== 'too-slow' || this.slowStreak >= MOST_SLOW) this.backOff(null);
  }

  /** Less than we would wait by ourselves is not enough, whatever the host says. */
  private backOff(askedMs: number | null): void {
    // One failure may be met twice on its way up: that of a robots.txt is its page's, too.
    if (this.restMs === null) this.errorStreak += 1;
    this.rest(Math.max(askedMs ?? 0, backOffMs(this.errorStreak, HOST_BACK_OFF, Math.random())));
  }

  private async rulesFor({ origin }: URL): Promise<RobotsRules> {
    const rules = await this.robots.rulesOf(origin);
    if (rules !== null) return rules;
    this.isMute = true;
    this.backOff(null);
    const reason = `The robots.txt of ${this.host} can’t be read, so that nothing there may be.`;
    throw new TurnOver({ code: 'robots-unreadable', reason });
  }

  /** The robots.txt of an address; empty where it has none, or none that can be read. */
  async robotsText({ origin }: URL): Promise<string> {
    return (await this.robots.textOf(origin)) ?? '';
  }

  private async askForRobots(url: string): Promise<FetchAnswer> {
    const answer = await this.request(url, { beforeHop: () => this.wait() });
    return ASKS_TO_WAIT.has(answer.status) ? this.heed(answer) : answer;
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
    const pause = pauseMs(this.parts.ownPauseMs, this.robots.crawlDelay);
    this.nextRequestAt = performance.now() + pause;
  }
}
