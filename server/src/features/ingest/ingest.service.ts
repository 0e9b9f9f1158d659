import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { MAX_CAPTURE_BYTES, type ReadArticle } from '@uade/capture';
import type { Analysis, CaptureMethod, IngestResult } from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { newId } from '../../common/new-id';
import { sha256 } from '../../common/sha256';
import { CLOCK } from '../../common/system-clock';
import { timedWork } from '../../common/work-times';
import type { CaptureEntity } from '../captures/capture.entity';
import { CapturesRepository } from '../captures/captures.repository';
import { checkReceipt } from '../captures/check-receipt';
import { ReleasesService } from '../releases/releases.service';
import { SourcesService } from '../sources/sources.service';
import { SpeakersService } from '../speakers/speakers.service';
import { StatementsService } from '../statements/statements.service';
import { SuggestionReadings } from '../suggestions/suggestion-readings';
import { READERS, type Readers } from './readers';
import { ReanalysisService } from './reanalysis.service';

/** Bytes on their way in, with all that is claimed of them. */
export interface Delivery {
  readonly method: CaptureMethod;
  /** Slug of the source. */
  readonly source: string;
  readonly bytes: Uint8Array;
  /** `null` where there is none: the capture is then called by its hash. */
  readonly url: string | null;
  /** The address that answered, where it was another one. */
  readonly answeredUrl?: string | null;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Declared media type, with its charset if it has one. */
  readonly contentType: string | null;
  readonly fileName: string | null;
  readonly fetchedAt: Date | null;
  readonly actorId: string;
}

/** Runs in the transaction that stores a delivery, last of all; what it throws undoes the whole. */
export type Alongside = (manager: EntityManager, result: IngestResult) => Promise<void>;

/** Sees what was read before it is stored; what it throws keeps it out. */
export type Check = (analysis: Analysis) => Promise<void>;

const nothing: Alongside & Check = () => Promise.resolve();

/** How far ahead of ours a sender's clock may go. */
const CLOCK_TOLERANCE = 5 * 60_000;

/** The way in: bytes are read first, and only what could be read is stored, bytes before all that is derived from them. */
@Injectable()
export class IngestService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: SourcesService,
    private readonly captures: CapturesRepository,
    private readonly releases: ReleasesService,
    private readonly speakers: SpeakersService,
    private readonly statements: StatementsService,
    private readonly suggestions: SuggestionReadings,
    private readonly reanalysis: ReanalysisService,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Take in one delivery. The same bytes at the same address and time are taken in once; a delivery that is refused
   * leaves nothing behind, one that is accepted is there with everything that was read from it.
   *
   * @param alongside  What else is to be committed with it.
   * @throws one of the capture library's codes or of `checkReceipt`, invalid-date, what `check` throws, or not-found where the
   *         source is unknown
   */
  async ingest(
    delivery: Delivery,
    alongside: Alongside = nothing,
    check: Check = nothing,
  ): Promise<IngestResult> {
    const source = await this.sources.reading(delivery.source);
    checkReceipt(delivery);
    this.check(delivery);
    const hash = sha256(delivery.bytes);
    const url = delivery.url ?? `urn:sha256:${hash}`;
    const same = await this.captures.same({ url, sha256: hash, fetchedAt: delivery.fetchedAt });
    if (same !== null) return this.unchanged(same, alongside);
    const there = await this.reanalysis.releasesAt(url);
    // Whoever delivers it, a page is read by the selectors of its release's source: two readings tell an edit only if they were
    // made in one way.
    const { articleSelectors: selectors } = there[0] ?? source;
    const { article, analysis } = await this.readers.read(delivery.bytes, { ...delivery, selectors });
    await check(analysis);
    await this.reanalysis.bringUpToDate(there);
    const capture = this.toCapture(delivery, { sourceId: source.id, url, sha256: hash, article });
    const store = async (manager: EntityManager) => {
      const result = await this.store(manager, capture, delivery.bytes, analysis);
      if (result !== null) await alongside(manager, result);
      return result;
    };
    const stored = await timedWork('store', () => this.dataSource.transaction(store));
    return stored ?? this.unchanged(await this.faster(capture), alongside);
  }

  /** The capture of somebody who handed in the same at the same time, and was faster. */
  private async faster(capture: CaptureEntity): Promise<CaptureEntity> {
    const same = await this.captures.same(capture);
    if (same === null)
      throw new DomainError('internal', `Capture ${capture.id} was neither added nor there.`);
    return same;
  }

  private check({ bytes, fetchedAt, fileName, url }: Delivery): void {
    const name = fileName ?? url ?? 'The text';
    if (bytes.length > MAX_CAPTURE_BYTES) {
      throw new DomainError(
        'input-too-large',
        `${name} has ${bytes.length} bytes; at most ${MAX_CAPTURE_BYTES} are taken.`,
        'Hand in the release alone, without images and attachments.',
      );
    }
    if (fetchedAt !== null && fetchedAt.getTime() > this.clock.now().getTime() + CLOCK_TOLERANCE) {
      throw new DomainError(
        'invalid-date',
        `${name} is said to have been fetched at ${fetchedAt.toISOString()}, which is still to come.`,
        'Give the time at which it was fetched, in UTC.',
      );
    }
  }

  private toCapture(
    delivery: Delivery,
    known: { sourceId: string; url: string; sha256: string; article: ReadArticle },
  ): CaptureEntity {
    const { method, answeredUrl = null, status, headers, fileName, fetchedAt, actorId, bytes } = delivery;
    const { sourceId, url, sha256: hash, article } = known;
    return {
      id: newId(),
      sourceId,
      method,
      url,
      answeredUrl,
      status,
      headers: { ...headers },
      sha256: hash,
      byteLength: bytes.length,
      mediaType: article.mediaType,
      charset: article.charset,
      refusal: null,
      fileName,
      fetchedAt,
      receivedAt: this.clock.now(),
      actorId,
    };
  }

  /** @returns `null`, and nothing stored, where the same receipt is here by now. */
  private async store(
    manager: EntityManager,
    capture: CaptureEntity,
    bytes: Uint8Array,
    analysis: Analysis,
  ): Promise<IngestResult | null> {
    if (!(await this.captures.add(manager, capture, bytes))) return null;
    const standing = await this.suggestions.lockAt(manager, capture.url, analysis.language);
    const isNew = standing.releaseId === null;
    const made = await this.releases.addReading(manager, capture, analysis, { isNew });
    const { version, outcome, previousId } = made;
    const result = {
      captureId: capture.id,
      releaseId: version.releaseId,
      versionId: version.id,
      title: version.title,
    };
    if (outcome !== 'imported') return { ...result, outcome, suggestions: 0 };
    const speakers = await this.speakers.ensureNamed(manager, analysis);
    const { toDecide } = await this.suggestions.addCaptured(manager, {
      ...{ previousId, version, analysis, speakers, standing: standing.suggestions },
      writes: this.statements.addingReading(manager, version.id, analysis, speakers),
    });
    return { ...result, outcome, suggestions: toDecide };
  }

  private async unchanged(capture: CaptureEntity, alongside: Alongside): Promise<IngestResult> {
    const { id: versionId, releaseId, title } = await this.releases.versionAt(capture);
    const same = { captureId: capture.id, releaseId, versionId, title };
    const result = { ...same, outcome: 'unchanged', suggestions: 0 } as const;
    if (alongside !== nothing) await this.dataSource.transaction((manager) => alongside(manager, result));
    return result;
  }
}
