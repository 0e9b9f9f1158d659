import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Clock, DomainError } from '@uade/kernel';
import {
  type ArchivedAgain,
  type ArchivedPage,
  isPage,
  readRecord,
  targetOf,
  type WarcHead,
} from '@uade/warc';
import type { DataSource } from 'typeorm';
import { newId } from '../../common/new-id';
import { sha256 } from '../../common/sha256';
import { CLOCK } from '../../common/system-clock';
import type { CaptureEntity } from '../captures/capture.entity';
import { CapturesRepository } from '../captures/captures.repository';
import { checkReceipt } from '../captures/check-receipt';
import { IngestService } from '../ingest/ingest.service';
import { SourcesService } from '../sources/sources.service';
import {
  bytesMissing,
  checkBlock,
  checkPayload,
  cutOffAs,
  damaged,
  isReceipt,
  isWanted,
  passedOverAs,
  tooLarge,
} from './archive-record';
import { decodeArchived } from './decode-archived';
import { SeenRecords } from './seen-records';
import { readWarc, type WarcEntry, type WarcRead } from './warc-reader';

/**
 * What came of one record; `kept` is a receipt that is not read: the page was gone, unchanged, held no release, or was seen
 * since.
 */
export type ArchiveStep =
  | { readonly outcome: 'imported' | 'unchanged' | 'kept' }
  | { readonly outcome: 'passed-over'; readonly what: string }
  | Refused;

interface Refused {
  readonly outcome: 'refused';
  /** Where the record begins in the file. */
  readonly offset: number;
  readonly url: string | null;
  readonly error: DomainError;
}

/** Whose pages an archive has, and who hands it in. */
export interface ArchiveClaims {
  /** Slug of the source. */
  readonly source: string;
  readonly actorId: string;
}

interface Given extends ArchiveClaims {
  readonly sourceId: string;
  readonly seen: SeenRecords;
}

/** The bytes of an answer, and as what they were read before; `null` where they come for the first time. */
interface Content {
  readonly bytes: Uint8Array;
  readonly known: CaptureEntity | null;
}

