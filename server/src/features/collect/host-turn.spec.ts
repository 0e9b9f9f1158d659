import { FetchRefusal, type FetchRefusalCode } from '../../outgoing/fetch-refusal';
import type { FetchAnswer, FetchOptions } from '../../outgoing/safe-fetch';
import { HostTurn, type TurnParts } from './host-turn';

/** How the network of a test answers: with a status and words, with a redirect, or not at all. */
interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly location?: string;
  readonly refusal?: FetchRefusalCode;
  readonly headers?: Readonly<Record<string, string>>;
}

const AT = new Date('2026-03-02T08:00:00Z');

/** Turns at hosts that exist in memory only. */
class Turns {
  readonly answers = new Map<string, Answer>();
  readonly kept = new Map<string, { words: string; ageMs: number }>();
  readonly asked: string[] = [];
  readonly taken: string[] = [];
  /** How each turn ended, by its host. */
  readonly ends = new Map<string, { waitMs: number; errorStreak: number }>();
  /** Hosts whose turn can't be given back. */
  readonly stuck = new Set<string>();
  /** For how long a host is still to be left alone, in milliseconds. */
  readonly waits = new Map<string, number>();
  /** What was waited for, in seconds. */
  readonly slept: number[] = [];

  turnAt(name: string): HostTurn {
    const waitMs = this.waits.get(name) ?? 0;
    return new HostTurn({ name, leaseId: name, waitMs, errorStreak: 0 }, this.parts);
  }

  private readonly parts: TurnParts = {
    hosts: {
      holds: async () => true,
      holding: () => ({ name: 'hold', text: '', values: [] }),
      renew: async () => true,
      robotsOf: async (origin) => this.kept.get(origin) ?? null,
      saveRobots: async (_lease, origin, words) => void this.kept.set(origin, { words, ageMs: 0 }),
      release: async ({ name }, end) => {
        if (this.stuck.has(name)) throw new Error('The database is away.');
        this.ends.set(name, end);
      },
    },
    safeFetch: { fetch: (url, options) => this.fetch(url, options) },
    ownPauseMs: 0,
    signal: new AbortController().signal,
    sleep: async (ms) => void this.slept.push(Math.round(ms / 1000)),
    guest: async (host) => {
      this.taken.push(host);
      return this.turnAt(host);
    },
  };

  private async fetch(url: string, options: FetchOptions = {}): Promise<FetchAnswer> {
    await options.beforeHop?.(new URL(url));
    this.asked.push(url);
    const {
      status = 200,
      body = '',
      location,
      refusal,
      headers = {},
    } = this.answers.get(url) ?? { status: 404 };
    if (refusal !== undefined) throw new FetchRefusal(refusal, url, 'was refused');
    if (location !== undefined) return this.fetch(location, options);
    const hop = { url, status, address: '192.0.2.1' };
    return {
      status,
      finalUrl: url,
      hops: [hop],
      headers,
      body: Buffer.from(body),
      fetchedAt: AT,
      validators: null,
    };
  }
}

const FORBIDS = { body: 'User-agent: *\nDisallow: /private\n' };

