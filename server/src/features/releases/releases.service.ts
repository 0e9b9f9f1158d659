import { Inject, Injectable } from '@nestjs/common';
import { isOnlyLayout } from '@uade/change';
import type { Analysis, IngestResult, Page, Release, ReleaseQuery, ReleaseRow } from '@uade/contracts';
import { type Clock, DomainError, type Language, slice } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import { newId } from '../../common/new-id';
import { sha256 } from '../../common/sha256';
import { CLOCK } from '../../common/system-clock';
import { EventLog } from '../../database/event-log';
import { cutPage } from '../../database/keyset';
import type { Write } from '../../database/write-together';
import type { CaptureEntity } from '../captures/capture.entity';
import { CapturesService } from '../captures/captures.service';
import { toRelease, toReleaseRow, toVersionSummary } from './release.mapper';
import type { ReleaseEntity } from './release.entity';
import { ReleaseVersionEntity } from './release-version.entity';
import { showVersion } from './release-writes';
import { titleOf } from './release-title';
import { type ListedRelease, ReleasesRepository } from './releases.repository';

/** What reading a capture gave: the version that it made, or the newest where it made none. */
export interface ReadVersion {
  readonly version: ReleaseVersionEntity;
  /** `kept` where the page was seen since: the capture is kept, and the release stays as it is. */
  readonly outcome: IngestResult['outcome'];
  /** The version whose page it changed; `null` on the first and where it is not new. */
  readonly previousId: string | null;
}

/** A passage of a version, checked against its text. */
export interface Passage {
  readonly version: ReleaseVersionEntity;
  readonly quote: string;
}

