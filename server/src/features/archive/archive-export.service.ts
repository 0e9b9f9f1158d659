import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { ReleaseQuery } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import { infoRecord, isAnswer, type RecordMaking, toRecord, type WarcRecord, writeRecord } from '@uade/warc';
import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import packageJson from '../../../../package.json';
import { type Leave, Turnstile } from '../../common/turnstile';
import { ReleasesRepository } from '../releases/releases.repository';
import { ArchiveRepository, type ChosenCapture, type ChosenReleases } from './archive.repository';

/** What goes into an archive: everything captured, or what was captured at the addresses of some releases. */
export type ArchiveChoice =
  | { readonly of: 'all' }
  | { readonly of: 'release'; readonly id: string }
  | { readonly of: 'releases'; readonly query: ReleaseQuery };

/** An archive about to be written. */
export interface Archive {
  readonly fileName: string;
  /** Hears of captures written, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * How many archives are written at a time: each holds a connection for as long as somebody downloads it, and all that the
 * screens ask needs connections, too.
 */
const AT_A_TIME = 3;

/** How long one waits for its turn, in milliseconds: most archives are written in less, and a browser shows nothing meanwhile. */
const PATIENCE_MS = 20_000;

/** When to come again, in seconds, where that was not enough. */
const COME_AGAIN_S = 60;

/** The namespace of the ids that name a file by what stands in it. */
const FILE_NAMESPACE = '7a5d1f0e-5f37-4d0b-9c2a-2f1c6d0c7e11';

/** Captures as a WARC file: the same captures give the same bytes. */
@Injectable()
export class ArchiveExportService {
  private readonly turnstile = new Turnstile(AT_A_TIME);

  constructor(
    private readonly archive: ArchiveRepository,
    private readonly releases: ReleasesRepository,
  ) {}

  /**
   * Write an archive, a record at a time, each packed by itself.
   *
   * @throws not-found where there is nothing to be written, unavailable where too many are written, before anything is
   */
  async write(choice: ArchiveChoice, archive: Archive): Promise<Readable> {
    const pieces = this.pieces(choice, archive);
    // What is wrong is known with the first piece, while it can still be answered.
    const first = await pieces.next();
    const whole = first.done === true ? [] : startingWith(first.value, pieces);
    const written = Readable.from(whole, { objectMode: false });
    // Somebody who went away before the first piece was read must not leave the snapshot open.
    written.once('close', () => void pieces.return(undefined).catch(() => undefined));
    return written;
  }

  private async *pieces(choice: ArchiveChoice, archive: Archive): AsyncGenerator<Buffer> {
    const leave = await this.enter();
    try {
      const snapshot = await this.archive.begin();
      try {
        const chosen = await this.releasesOf(snapshot.manager, choice);
        yield* this.records(snapshot.manager, chosen, { choice, archive });
      } finally {
        await snapshot.end();
      }
    } finally {
      leave();
    }
  }

  private async enter(): Promise<Leave> {
    const leave = await this.turnstile.enter(PATIENCE_MS);
    if (leave === null) throw busy();
    return leave;
  }

  private async *records(
    manager: EntityManager,
    releases: ChosenReleases,
    { choice, archive }: { readonly choice: ArchiveChoice; readonly archive: Archive },
  ): AsyncGenerator<Buffer> {
    const { count, lastId, lastReceivedAt } = await this.archive.sum(manager, releases);
    if (lastId === null || lastReceivedAt === null) throw nothingChosen();
    const description = describe(choice);
    const infoId = v5(`${description} ${count} ${lastId}`, FILE_NAMESPACE);
    const { fileName, onProgress } = archive;
    const software = `Uade/${packageJson.version}`;
    yield pack(infoRecord({ id: infoId, date: lastReceivedAt, fileName, software, description }, sha256Of));
    let done = 0;
    for await (const chosen of this.archive.captures(manager, releases)) {
      const content = await this.content(manager, chosen);
      yield pack(toRecord(chosen.capture, { content, infoId, sha256: sha256Of }));
      onProgress?.((done += 1), count);
    }
  }

  private async content(
    manager: EntityManager,
    { capture, elsewhere, isMissing }: ChosenCapture,
  ): Promise<RecordMaking['content']> {
    if (isMissing) return null;
    if (elsewhere !== null && isAnswer(capture)) return { elsewhere };
    return { bytes: await this.archive.bytes(manager, capture.sha256) };
  }

  private async releasesOf(manager: EntityManager, choice: ArchiveChoice): Promise<ChosenReleases> {
    if (choice.of === 'all') return null;
    if (choice.of === 'releases') return this.releases.idsOf(manager, choice.query);
    if (await this.archive.hasRelease(manager, choice.id)) return [choice.id];
    throw new DomainError('not-found', `There is no release ${choice.id}.`);
  }
}

async function* startingWith(first: Buffer, others: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* others;
}

function pack(record: WarcRecord): Promise<Buffer> {
  return promisify<Buffer, Buffer>(gzip)(Buffer.concat(writeRecord(record)));
}

function sha256Of(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** In words that name every filter, for whoever gets the file. */
function describe(choice: ArchiveChoice): string {
  if (choice.of === 'all') return 'Everything that was captured';
  if (choice.of === 'release') return `What was captured at the address of release ${choice.id}`;
  const filters = Object.entries(choice.query)
    .filter(([name, value]) => value !== undefined && !['after', 'limit', 'sort'].includes(name))
    .map(([name, value]) => `${name}=${String(value)}`);
  return `What was captured at the addresses of the releases${filters.length > 0 ? ` with ${filters.join(', ')}` : ''}`;
}

function busy(): DomainError {
  return new DomainError(
    'unavailable',
    `${AT_A_TIME} archives are being written already.`,
    'Try again in a minute. A large archive is better written by “uade export”, beside the server.',
    { retryAfterSeconds: COME_AGAIN_S },
  );
}

function nothingChosen(): DomainError {
  return new DomainError('not-found', 'Nothing was captured that fits.', 'Choose other filters, or none.');
}
