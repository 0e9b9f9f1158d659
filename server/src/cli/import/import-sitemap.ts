import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { discoverSourceSchema, type Backfill } from '@uade/contracts';
import { AccountsService } from '../../features/accounts/accounts.service';
import { BackfillsService } from '../../features/collect/backfills.service';
import { Collector } from '../../features/collect/collector';
import { type GivenSitemap, SitemapImports } from '../../features/collect/sitemap-imports';
import { SourcesService } from '../../features/sources/sources.service';
import { fileAt, type Surroundings, UsageError } from '../command';
import { readWithin } from '../input-file';
import { startProgress } from '../progress';
import { sourceOf } from './import-source';

/** How often to look again, in milliseconds, while somebody else asks the site. */
const LOOK_EVERY_MS = 500;

/**
 * Have the collector fetch what a sitemap names, and watch it do so. A running server does the same work: whoever has the turn
 * at a host asks it.
 *
 * @returns The exit code: 1 if a page could not be had.
 */
export async function importSitemap(
  app: INestApplicationContext,
  { written, source }: { readonly written: string; readonly source: string },
  surroundings: Surroundings,
): Promise<number> {
  const given = await readGiven(written, surroundings);
  const sourceId = await app.get(SourcesService).idOf(await sourceOf(app, source));
  const { id: actorId } = await app.get(AccountsService).current();
  const { id } = await app.get(SitemapImports).begin(sourceId, given, actorId);
  const progress = startProgress('pages');
  try {
    for (;;) {
      const backfill = await app.get(BackfillsService).byId(id);
      progress.show(doneOf(backfill), backfill.progress.found);
      const hosts = await app.get(SitemapImports).hostsDue(id);
      if (backfill.state !== 'running' || hosts.length === 0) return report(backfill, surroundings);
      for (const host of hosts) await visit(app, host, surroundings.stopped);
      await sleep(LOOK_EVERY_MS, undefined, { signal: surroundings.stopped });
    }
  } catch (error) {
    if (surroundings.stopped.aborted) {
      surroundings.tell('\nStopped. A running server goes on with it; so does the same command, run again.');
    }
    throw error;
  } finally {
    progress.end();
  }
}

async function readGiven(written: string, surroundings: Surroundings): Promise<GivenSitemap> {
  if (/^https?:/i.test(written)) {
    const url = discoverSourceSchema.safeParse({ url: written });
    if (!url.success)
      throw new UsageError(`${written} is not an address that begins with http:// or https://`);
    return { url: new URL(url.data.url).href };
  }
  const bytes = await readWithin(fileAt(surroundings, written), readFile);
  return { fileName: path.basename(written), bytes };
}

/** A visit may take two minutes; whoever wants to stop need not wait for it. */
async function visit(app: INestApplicationContext, host: string, stopped: AbortSignal): Promise<void> {
  stopped.throwIfAborted();
  const visiting = app.get(Collector).visit(host);
  const stop = new Promise<void>((resolve) =>
    stopped.addEventListener('abort', () => resolve(), { once: true }),
  );
  visiting.catch(() => undefined);
  await Promise.race([visiting, stop]);
  stopped.throwIfAborted();
}

function doneOf({ progress }: Backfill): number {
  return progress.found - progress.waiting;
}

function report({ state, progress, error }: Backfill, { print }: Surroundings): number {
  const { found, waiting, read, unreadable, failed, gone } = progress;
  print(
    `Found ${found} new pages: read ${read}, without a release ${unreadable}, failed ${failed}, gone ${gone}.`,
  );
  if (error !== null) print(error.reason);
  if (state === 'running')
    print(`${waiting} are tried again later, by a running server or by the same command.`);
  return state === 'failed' || waiting + unreadable + failed + gone > 0 ? 1 : 0;
}
