import type { EntityManager } from 'typeorm';
import { timedWork } from '../../common/work-times';
import type { Write } from '../../database/write-together';
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
  readonly hosts: Pick<
    HostsRepository,
    'holds' | 'holding' | 'release' | 'renew' | 'robotsOf' | 'saveRobots'
  >;
  readonly safeFetch: Pick<SafeFetch, 'fetch'>;
  /** Our own pause between two requests to a host, in milliseconds. */
  readonly ownPauseMs: number;
  readonly signal: AbortSignal;
  /** Wait so long, in milliseconds, or until the process stops. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Get the turn at another host, to which a redirect leads. */
  readonly guest: (host: string) => Promise<HostTurn>;
}

/** A longer pause is not sat out before something is begun: the turn ends, and the next one begins when it is over. */
const LONGEST_WAIT_MS = 20_000;

/** What is begun (a redirect, the second list of a poll) waits longer, for the next turn would have to begin it anew. */
const LONGEST_WAIT_WITHIN_MS = 120_000;

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
  /** Whether something was asked, here or on the way here. */
  private isUnderway = false;
  /** By their hosts: this one, and those at the hosts to which a request leads. */
  private turns: Map<string, HostTurn>;

  constructor(
    private readonly lease: LeasedHost,
    private readonly parts: TurnParts,
  ) {
    this.nextRequestAt = performance.now() + lease.waitMs;
    this.errorStreak = lease.errorStreak;
    this.turns = new Map([[lease.name, this]]);
    this.robots = new RobotsFiles(lease, parts.hosts, (url) => this.askForRobots(url));
    this.heartbeat = setInterval(() => void this.renew(), LEASE_MS / 4).unref();
  }

  get host(): string {
    return this.lease.name;
  }

  /** Whether the host is to be left alone for now. */
  get isOver(): boolean {
    return this.isEnded || this.pauseLeft > LONGEST_WAIT_MS;
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
    return this.isEnded && (this.isMute || this.errorStreak > 1);
  }

  private get isEnded(): boolean {
    return this.restMs !== null || this.isLost || this.parts.signal.aborted;
  }

  /** In milliseconds; not more than 0 where the host may be asked. */
  private get pauseLeft(): number {
    return this.nextRequestAt - performance.now();
  }

  /**
   * Get a page of this host, redirects followed, each host's rules and pauses kept.
   *
   * @throws FetchRefusal, CollectRefusal (robots.txt), TurnOver
   */
  async fetch(url: string, options: FetchOptions = {}): Promise<FetchAnswer> {
    const beforeHop = async (hop: URL): Promise<void> => (await this.turnFor(hop.host)).prepare(hop);
    try {
      const answer = await this.request(url, { ...options, beforeHop });
      // What a host answers, or that it doesn't, is for that host's turn to heed.
      return this.turnAt(answer.finalUrl).heed(answer);
    } catch (error) {
      if (concernsHost(error)) this.turnAt(error.url).meet(error);
      throw error;
    } finally {
      await this.releaseGuests();
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

  /** The same to be run with writes: it counts one where the turn is ours still. */
  get holding(): Write {
    return this.parts.hosts.holding(this.lease);
  }

  /** Leave the host alone for so long, in milliseconds. */
  rest(ms: number): void {
    this.restMs = Math.max(this.restMs ?? 0, ms);
  }

  async release(): Promise<void> {
    clearInterval(this.heartbeat);
    const pause = Math.max(0, this.pauseLeft);
    const end = { waitMs: Math.max(pause, this.restMs ?? 0), errorStreak: this.errorStreak };
    await this.parts.hosts.release(this.lease, end);
  }

  /** Whoever is asked more than once on the way is asked in one turn. */
  private async turnFor(host: string): Promise<HostTurn> {
    const known = this.turns.get(host);
    if (known !== undefined) return known;
    const guest = await this.parts.guest(host);
    guest.turns = this.turns;
    guest.isUnderway = true;
    this.turns.set(host, guest);
    return guest;
  }

  private turnAt(address: string): HostTurn {
    return this.turns.get(hostOf(address)) ?? this;
  }

  /** One that can't be given back runs out by itself, and keeps none of the others. */
  private async releaseGuests(): Promise<void> {
    const guests = [...this.turns.values()].filter((turn) => turn !== this);
    this.turns = new Map([[this.host, this]]);
    await Promise.allSettled(guests.map((guest) => guest.release()));
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
    try {
      return (await this.robots.textOf(origin)) ?? '';
    } finally {
      await this.releaseGuests();
    }
  }

  /** @returns `null` where it leads to another host that can't be asked now */
  private async askForRobots(url: string): Promise<FetchAnswer | null> {
    let at = this.host;
    const beforeHop = async ({ host }: URL): Promise<void> => {
      at = host;
      await (await this.turnFor(host)).wait();
    };
    try {
      const answer = await this.request(url, { beforeHop });
      return ASKS_TO_WAIT.has(answer.status) ? this.turnAt(answer.finalUrl).heed(answer) : answer;
    } catch (error) {
      if (at === this.host) throw error;
      if (concernsHost(error)) this.turnAt(error.url).meet(error);
      if (error instanceof TurnOver && error.trouble !== null) return null;
      throw error;
    }
  }

  /** Wait until the host may be asked again, and keep the turn. */
  private async wait(): Promise<void> {
    const ms = this.pauseLeft;
    if (ms > (this.isUnderway ? LONGEST_WAIT_WITHIN_MS : LONGEST_WAIT_MS)) throw this.tooLong(ms);
    if (ms > 0) await this.parts.sleep(ms);
    if (this.isLost || this.parts.signal.aborted) throw new TurnOver();
    this.isUnderway = true;
    this.asked();
  }

  /** What is given up in the middle has failed; only what was not begun may be begun again as if nothing had been. */
  private tooLong(ms: number): TurnOver {
    const reason = `${this.host} is left alone for another ${Math.ceil(ms / 1000)} s.`;
    return this.isUnderway
      ? new TurnOver({ code: 'host-resting', reason })
      : new TurnOver(null, `${reason} Try again then.`);
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
    this.nextRequestAt = Math.max(this.nextRequestAt, performance.now() + pause);
  }
}
