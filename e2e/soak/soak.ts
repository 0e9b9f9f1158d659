import { setTimeout as sleep } from 'node:timers/promises';
import { addBackfill } from '../site/add-backfill';
import { dice } from '../site/article';
import { type NewsSite, startNewsSite } from '../site/news-site';
import { Installation, type Program } from '../support/own-server';
import { type Balance, balanceOf, deliverThrice, type Progress, progressOf } from './balance';

/** How hard it is to be. */
export interface SoakOptions {
  readonly articles: number;
  /** How many times a worker or a server is killed on the way. */
  readonly kills: number;
  /** How many times the database ends as in a power cut. */
  readonly powerCuts: number;
  /** Over how many hosts the articles are spread. */
  readonly hosts: number;
  /** Whether every job is there three times. */
  readonly thrice: boolean;
  /** Which process is killed when; the same seed gives the same sequence. */
  readonly seed: number;
  readonly say?: (line: string) => void;
}

/** What was done, and what was found afterwards. */
export interface SoakResult extends Balance {
  readonly killed: { readonly server: number; readonly worker: number; readonly database: number };
  /** Requests for articles; beyond one for each they are what was under way when a process was killed. */
  readonly requests: number;
  /** The most requests for one article. */
  readonly mostAsked: number;
  readonly seconds: number;
  /** Whether `uade verify` found everything in order, and what it said. */
  readonly verified: boolean;
  readonly verdict: string;
}

/** So many items stand on a page of a list. */
const LISTED = 100;

/** After so long without anything read it is given up: then articles are lost. */
const PATIENCE_MS = 300_000;

type Role = 'server' | 'worker';

/**
 * Backfill a local site while processes are killed at random, and count what came of it.
 *
 * One process holds the database and answers the API; a server that also works, and a worker, are killed with SIGKILL and started
 * again at once.
 */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const began = performance.now();
  const sites = await startSites(options);
  const installation = new Installation();
  try {
    const settings = {
      UADE_FETCH_ALLOW: sites.map(({ host }) => host).join(','),
      UADE_HOST_PAUSE_MS: '0',
      LOG_LEVEL: 'error',
    };
    const base = await installation.serve({ ...settings, ROLE: 'api' }).ready();
    const databaseUrl = installation.databaseUrl() ?? '';
    if (options.thrice) await deliverThrice(databaseUrl);
    for (const [at, site] of sites.entries()) {
      await addBackfill(base, site, { slug: `soak-${at + 1}`, listed: LISTED });
    }
    const killed = await new Chaos(installation, settings, options).run(databaseUrl);
    const articles = sites.flatMap((site) => site.articles.map((article) => ({ site, article })));
    const balance = await balanceOf(
      databaseUrl,
      articles.map(({ site, article }) => ({ ...article, url: site.url(article.path) })),
    );
    const { code, stdout, stderr } = await installation.uade('verify').ended;
    const asked = sites.flatMap(({ host, requests }) =>
      requests.filter(({ path }) => /\/news\/\d+$/.test(path)).map(({ path }) => host + path),
    );
    return {
      ...balance,
      killed,
      requests: asked.length,
      mostAsked: Math.max(
        ...Object.values(Object.groupBy(asked, (url) => url)).map((all) => all?.length ?? 0),
      ),
      seconds: (performance.now() - began) / 1000,
      verified: code === 0,
      verdict: `${stdout}${stderr}`.trim(),
    };
  } finally {
    await installation.remove();
    for (const site of sites) await site.close();
  }
}

async function startSites({ articles, hosts, seed }: SoakOptions): Promise<NewsSite[]> {
  const each = Math.ceil(articles / hosts);
  const sites: NewsSite[] = [];
  for (let at = 0; at < hosts; at += 1) {
    const count = Math.min(each, articles - at * each);
    sites.push(await startNewsSite({ count, seed, firstNumber: 1 + at * each, listed: LISTED }));
  }
  return sites;
}

/** Kills and starts until everything is read. */
class Chaos {
  private readonly next: () => number;
  private readonly running: Record<Role, Program>;
  private readonly killed = { server: 0, worker: 0, database: 0 };
  private lastReadAt = performance.now();
  private lastRead = 0;

  constructor(
    private readonly installation: Installation,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly options: SoakOptions,
  ) {
    this.next = dice(options.seed);
    this.running = { server: this.start('server'), worker: this.start('worker') };
  }

  async run(databaseUrl: string): Promise<{ server: number; worker: number; database: number }> {
    const { articles, kills, say = () => undefined } = this.options;
    for (;;) {
      const progress = await progressOf(databaseUrl);
      if (progress !== null) {
        if (this.isDone(progress)) break;
        // Spread over the whole way, so that the last is killed among the last articles.
        const due = Math.floor((progress.read / articles) * (kills + 1));
        const done = this.killed.server + this.killed.worker;
        if (done < Math.min(due, kills)) {
          await sleep(this.next() * 300);
          await this.kill();
          if ((done + 1) % 10 === 0) say(`${progress.read} of ${articles} read, ${done + 1} kills`);
        }
      }
      await sleep(50);
    }
    return this.killed;
  }

  private start(role: Role): Program {
    return this.installation.serve({
      ...this.settings,
      ROLE: role === 'server' ? 'both' : 'worker',
      DATABASE_URL: this.installation.databaseUrl('owner') ?? '',
    });
  }

  /** SIGKILL to one of the two, and a new one at once; now and then the database goes the same way. */
  private async kill(): Promise<void> {
    const { kills, powerCuts } = this.options;
    const role: Role = this.next() < 0.5 ? 'server' : 'worker';
    await this.running[role].kill();
    this.killed[role] += 1;
    const cuts = Math.floor(((this.killed.server + this.killed.worker) / (kills + 1)) * (powerCuts + 1));
    if (this.killed.database < Math.min(cuts, powerCuts)) {
      await this.installation.crashDatabase();
      this.killed.database += 1;
      while (this.installation.databaseUrl('owner') === null) await sleep(50);
    }
    this.running[role] = this.start(role);
  }

  private isDone({ read, open }: Progress): boolean {
    for (const role of ['server', 'worker'] as const) {
      // A process may end by itself while its database is away; whoever runs it starts it again.
      if (this.running[role].child.exitCode !== null) this.running[role] = this.start(role);
    }
    const done = this.killed.server + this.killed.worker;
    if (read > this.lastRead) this.lastReadAt = performance.now();
    this.lastRead = read;
    const isStuck = performance.now() - this.lastReadAt > PATIENCE_MS;
    return isStuck || (read >= this.options.articles && open === 0 && done >= this.options.kills);
  }
}