/** Takes WARC files in, record by record, by the same way as all that is handed in. */
@Injectable()
export class ArchiveImportService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly captures: CapturesRepository,
    private readonly sources: SourcesService,
    private readonly ingest: IngestService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Take in an archive. What was taken in before is left as it is: an import that was broken off is run again.
   *
   * @throws not-found where the source is unknown; unsupported-media-type where the file is no archive
   */
  async *import(chunks: AsyncIterable<Buffer>, claims: ArchiveClaims): AsyncGenerator<ArchiveStep> {
    const sourceId = await this.sources.idOf(claims.source);
    const seen = new SeenRecords();
    for await (const entry of readWarc(chunks, isWanted)) {
      yield await this.take(entry, { ...claims, sourceId, seen });
    }
  }

  private async take(entry: WarcEntry, given: Given): Promise<ArchiveStep> {
    const { offset } = entry;
    if (entry.kind === 'broken') return { outcome: 'refused', offset, url: null, error: damaged(entry.why) };
    try {
      return await this.takeRecord(entry, given);
    } catch (error) {
      // Only what is wrong with the record itself; a lost database must not read as thousands of bad records.
      if (!(error instanceof DomainError) || error.code === 'internal') throw error;
      return { outcome: 'refused', offset, url: targetOf(entry.head), error };
    }
  }

  private async takeRecord({ head, block, length }: WarcRead, given: Given): Promise<ArchiveStep> {
    if (!isPage(head)) return { outcome: 'passed-over', what: otherRecords(head) };
    if (block === null) throw tooLarge(length);
    checkBlock(head, block);
    const answer = readRecord(head, block);
    const what = cutOffAs(head) ?? passedOverAs(answer);
    if (what !== null) return { outcome: 'passed-over', what };
    checkReceipt(answer);
    const content =
      answer.kind === 'page'
        ? await this.ownBytes(answer, head, block)
        : await this.bytesAt(answer, given.seen, head);
    given.seen.add(head, sha256(content.bytes));
    return { outcome: await this.store(answer, content, given) };
  }

  private async store(
    answer: ArchivedPage | ArchivedAgain,
    content: Content,
    given: Given,
  ): Promise<'imported' | 'unchanged' | 'kept'> {
    const { bytes, known } = content;
    const { method, answeredUrl, status, headers, fileName, fetchedAt, url } = answer;
    const hash = sha256(bytes);
    const same = await this.captures.same({ url: url ?? `urn:sha256:${hash}`, sha256: hash, fetchedAt });
    if (same !== null) return 'unchanged';
    if (isReceipt(answer)) return this.keep(answer, content, given);
    const contentType = answer.contentType ?? declaredOf(known);
    const { source, actorId } = given;
    const claims = {
      method,
      answeredUrl,
      status,
      headers,
      fileName,
      fetchedAt,
      url,
      contentType,
      source,
      actorId,
    };
    return (await this.ingest.ingest({ ...claims, bytes })).outcome;
  }

  private async keep(
    answer: ArchivedPage | ArchivedAgain,
    { bytes, known }: Content,
    { sourceId, actorId }: Given,
  ): Promise<'kept' | 'unchanged'> {
    const { method, answeredUrl, status, headers, refusal, fileName, fetchedAt, url, contentType } = answer;
    const hash = sha256(bytes);
    const capture: CaptureEntity = {
      id: newId(),
      sourceId,
      method,
      url: url ?? `urn:sha256:${hash}`,
      answeredUrl,
      status,
      headers: { ...headers },
      sha256: hash,
      byteLength: bytes.length,
      mediaType: known?.mediaType ?? plainType(contentType),
      charset: known?.charset ?? null,
      refusal,
      fileName,
      fetchedAt,
      receivedAt: this.clock.now(),
      actorId,
    };
    const isNew = await this.dataSource.transaction((manager) => this.captures.add(manager, capture, bytes));
    return isNew ? 'kept' : 'unchanged';
  }

  private async ownBytes(answer: ArchivedPage, head: WarcHead, block: Uint8Array): Promise<Content> {
    const bytes = await decodeArchived(answer);
    checkPayload(head, block, [answer.body, bytes]);
    return { bytes, known: null };
  }

  /** The bytes that a record only points at: by their own hash, by a record seen before, or by an address and a time. */
  private async bytesAt({ refersTo }: ArchivedAgain, seen: SeenRecords, head: WarcHead): Promise<Content> {
    const { id, url, date, digest } = refersTo;
    // A digest is of the bytes as they came, which may be packed: what this file had says more than the digest alone.
    const known =
      (await this.withBytes(seen.find(id, head.get('warc-payload-digest')))) ??
      (await this.withBytes(digest?.algorithm === 'sha256' ? digest.hex : null)) ??
      (url === null || date === null ? null : await this.captures.at(url, date));
    const bytes = known === null ? null : await this.captures.bytes(known.sha256);
    if (known === null || bytes === null) throw bytesMissing();
    return { bytes, known };
  }

  private async withBytes(hash: string | null): Promise<CaptureEntity | null> {
    return hash === null ? null : this.captures.withBytes(hash);
  }
}

function otherRecords(head: WarcHead): string {
  const type = /^[a-z]{1,20}$/.exec(head.get('warc-type') ?? '')?.[0] ?? 'nameless';
  return ['response', 'resource', 'revisit'].includes(type)
    ? `${type} records of other addresses than http and https`
    : `${type} records`;
}

function declaredOf(known: CaptureEntity | null): string | null {
  if (known === null) return null;
  return known.charset === null ? known.mediaType : `${known.mediaType}; charset=${known.charset}`;
}

function plainType(contentType: string | null): string {
  const plain = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(plain) ? plain : 'application/octet-stream';
}
