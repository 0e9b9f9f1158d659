import { Injectable } from '@nestjs/common';
import { sitemapsInRobots } from '@uade/capture';
import type { DiscoveredSource, FoundList } from '@uade/contracts';
import { requireWhole } from './answer-status';
import { troubleAtScreen, troubleOf, TurnOver } from './collect-trouble';
import { getList } from './fetch-list';
import type { HostTurn } from './host-turn';
import { HostTurns } from './host-turns';
import { listReadersHere } from './list-readers';
import { hostOf } from './page-url';
import type { ReadSite } from './read-site';

/** How long somebody at a screen waits for the turn at a host, in milliseconds. */
const PATIENCE_MS = 10_000;

/** So many of the feeds and sitemaps that a site names are read, to see whether they are what they seem. */
const READ_OF_EACH = 3;

/** So many of the others are named. */
const NAMED = 20;

type Discovery = FoundList['discovery'];

/** A site as far as it has been looked at. */
interface Findings {
  title: string | null;
  language: string | null;
  readonly lists: FoundList[];
}

/** Looks for the feeds, sitemaps and list pages of a site, as politely as everything else. */
@Injectable()
export class DiscoveryService {
  constructor(private readonly turns: HostTurns) {}

  /** What a site offers, the best way first; what broke is an answer, not an error. */
  async discover(url: string): Promise<DiscoveredSource> {
    const findings: Findings = { title: null, language: null, lists: [] };
    try {
      const done = await this.turns.within(hostOf(url), PATIENCE_MS, async (turn) => {
        await look(url, findings, turn);
        return true;
      });
      if (done === null)
        throw new TurnOver({ code: 'host-busy', reason: 'The site is being asked by another worker.' });
      return { ...findings, lists: bestFirst(findings.lists), trouble: null };
    } catch (error) {
      const trouble = troubleAtScreen(error);
      if (trouble === null) throw error;
      return { ...findings, lists: bestFirst(findings.lists), trouble };
    }
  }
}

async function look(url: string, findings: Findings, turn: HostTurn): Promise<void> {
  const answer = await turn.fetch(url);
  requireWhole(url, answer);
  const { finalUrl } = answer;
  const site = await listReadersHere.readSite(answer);
  if (site.kind === 'feed') return takeFeed(finalUrl, site, findings);
  if (site.kind === 'sitemap') return void findings.lists.push(named('sitemap', finalUrl));
  const { feeds, items } = site;
  if (items > 0) findings.lists.push({ ...named('listing', finalUrl), items });
  await readEach('feed', feeds, { findings, turn });
  await readEach('sitemap', newsFirst(await sitemapsOf(finalUrl, turn)), { findings, turn });
}

/** Those that robots.txt names, else where one usually stands. */
async function sitemapsOf(url: string, turn: HostTurn): Promise<string[]> {
  const isAtHome = hostOf(url) === turn.host;
  const named = isAtHome ? sitemapsInRobots(await turn.robotsText(new URL(url)), url) : [];
  return named.length > 0 ? named : [new URL('/sitemap.xml', url).href];
}

function takeFeed(
  url: string,
  { title, language, items }: Extract<ReadSite, { kind: 'feed' }>,
  findings: Findings,
): void {
  findings.title ??= title;
  findings.language ??= language;
  findings.lists.push({ ...named('feed', url), title, items });
}

/** Read the first few; those that are not what they seem are left out, and the others only named. */
async function readEach(
  discovery: Discovery,
  urls: readonly string[],
  { findings, turn }: { readonly findings: Findings; readonly turn: HostTurn },
): Promise<void> {
  const reading = { discovery, listingSelectors: null };
  for (const url of urls.slice(0, READ_OF_EACH)) {
    try {
      const list = await getList(url, reading, turn);
      const items = list.children.length > 0 ? null : list.items.length;
      findings.lists.push({ ...named(discovery, url), items });
    } catch (error) {
      if (error instanceof TurnOver || troubleOf(error) === null) throw error;
    }
  }
  findings.lists.push(...urls.slice(READ_OF_EACH, NAMED).map((url) => named(discovery, url)));
}

function named(discovery: Discovery, url: string): FoundList {
  return { discovery, url, title: null, items: null, listingSelectors: null };
}

function newsFirst(urls: readonly string[]): string[] {
  const isNews = (url: string) => /news|жаңалық|novost/i.test(url);
  return [...urls.filter(isNews), ...urls.filter((url) => !isNews(url))];
}

/** Feeds before sitemaps of news before list pages before other sitemaps; empty ones last. */
function bestFirst(lists: readonly FoundList[]): FoundList[] {
  const rank = ({ discovery, url, items }: FoundList): number => {
    if (items === 0) return 4;
    if (discovery === 'feed') return 0;
    if (discovery === 'sitemap') return /news/i.test(url) ? 1 : 3;
    return 2;
  };
  return [...lists].sort((a, b) => rank(a) - rank(b));
}
