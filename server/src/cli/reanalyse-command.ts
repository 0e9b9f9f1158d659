import type { INestApplicationContext } from '@nestjs/common';
import { DomainError, shorten } from '@uade/kernel';
import { createContext } from '../create-app';
import { type Displaced, ReanalysisService } from '../features/ingest/reanalysis.service';
import type { NamedRelease } from '../features/ingest/reanalysis.repository';
import { createLogger } from '../platform/logging/create-logger';
import { type Command, explain, readArguments, type Surroundings, UsageError } from './command';
import { type CommandDatabase, withDatabase } from './command-database';
import { type Progress, startProgress } from './progress';

/** What one call did. */
export interface ReanalysisReport {
  readonly extractor: string;
  readonly dryRun: boolean;
  /** Releases that another extractor had read when the call began. */
  readonly outdated: number;
  reread: number;
  /** How many of them now have other words. */
  textChanged: number;
  superseded: number;
  carriedOn: number;
  toDecide: number;
  readonly refused: { readonly release: NamedRelease; readonly reason: string }[];
  readonly displaced: Displaced[];
}

/** How a call is limited. */
export interface ReanalysisOptions {
  readonly dryRun: boolean;
  /** The most releases to read; `null` for all. */
  readonly limit: number | null;
}

/** Read everything again with the present extractor. */
export const reanalyseCommand: Command = {
  usage: 'reanalyse [--dry-run] [--limit N] [--json]',
  summary: 'Read every release that another extractor read again; adds versions, touches no decision.',
  details: [
    '--dry-run  read and compare, and keep nothing of it',
    '--limit N  read at most N releases in this call',
    '--json     print what was done as JSON and nothing else',
    'May be stopped at any time, and may run while the server does: run the same command again to go on.',
    'Lists mentions and annotations whose words stand elsewhere or nowhere in the new text; they keep their place in the old.',
    'Ends with 1 if a release could not be read; it stays as it was.',
  ],
  async run(args, surroundings) {
    const { values } = readArguments(args, 0, {
      'dry-run': { type: 'boolean' },
      limit: { type: 'string' },
      json: { type: 'boolean' },
    });
    const options = { dryRun: values['dry-run'] === true, limit: readLimit(values.limit) };
    const report = await withDatabase(surroundings, 'migrated', (database) =>
      inContext(database, (app) => reanalyse(app.get(ReanalysisService), options, surroundings)),
    );
    if (values.json) surroundings.print(JSON.stringify(report, null, 2));
    else for (const line of linesOf(report)) surroundings.print(line);
    return report.refused.length > 0 ? 1 : 0;
  },
};

function readLimit(written: string | undefined): number | null {
  if (written === undefined) return null;
  const limit = Number(written);
  if (Number.isSafeInteger(limit) && limit > 0) return limit;
  throw new UsageError(`--limit ${written} is not a number of releases`);
}

async function inContext<Result>(
  database: CommandDatabase,
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  // Neither demo nor job queue: the server has them.
  const settings = { ...database.settings, demo: false, role: 'api' as const };
  const app = await createContext(settings, database, createLogger('warn', 'stderr'));
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Read release by release until all are done, the limit is reached or the user stops us between two of them. */
export async function reanalyse(
  service: ReanalysisService,
  options: ReanalysisOptions,
  surroundings: Surroundings,
  progress: Progress = startProgress('releases'),
): Promise<ReanalysisReport> {
  const report = await begin(service, options);
  const total = Math.min(report.outdated, options.limit ?? Infinity);
  let done = 0;
  try {
    if (total > 0) progress.show(done, total);
    for await (const release of service.outdated()) {
      if (done >= total) break;
      surroundings.stopped.throwIfAborted();
      await rereadOne(service, release, report);
      done += 1;
      progress.show(done, total);
    }
  } catch (error) {
    if (surroundings.stopped.aborted)
      surroundings.tell(`\nStopped. ${countsOf(report)} Run the same command again to go on.`);
    throw error;
  } finally {
    progress.end();
  }
  for await (const mark of service.displaced()) report.displaced.push(mark);
  return report;
}

async function begin(service: ReanalysisService, { dryRun }: ReanalysisOptions): Promise<ReanalysisReport> {
  const outdated = await service.countOutdated();
  const counts = { reread: 0, textChanged: 0, superseded: 0, carriedOn: 0, toDecide: 0 };
  return { extractor: service.extractor, dryRun, outdated, ...counts, refused: [], displaced: [] };
}

async function rereadOne(
  service: ReanalysisService,
  release: NamedRelease,
  report: ReanalysisReport,
): Promise<void> {
  try {
    const done = await service.reread(release, report.dryRun ? 'trial' : 'kept');
    if (done === null) return;
    report.reread += 1;
    report.textChanged += Number(done.textChanged);
    report.superseded += done.superseded;
    report.carriedOn += done.carriedOn;
    report.toDecide += done.toDecide;
    // What is kept is listed at the end from the database, so that an earlier, interrupted call's part is listed too.
    if (report.dryRun) report.displaced.push(...done.displaced);
  } catch (error) {
    // Only what is wrong with the release itself; a lost database must not read as thousands of bad releases.
    if (!(error instanceof DomainError)) throw error;
    report.refused.push({ release, reason: explain(error) });
  }
}

function countsOf({
  dryRun,
  reread,
  textChanged,
  superseded,
  toDecide,
  carriedOn,
}: ReanalysisReport): string {
  const verb = dryRun ? 'Would read' : 'Read';
  return [
    `${verb} ${reread} releases again, ${textChanged} of them with other words.`,
    `Suggestions: ${superseded} undecided ones superseded, ${toDecide} to decide, ${carriedOn} decided before.`,
  ].join(' ');
}

function linesOf(report: ReanalysisReport): string[] {
  const { extractor, outdated, reread, refused, displaced } = report;
  const left = outdated - reread - refused.length;
  return [
    `Extractor: ${extractor}`,
    countsOf(report),
    ...(left > 0 ? [`${left} more are to be read.`] : []),
    ...refused.map(({ release, reason }) => `Not read: ${release.title} (${release.id}): ${reason}`),
    ...(displaced.length > 0
      ? ['', 'Words that people marked, and that the newest text has elsewhere or not at all:']
      : []),
    ...displaced.map(lineOf),
  ];
}

function lineOf({ release, kind, quote, start, end, fate, places }: Displaced): string {
  const shown = shorten(quote, 100);
  const where = places.map((place) => `${place.start}–${place.end}`).join(', ');
  const became = {
    unmoved: 'stands where it stood',
    moved: `stands at ${where}`,
    ambiguous: `may stand at ${where}`,
    orphaned: 'is not there any more',
  }[fate];
  return `${release.title}: ${kind} “${shown.replace(/\s+/gu, ' ')}” (${start}–${end}) ${became}`;
}