describe('a turn at a host', () => {
  let turns: Turns;
  beforeEach(() => {
    turns = new Turns();
  });

  /** What became of a fetch. */
  async function outcomeOf(turn: HostTurn, url: string): Promise<string> {
    return turn.fetch(url).then(
      ({ status }) => String(status),
      (error: Error & { code?: string; trouble?: { code: string } }) =>
        error.code ?? error.trouble?.code ?? error.message,
    );
  }

  it('asks each scheme of the host what it allows, and obeys it there', async () => {
    turns.answers.set('https://qala.example/robots.txt', FORBIDS);
    const turn = turns.turnAt('qala.example');
    expect(await outcomeOf(turn, 'http://qala.example/private')).toBe('404');
    expect(await outcomeOf(turn, 'https://qala.example/private')).toBe('robots-disallowed');
    expect(await outcomeOf(turn, 'https://qala.example/news')).toBe('404');
    expect(turns.asked.filter((url) => url.endsWith('/robots.txt'))).toEqual([
      'http://qala.example/robots.txt',
      'https://qala.example/robots.txt',
    ]);
    expect([...turns.kept.keys()]).toEqual(['http://qala.example', 'https://qala.example']);
    await turn.release();
  });

  it('takes the turn at another host once, however often a page redirects there', async () => {
    turns.answers.set('http://qala.example/', { location: 'http://www.qala.example/' });
    turns.answers.set('http://www.qala.example/', { location: 'https://www.qala.example/' });
    turns.answers.set('https://www.qala.example/', { body: 'Welcome.' });
    const turn = turns.turnAt('qala.example');
    expect(await outcomeOf(turn, 'http://qala.example/')).toBe('200');
    expect(turns.taken).toEqual(['www.qala.example']);
    await turn.release();
    expect([...turns.ends.keys()]).toEqual(['www.qala.example', 'qala.example']);
  });

  it('gives all turns at other hosts back, also where one can’t be', async () => {
    turns.answers.set('https://a.example/', { location: 'https://b.example/' });
    turns.answers.set('https://b.example/', { location: 'https://c.example/' });
    turns.answers.set('https://c.example/', { body: 'Here.' });
    turns.stuck.add('b.example');
    const turn = turns.turnAt('a.example');
    expect(await outcomeOf(turn, 'https://a.example/')).toBe('200');
    expect([...turns.ends.keys()]).toEqual(['c.example']);
    await turn.release();
  });

  describe('that has to wait for longer than a turn is kept idle', () => {
    const page = 'https://a.example/news';
    beforeEach(() => {
      turns.answers.set('https://a.example/robots.txt', { body: 'User-agent: *\nCrawl-delay: 30\n' });
    });

    it('begins nothing, and comes again', async () => {
      turns.waits.set('a.example', 30_000);
      const turn = turns.turnAt('a.example');
      expect(turn.isOver).toBe(true);
      expect(await outcomeOf(turn, page)).toMatch(/^a\.example is left alone for another 30 s\./);
      expect([turns.asked, turns.slept]).toEqual([[], []]);
      await turn.release();
      expect(turns.ends.get('a.example')?.waitMs).toBeGreaterThan(29_000);
    });

    it('ends what it has begun: a redirect, the next list of a poll', async () => {
      turns.answers.set(page, { location: `${page}/` });
      turns.answers.set(`${page}/`, { body: 'Here.' });
      const turn = turns.turnAt('a.example');
      expect(await outcomeOf(turn, page)).toBe('200');
      expect(await outcomeOf(turn, 'https://a.example/more')).toBe('404');
      expect([turns.slept, turn.isOver, turn.isToBlame]).toEqual([[30, 30], true, false]);
      await turn.release();
    });

    it('says that it failed where that would take minutes', async () => {
      turns.answers.set('https://a.example/robots.txt', { body: 'User-agent: *\nCrawl-delay: 600\n' });
      turns.answers.set(page, { location: `${page}/` });
      const turn = turns.turnAt('a.example');
      expect([await outcomeOf(turn, page), turns.slept]).toEqual(['host-resting', []]);
      expect(turn.isToBlame).toBe(false);
      await turn.release();
      expect(turns.ends.get('a.example')?.waitMs).toBeGreaterThan(599_000);
    });

    it('says so, too, where a page leads to a host that rests, and keeps its rest', async () => {
      turns.answers.set(page, { location: 'https://b.example/' });
      turns.waits.set('b.example', 3_600_000);
      const turn = turns.turnAt('a.example');
      expect(await outcomeOf(turn, page)).toBe('host-resting');
      expect(turns.ends.get('b.example')?.waitMs).toBeGreaterThan(3_590_000);
      await turn.release();
    });
  });

  it.each(['0', 'Mon, 02 Mar 2026 07:00:00 GMT', '1'])(
    'is not hurried by a Retry-After: %s',
    async (wait) => {
      turns.answers.set('https://a.example/', { status: 503, headers: { 'retry-after': wait } });
      const turn = turns.turnAt('a.example');
      expect(await outcomeOf(turn, 'https://a.example/')).toBe('status-503');
      await turn.release();
      expect(turns.ends.get('a.example')?.waitMs).toBeGreaterThanOrEqual(15_000);
    },
  );

  it('goes on where a page is slow, and is over where several are in a row', async () => {
    turns.answers.set('https://a.example/slow', { refusal: 'too-slow' });
    const turn = turns.turnAt('a.example');
    const paths = ['/slow', '/slow', '/news', '/slow', '/slow'];
    for (const path of paths) await outcomeOf(turn, `https://a.example${path}`);
    expect(turn.isOver).toBe(false);
    await outcomeOf(turn, 'https://a.example/slow');
    expect(turn.isOver).toBe(true);
    await turn.release();
    expect(turns.ends.get('a.example')?.errorStreak).toBe(1);
  });

  describe('with a robots.txt that can’t be read', () => {
    const page = 'https://a.example/private';
    const robots = 'https://a.example/robots.txt';
    const DAYS = 86_400_000;

    it.each([
      [{ refusal: 'body-too-large' }],
      [{ refusal: 'encoding-unknown' }],
      [{ refusal: 'body-damaged' }],
      [{ refusal: 'too-slow' }],
      [{ status: 500 }],
    ] as const)('leaves the host alone, not the page: %j', async (answer) => {
      turns.answers.set(robots, answer);
      const turn = turns.turnAt('a.example');
      expect([await outcomeOf(turn, page), turn.isOver]).toEqual(['robots-unreadable', true]);
      await turn.release();
      expect(turns.ends.get('a.example')?.errorStreak).toBe(1);
    });

    it.each(['body-too-large', 'no-connection', 'too-slow'] as const)(
      'obeys the old one for a month: %s',
      async (refusal) => {
        turns.answers.set(robots, { refusal });
        turns.kept.set('https://a.example', { words: FORBIDS.body, ageMs: 29 * DAYS });
        const turn = turns.turnAt('a.example');
        expect(await outcomeOf(turn, page)).toBe('robots-disallowed');
        expect(await outcomeOf(turn, 'https://a.example/news')).toBe('404');
        await turn.release();
      },
    );

    it('reads nothing by one that is older', async () => {
      turns.answers.set(robots, { refusal: 'body-too-large' });
      turns.kept.set('https://a.example', { words: '', ageMs: 31 * DAYS });
      const turn = turns.turnAt('a.example');
      expect(await outcomeOf(turn, page)).toBe('robots-unreadable');
      await turn.release();
    });

    describe('and leads to another host', () => {
      beforeEach(() => {
        turns.answers.set(robots, { location: 'https://b.example/robots.txt' });
        turns.answers.set('https://b.example/robots.txt', FORBIDS);
      });

      it('is read in that host’s turn', async () => {
        turns.waits.set('b.example', 5000);
        const turn = turns.turnAt('a.example');
        expect(await outcomeOf(turn, page)).toBe('robots-disallowed');
        expect([turns.taken, turns.slept]).toEqual([['b.example'], [5]]);
        expect([...turns.ends.keys()]).toEqual(['b.example']);
        await turn.release();
      });

      it('leaves the first alone as long as that can’t be asked', async () => {
        turns.waits.set('b.example', 3_600_000);
        const turn = turns.turnAt('a.example');
        expect([await outcomeOf(turn, page), turn.isToBlame]).toEqual(['robots-unreadable', true]);
        expect(turns.ends.get('b.example')).toMatchObject({ errorStreak: 0 });
        await turn.release();
        expect(turns.ends.get('a.example')?.errorStreak).toBe(1);
      });

      it('lets that host rest where it asks for it', async () => {
        turns.answers.set('https://b.example/robots.txt', { status: 503 });
        const turn = turns.turnAt('a.example');
        expect(await outcomeOf(turn, page)).toBe('robots-unreadable');
        expect(turns.ends.get('b.example')?.errorStreak).toBe(1);
        await turn.release();
      });
    });

    it('takes one that redirects on and on for none', async () => {
      turns.answers.set(robots, { refusal: 'too-many-redirects' });
      const turn = turns.turnAt('a.example');
      expect([await outcomeOf(turn, page), turn.isOver]).toEqual(['404', false]);
      await turn.release();
    });

    it.each(['no-connection', 'address-not-public'] as const)(
      'names the reason where the host itself can’t be asked: %s',
      async (refusal) => {
        turns.answers.set(robots, { refusal });
        const turn = turns.turnAt('a.example');
        expect(await outcomeOf(turn, page)).toBe(refusal);
        await turn.release();
      },
    );
  });
});
