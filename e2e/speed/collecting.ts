import { setTimeout as sleep } from 'node:timers/promises';
import { addBackfill } from '../site/add-backfill';
import { startNewsSite } from '../site/news-site';
import { Installation } from '../support/own-server';
import { countRows, withDatabase } from '../support/rows';
import { type LinkingSpeed, measureLinking } from './linking';
import { type NaiveTimes, storeNaively } from './naive-storing';
import { processorSeconds } from './processor-time';

export interface CollectingOptions {
  readonly captures: number;
  readonly pageBytes: number;
  /** Over how many hosts the pages are spread: each is asked for one page at a time. */
  readonly hosts: number;
  readonly say?: (line: string) => void;
}

/** What a piece of work took in all, and how often it was done. */
export interface WorkTime {
  readonly seconds: number;
  readonly count: number;
}

export interface CollectingSpeed {
  readonly captures: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** By kind of work, waiting for others included. */
  readonly work: Readonly<Record<string, WorkTime>>;
  /** Of the working process, at the beginning and after each tenth; MB. */
  readonly residentMb: readonly number[];
  /** Processor time of the working process a capture, in milliseconds. */
  readonly cpuMsACapture: number;
  /** The same of the database; `null` where the system doesn't say. */
  readonly databaseCpuMsACapture: number | null;
  /** What was left of linking stories, which is done in a worker's spare time. */
  readonly linking: LinkingSpeed;
  /** What storing the same rows one by one takes, in milliseconds a capture. */
  readonly naive: NaiveTimes;
}

const LISTED = 100;

/** How often is looked how far it is. */
const LOOK_EVERY_MS = 200;

/**
 * Backfill pages of a local site with one worker on an embedded PostgreSQL of its own, and measure the way of a capture:
 * fetched, stored, read, analysed, searchable.
 */
export async function measureCollecting(options: CollectingOptions): Promise<CollectingSpeed> {
  const { captures, hosts, pageBytes, say = () => undefined } = options;
  const each = Math.ceil(captures / hosts);
  const sites = await Promise.all(
    Array.from({ length: hosts }, (_, at) =>
      startNewsSite({ count: each, firstNumber: 1 + at * each, listed: LISTED, filling: 8, pageBytes }),
    ),
  );
  const installation = new Installation();
  try {
    const settings = {
      UADE_FETCH_ALLOW: sites.map(({ host }) => host).join(','),
      UADE_HOST_PAUSE_MS: '0',
      LOG_LEVEL: 'error',
    };
    const server = installation.serve({ ...settings, ROLE: 'both' });
    const base = await server.ready();
    const databaseUrl = installation.databaseUrl() ?? '';
    const before = await readMetrics(base);
    const databasePid = installation.databasePid() ?? 0;
    const databaseBefore = processorSeconds(databasePid);
    const began = performance.now();
    for (const [at, site] of sites.entries()) {
      await addBackfill(base, site, { slug: `speed-${at + 1}`, listed: LISTED });
    }
    const total = each * hosts;
    const residentMb = [
      mb(before['process_resident_memory_bytes']),
      ...(await watchTenths({ base, databaseUrl, total, began, say })),
    ];
    const seconds = (performance.now() - began) / 1000;
    const after = await readMetrics(base);
    const cpu = difference(before, after, 'process_cpu_seconds_total');
    const databaseAfter = processorSeconds(databasePid);
    const linking = await measureLinking(databaseUrl);
    const naive = await storeNaively(databaseUrl);
    await server.stop();
    return {
      captures: total,
      seconds,
      perSecond: total / seconds,
      work: workOf(after),
      residentMb,
      cpuMsACapture: (cpu * 1000) / total,
      databaseCpuMsACapture: perCapture(databaseBefore, databaseAfter, total),
      linking,
      naive,
    };
  } finally {
    await installation.remove();
    for (const site of sites) await site.close();
  }
}

interface Watch {
  readonly base: string;
  readonly databaseUrl: string;
  readonly total: number;
  readonly began: number;
  readonly say: (line: string) => void;
}

/**
 * Wait until all is captured. Looks are few and share one connection: what they cost is no part of a capture.
 *
 * @returns The working process's memory after each tenth; MB
 */
function watchTenths({ base, databaseUrl, total, began, say }: Watch): Promise<number[]> {
  return withDatabase(databaseUrl, async (client) => {
    const residentMb: number[] = [];
    for (let tenth = 1; tenth <= 10; tenth += 1) {
      const wanted = (total * tenth) / 10;
      while ((await countRows(client, 'capture')) < wanted) await sleep(LOOK_EVERY_MS);
      const resident = mb((await readMetrics(base))['process_resident_memory_bytes']);
      residentMb.push(resident);
      const after = ((performance.now() - began) / 1000).toFixed(1);
      say(`${wanted} of ${total} after ${after} s, ${resident.toFixed(0)} MB`);
    }
    return residentMb;
  });
}

/** @returns Milliseconds; `null` where either figure is not there. */
function perCapture(before: number | null, after: number | null, captures: number): number | null {
  return before === null || after === null ? null : ((after - before) * 1000) / captures;
}

type Metrics = Readonly<Record<string, number>>;

/** Every line of the Prometheus text, by its name with labels. */
async function readMetrics(base: string): Promise<Metrics> {
  const text = await (await fetch(`${base}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

function workOf(metrics: Metrics): Record<string, WorkTime> {
  const kinds = Object.keys(metrics).flatMap(
    (name) => /^work_duration_seconds_sum\{work="(\w+)"\}$/.exec(name)?.[1] ?? [],
  );
  return Object.fromEntries(
    kinds.map((kind) => {
      const of = (part: string) => metrics[`work_duration_seconds_${part}{work="${kind}"}`] ?? 0;
      return [kind, { seconds: of('sum'), count: of('count') }];
    }),
  );
}

const difference = (before: Metrics, after: Metrics, name: string) =>
  (after[name] ?? 0) - (before[name] ?? 0);

const mb = (bytes = 0) => bytes / 1e6;