@Injectable()
export class ReleasesService {
  constructor(
    private readonly releases: ReleasesRepository,
    private readonly captures: CapturesService,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(query: ReleaseQuery): Promise<Page<ReleaseRow>> {
    const listed = await this.releases.list(query);
    const { rows, next } = cutPage(listed.rows, query.limit, ({ release }) => [
      release.publishedAt,
      release.id,
    ]);
    return { items: rows.map(toReleaseRow), next, ...listed.counted };
  }

  async byId(id: string): Promise<Release> {
    return this.withVersions(await this.found(id));
  }

  /** One version of a release, the newest where none is named, beside the release itself. */
  async read(
    id: string,
    versionId: string | undefined,
  ): Promise<{ release: Release; version: ReleaseVersionEntity }> {
    const listed = await this.found(id);
    const wanted = versionId ?? listed.release.currentVersionId;
    const version = wanted === null ? null : await this.releases.version(wanted);
    if (version === null || version.releaseId !== id) {
      throw new DomainError(
        'not-found',
        `Release ${id} has no version ${versionId ?? ''}.`,
        'Leave "version" out to read the newest.',
      );
    }
    return { release: await this.withVersions(listed), version };
  }

  /**
   * The words of a span of a version.
   *
   * @throws not-found         where there is no such version
   * @throws span-out-of-text  where the span is empty or reaches beyond the text
   */
  async passage(versionId: string, start: number, end: number): Promise<Passage> {
    const version = await this.releases.version(versionId);
    if (version === null) throw new DomainError('not-found', `There is no version ${versionId}.`);
    const quote = slice(version.text, { start, end });
    if (start >= end || end > version.text.length || quote.trim() === '') {
      throw new DomainError(
        'span-out-of-text',
        `The span ${start}–${end} holds no words of version ${versionId}, which is ${version.text.length} code units long.`,
        'Select the words again; offsets are half-open and count UTF-16 code units.',
      );
    }
    return { version, quote };
  }

  /** The version that was read from a capture, or the newest at its address where it brought no new words. */
  async versionAt(capture: Pick<CaptureEntity, 'id' | 'url'>): Promise<ReleaseVersionEntity> {
    const version =
      (await this.releases.byCapture(capture.id)) ?? (await this.releases.newestAt(capture.url));
    if (version === null) throw new DomainError('internal', `Capture ${capture.id} was never read.`);
    return version;
  }

  /**
   * Make the version that a capture was read as, in the transaction that stores the capture. Where the newest
   * version has the same words, however they are set, the capture is kept and no version is made. The same where it is a
   * copy from before the page was last seen: what stands there now is not what stood there then.
   *
   * @param isNew  Whether there was no release of this address and language a moment ago.
   */
  async addReading(
    manager: EntityManager,
    capture: CaptureEntity,
    analysis: Analysis,
    { isNew }: { readonly isNew: boolean },
  ): Promise<ReadVersion> {
    const there = isNew ? null : await this.releases.lockByAddress(manager, capture.url, analysis.language);
    if (there === null) {
      const first = await this.addRelease(manager, capture, analysis);
      if (first !== null) return { version: first, outcome: 'imported', previousId: null };
    }
    const release = there ?? (await this.lockAdded(manager, capture.url, analysis.language));
    const newest = await this.releases.newestOf(manager, release);
    const unread = { version: newest, previousId: null };
    if (saysTheSame(newest, analysis)) return { ...unread, outcome: 'unchanged' };
    if (await this.captures.wasSeenSince(manager, capture)) return { ...unread, outcome: 'kept' };
    const origin = { captureId: capture.id, cause: 'page-changed' } as const;
    const version = await this.addVersion(manager, release, origin, analysis);
    return { version, outcome: 'imported', previousId: newest.id };
  }

  /**
   * Make the version that a better extractor read from a capture, whatever it reads: suggestions belong to a version.
   *
   * @param release  Locked by the transaction, and up to date.
   * @throws conflict  where the page now reads as being in the language of another release at the same address
   */
  async addReread(
    manager: EntityManager,
    release: ReleaseEntity,
    captureId: string,
    analysis: Analysis,
  ): Promise<ReleaseVersionEntity> {
    if (analysis.language !== release.language) await this.refuseTaken(manager, release, analysis.language);
    return this.addVersion(manager, release, { captureId, cause: 'reread' }, analysis);
  }

  private async addVersion(
    manager: EntityManager,
    { id, versionCount }: ReleaseEntity,
    origin: Pick<ReleaseVersionEntity, 'captureId' | 'cause'>,
    analysis: Analysis,
  ): Promise<ReleaseVersionEntity> {
    const version = toVersion(analysis, {
      ...origin,
      releaseId: id,
      number: versionCount + 1,
      createdAt: this.clock.now(),
    });
    await this.noteRead(manager, version, [showVersion(version, analysis.origin)]);
    return version;
  }

  /** @returns The first version of a new release; `null`, and nothing written, where another process was faster. */
  private async addRelease(
    manager: EntityManager,
    capture: CaptureEntity,
    analysis: Analysis,
  ): Promise<ReleaseVersionEntity | null> {
    const { id: captureId, sourceId, url: canonicalUrl } = capture;
    const [releaseId, createdAt] = [newId(), this.clock.now()];
    const release = { id: releaseId, sourceId, canonicalUrl, cites: analysis.origin, createdAt };
    const first = { captureId, cause: 'page-changed', releaseId, number: 1, createdAt } as const;
    const version = toVersion(analysis, first);
    if (!(await this.releases.add(manager, release, version))) return null;
    await this.noteRead(manager, version, []);
    return version;
  }

  /** Add a version, with what else is written by it, and tell those who make more of it. */
  private async noteRead(
    manager: EntityManager,
    version: ReleaseVersionEntity,
    writes: readonly Write[],
  ): Promise<void> {
    const { id: versionId, releaseId, number } = version;
    await this.events.record(manager, 'release.read', { schemaVersion: 1, releaseId, versionId, number }, [
      ...this.releases.addingVersion(manager, version),
      ...writes,
    ]);
  }

  private async refuseTaken(
    manager: EntityManager,
    { id, canonicalUrl }: ReleaseEntity,
    language: Language,
  ): Promise<void> {
    const other = await this.releases.lockByAddress(manager, canonicalUrl, language);
    if (other === null) return;
    throw new DomainError(
      'conflict',
      `Release ${id} now reads as “${language}”, and release ${other.id} is that page in that language already.`,
      'Both stay as they were; read them and tell us which of the two readings is right.',
    );
  }

  /** The release that another process added a moment ago. */
  private async lockAdded(manager: EntityManager, url: string, language: Language): Promise<ReleaseEntity> {
    const added = await this.releases.lockByAddress(manager, url, language);
    if (added === null)
      throw new DomainError('internal', `The release at ${url} was neither found nor added.`);
    return added;
  }

  private async withVersions(listed: ListedRelease): Promise<Release> {
    const versions = await this.releases.versionsOf(listed.release.id);
    const captures = await this.captures.byIds(versions.map(({ captureId }) => captureId));
    const summaries = versions.flatMap((version) => {
      const capture = captures.get(version.captureId);
      return capture === undefined ? [] : [toVersionSummary(version, capture)];
    });
    return toRelease(listed, summaries);
  }

  private async found(id: string): Promise<ListedRelease> {
    const listed = await this.releases.byId(id);
    if (listed === null) throw new DomainError('not-found', `There is no release ${id}.`);
    return listed;
  }
}

/** Whether a reading has the words of a version; marks and white space that only look different are no words. */
function saysTheSame({ title, text }: ReleaseVersionEntity, analysis: Analysis): boolean {
  return isOnlyLayout(text, analysis.text) && isOnlyLayout(title, titleOf(analysis));
}

/** The version as which an analysis is kept. */
function toVersion(
  analysis: Analysis,
  known: Pick<ReleaseVersionEntity, 'captureId' | 'cause' | 'releaseId' | 'number' | 'createdAt'>,
): ReleaseVersionEntity {
  const { extractor, text, language, script, publishedAt, sentences } = analysis;
  return {
    ...known,
    id: newId(),
    extractor,
    title: titleOf(analysis),
    text,
    textSha256: sha256(text),
    language,
    script,
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    sentences: sentences.flatMap(({ start, end }) => [start, end]),
  };
}
