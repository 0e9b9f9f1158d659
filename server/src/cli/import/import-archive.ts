import { shorten } from '@uade/kernel';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../../features/accounts/accounts.service';
import { ArchiveImportService, type ArchiveStep } from '../../features/archive/archive-import.service';
import { explain, type Surroundings } from '../command';
import { startProgress } from '../progress';

/** An archive to be taken in. */
export interface ArchiveOrder {
  readonly file: string;
  /** As the user wrote it. */
  readonly written: string;
  /** Slug of the source. */
  readonly source: string;
}

const MEGABYTE = 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;
const LONGEST_SHOWN = 300;

/**
 * Take a WARC file in and say what came of it: each refusal at once, the counts at the end.
 *
 * @returns The exit code: 1 if a record was refused.
 */
export async function importArchive(
  app: INestApplicationContext,
  order: ArchiveOrder,
  surroundings: Surroundings,
): Promise<number> {
  const { id: actorId } = await app.get(AccountsService).current();
  const { size } = await stat(order.file);
  const chunks = createReadStream(order.file, { highWaterMark: CHUNK_BYTES });
  const progress = startProgress('MB');
  const tally = new ArchiveTally();
  try {
    const steps = app.get(ArchiveImportService).import(chunks, { source: order.source, actorId });
    for await (const step of steps) {
      surroundings.stopped.throwIfAborted();
      progress.show(Math.floor(chunks.bytesRead / MEGABYTE), Math.ceil(size / MEGABYTE));
      tally.count(step);
      if (step.outcome === 'refused') surroundings.print(`${order.written}, ${refusalOf(step)}`);
    }
  } catch (error) {
    if (surroundings.stopped.aborted) {
      surroundings.tell(`\nStopped. ${tally.line()} Run the same command again to go on.`);
    }
    throw error;
  } finally {
    progress.end();
    chunks.destroy();
  }
  surroundings.print(tally.line());
  for (const line of tally.passedOver()) surroundings.print(line);
  return tally.refused > 0 ? 1 : 0;
}

function refusalOf({ offset, url, error }: Extract<ArchiveStep, { outcome: 'refused' }>): string {
  return `byte ${offset}${url === null ? '' : `, ${shown(url)}`}: ${explain(error)}`;
}

/** An address as a terminal may show it: what an archive has may be endless, or hold signs that steer the terminal. */
function shown(url: string): string {
  const plain = url.replaceAll(/\p{Cc}/gu, '\ufffd');
  return shorten(plain, LONGEST_SHOWN);
}

/** How many records ended how. */
class ArchiveTally {
  private readonly counts = { imported: 0, unchanged: 0, kept: 0, refused: 0 };
  private readonly others = new Map<string, number>();

  get refused(): number {
    return this.counts.refused;
  }

  count(step: ArchiveStep): void {
    if (step.outcome === 'passed-over') this.others.set(step.what, (this.others.get(step.what) ?? 0) + 1);
    else this.counts[step.outcome] += 1;
  }

  line(): string {
    const { imported, unchanged, kept, refused } = this.counts;
    return `Imported ${imported}, unchanged ${unchanged}, kept without a reading ${kept}, refused ${refused}.`;
  }

  passedOver(): string[] {
    return [...this.others].sort().map(([what, count]) => `Passed over ${count}: ${what}.`);
  }
}
