import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Analysis } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { CapturesService } from '../captures/captures.service';
import type { ReleaseVersionEntity } from '../releases/release-version.entity';
import { ReleasesRepository } from '../releases/releases.repository';
import { ReleasesService } from '../releases/releases.service';
import { SpeakersService } from '../speakers/speakers.service';
import { StatementsService } from '../statements/statements.service';
import { type ReadingCounts, SuggestionReadings } from '../suggestions/suggestion-readings';
import { hintsOf } from './capture-hints';
import { type Fate, type Mark, placeMark } from './place-mark';
import { type NamedRelease, ReanalysisRepository, type StandingRelease } from './reanalysis.repository';
import { READERS, type Readers } from './readers';

/** A mark whose words stand elsewhere, at several places or nowhere in the newest version of its release. */
export interface Displaced extends Mark, Fate {
  readonly release: NamedRelease;
}

/** What reading a release again gave; `null` where its newest version is of the present extractor by now. */
export type Reanalysed =
  (ReadingCounts & { readonly textChanged: boolean; readonly displaced: readonly Displaced[] }) | null;

/** Undoes the transaction of a trial, and carries out what it would have done. */
class Trial extends Error {
  constructor(readonly counts: ReadingCounts) {
    super('A trial is not kept.');
  }
}

/** Everything read again by the present extractor, as versions with the cause `reread`: never an edit, no decision touched. */
@Injectable()
export class ReanalysisService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly repository: ReanalysisRepository,
    private readonly captures: CapturesService,
    private readonly releaseRows: ReleasesRepository,
    private readonly releases: ReleasesService,
    private readonly speakers: SpeakersService,
    private readonly statements: StatementsService,
    private readonly suggestions: SuggestionReadings,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  get extractor(): string {
    return this.readers.extractor;
  }

  /** How many releases have a newest version of another extractor. */
  async countOutdated(): Promise<number> {
    return this.repository.countOutdated(this.extractor);
  }

  outdated(): AsyncGenerator<NamedRelease> {
    return this.repository.outdated(this.extractor);
  }

  /**
   * Read the newest capture of a release again. One transaction holds all of it, so what is interrupted is not there,
   * and what is there is not done again.
   *
   * @param mode  `trial` does the same and keeps nothing of it.
   * @throws one of the capture library's codes, not-found where the bytes are missing, or conflict
   */
  async reread(release: NamedRelease, mode: 'kept' | 'trial'): Promise<Reanalysed> {
    const { version: previous } = await this.repository.newest(release.id);
    const { articleSelectors: selectors, readingKey } = await this.repository.reading(release.id);
    if (previous.extractor === `${this.extractor}${readingKey}`) return null;
    const capture = await this.repository.newestCapture(previous);
    const { bytes } = await this.captures.raw(capture.id);
    const { analysis } = await this.readers.read(bytes, { ...hintsOf(capture), selectors });
    const counts = await this.inTransaction(mode, (manager) =>
      this.store(manager, previous, capture.id, analysis),
    );
    // Somebody was faster: what they made may be outdated too.
    if (counts === null) return this.reread(release, mode);
    const textChanged = previous.text !== analysis.text;
    return { ...counts, textChanged, displaced: await this.place(release, previous, analysis.text) };
  }

  /**
   * The releases at an address, the one with the newest version first, and how those of their sources are read.
   */
  async releasesAt(url: string): Promise<StandingRelease[]> {
    return this.repository.releasesAt(url);
  }

  /** Read releases again before their page is captured anew: two captures are compared as one extractor reads them. */
  async bringUpToDate(releases: readonly StandingRelease[]): Promise<void> {
    for (const { id, url, extractor, readingKey } of releases) {
      if (extractor === `${this.extractor}${readingKey}`) continue;
      try {
        await this.reread({ id, title: url }, 'kept');
      } catch (error) {
        // What the present reader refuses stays as it was read; it must not keep a new capture out.
        if (!(error instanceof DomainError)) throw error;
      }
    }
  }

  /** Every mark that the rereads of the present extractor left without its place, release by release. */
  async *displaced(): AsyncGenerator<Displaced> {
    for await (const release of this.repository.rereadWithMarks(this.extractor)) {
      const { version, before } = await this.repository.newest(release.id);
      if (before !== null) yield* await this.place(release, before, version.text);
    }
  }

  /** @returns `null`, and nothing stored, where the release has a newer version by now. */
  private async store(
    manager: EntityManager,
    previous: ReleaseVersionEntity,
    captureId: string,
    analysis: Analysis,
  ): Promise<ReadingCounts | null> {
    const standing = await this.suggestions.lock(manager, previous.releaseId);
    const release = await this.releaseRows.lock(manager, previous.releaseId);
    if (release.currentVersionId !== previous.id) return null;
    const version = await this.releases.addReread(manager, release, captureId, analysis);
    const speakers = await this.speakers.ensureNamed(manager, analysis);
    return this.suggestions.addReread(manager, {
      ...{ previousId: previous.id, version, analysis, speakers, standing },
      writes: this.statements.addingReading(manager, version.id, analysis, speakers),
    });
  }

  private async inTransaction(
    mode: 'kept' | 'trial',
    work: (manager: EntityManager) => Promise<ReadingCounts | null>,
  ): Promise<ReadingCounts | null> {
    if (mode === 'kept') return this.dataSource.transaction(work);
    try {
      return await this.dataSource.transaction(async (manager) => {
        const counts = await work(manager);
        if (counts !== null) throw new Trial(counts);
        return counts;
      });
    } catch (error) {
      if (error instanceof Trial) return error.counts;
      throw error;
    }
  }

  /** The marks on versions up to `previous` that have lost their place in `text`, but had one in `previous`. */
  private async place(
    release: NamedRelease,
    previous: ReleaseVersionEntity,
    text: string,
  ): Promise<Displaced[]> {
    const marks = await this.repository.marksUpTo(previous);
    const texts = await this.repository.textsOf(marks.map(({ versionId }) => versionId));
    return marks.flatMap((mark) => {
      const marked = texts.get(mark.versionId) ?? '';
      const wasThere = placeMark(mark, marked, previous.text).fate !== 'orphaned';
      const now = placeMark(mark, marked, text);
      return wasThere && now.fate !== 'unmoved' ? [{ ...mark, ...now, release }] : [];
    });
  }
}
