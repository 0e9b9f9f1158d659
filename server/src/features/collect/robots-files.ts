import { FetchRefusal, type FetchRefusalCode } from '../../outgoing/fetch-refusal';
import type { FetchAnswer } from '../../outgoing/safe-fetch';
import { ROBOT_NAME } from '../../outgoing/user-agent';
import type { HostsRepository, LeasedHost } from './hosts.repository';
import { readRobots, type RobotsRules, robotsText } from './robots-rules';

/** How long a robots.txt is believed, in milliseconds. */
const BELIEVED_MS = 86_400_000;

/** How long an old one stands in for one that can't be read. */
const STANDS_IN_MS = 30 * BELIEVED_MS;

/** Refusals of a robots.txt that say nothing of the host's pages. */
const OF_THE_FILE: ReadonlySet<FetchRefusalCode> = new Set([
  'headers-too-large',
  'body-too-large',
  'encoding-unknown',
  'body-damaged',
  'answer-damaged',
  'too-slow',
]);

/** A robots.txt as it is kept. */
export interface KeptRobots {
  readonly words: string;
  /** How old it is, in milliseconds. */
  readonly ageMs: number;
}

/** The robots.txt of each origin of a host, in a turn: that of http says nothing of https, and the other way round. */
export class RobotsFiles {
  private readonly texts = new Map<string, string>();
  private readonly rules = new Map<string, RobotsRules>();

  /** @param ask  Asks the host in its turn; `null` where another, to which it leads, can’t be asked now. */
  constructor(
    private readonly lease: LeasedHost,
    private readonly hosts: Pick<HostsRepository, 'robotsOf' | 'saveRobots'>,
    private readonly ask: (url: string) => Promise<FetchAnswer | null>,
  ) {}

  /** The longest pause that the host asks for, in seconds; `null` where it asks for none, as far as is known. */
  get crawlDelay(): number | null {
    const delays = [...this.rules.values()].flatMap(({ crawlDelay }) => crawlDelay ?? []);
    return delays.length === 0 ? null : Math.max(...delays);
  }

  /** @returns `null` where the site can't say what it allows. */
  async rulesOf(origin: string): Promise<RobotsRules | null> {
    const known = this.rules.get(origin);
    if (known !== undefined) return known;
    const text = await this.textOf(origin);
    if (text === null) return null;
    const rules = readRobots(text, ROBOT_NAME);
    this.rules.set(origin, rules);
    return rules;
  }

  /** The words of a robots.txt; empty where the origin has none, `null` where it can't say: RFC 9309 takes that for a prohibition. */
  async textOf(origin: string): Promise<string | null> {
    const text = this.texts.get(origin) ?? (await this.find(origin));
    if (text !== null) this.texts.set(origin, text);
    return text;
  }

  private async find(origin: string): Promise<string | null> {
    const kept = await this.hosts.robotsOf(origin);
    if (kept !== null && kept.ageMs < BELIEVED_MS) return kept.words;
    const old = kept !== null && kept.ageMs < STANDS_IN_MS ? kept.words : null;
    const fresh = await this.fresh(origin, old !== null);
    if (fresh === null) return old;
    await this.hosts.saveRobots(this.lease, origin, fresh);
    return fresh;
  }

  private async fresh(origin: string, hasOld: boolean): Promise<string | null> {
    try {
      const answer = await this.ask(`${origin}/robots.txt`);
      return answer === null ? null : wordsOf(answer);
    } catch (error) {
      if (!(error instanceof FetchRefusal)) throw error;
      // RFC 9309, 2.3.1.2: who redirects on and on has none.
      if (error.code === 'too-many-redirects') return '';
      // Where the host itself can't be asked, that names the reason better.
      if (!hasOld && isOfHost(error, origin)) throw error;
      return null;
    }
  }
}

/** What an answer says, also by being none; `null` where the site is in trouble. */
function wordsOf({ status, body }: FetchAnswer): string | null {
  if (status >= 200 && status < 300) return robotsText(body);
  return status >= 400 && status < 500 ? '' : null;
}

/** Whether a page of the host would be refused as its robots.txt was. */
function isOfHost({ code, url }: FetchRefusal, origin: string): boolean {
  return !OF_THE_FILE.has(code) && URL.parse(url)?.origin === origin;
}
