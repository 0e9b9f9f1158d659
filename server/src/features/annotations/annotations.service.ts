import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { describeSelectors } from '@uade/anchor';
import type { Annotation, createAnnotationSchema } from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { RepeatableRequest } from '../../common/idempotency-key';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { EventLog } from '../../database/event-log';
import { RequestKeys } from '../../database/request-keys';
import { AccountsService, type Directory } from '../accounts/accounts.service';
import { ReleasesService } from '../releases/releases.service';
import type { AnnotationEntity } from './annotation.entity';
import { AnnotationsRepository } from './annotations.repository';

/** An annotation as somebody enters it, read by the contract's schema. */
export type EnteredAnnotation = z.output<typeof createAnnotationSchema>;

/** Who changes which annotation, in the version that they have seen. */
interface Changer {
  readonly id: string;
  readonly expected: number;
  readonly actorId: string;
}

/** What a change does to an annotation. */
type Change = 'rewritten' | 'removed' | 'restored';

@Injectable()
export class AnnotationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly annotations: AnnotationsRepository,
    private readonly releases: ReleasesService,
    private readonly accounts: AccountsService,
    private readonly audit: AuditTrail,
    private readonly events: EventLog,
    private readonly keys: RequestKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The annotations of a version, in the order of its text. */
  async of(versionId: string): Promise<Annotation[]> {
    const [rows, directory] = await Promise.all([this.annotations.of(versionId), this.accounts.directory()]);
    return rows.map((row) => toAnnotation(row, directory));
  }

  /** Annotations that are not removed, of whatever version. */
  async byIds(ids: readonly string[]): Promise<Annotation[]> {
    const [rows, directory] = await Promise.all([this.annotations.byIds(ids), this.accounts.directory()]);
    return rows.map((row) => toAnnotation(row, directory));
  }

  /** @param request  Sent again it makes no second one; `null` where nobody sends it again. */
  async annotate(
    { versionId, start, end, motivation, body }: EnteredAnnotation,
    actorId: string,
    request: RepeatableRequest | null = null,
  ): Promise<Annotation> {
    const { version, quote } = await this.releases.passage(versionId, start, end);
    const { quote: selector } = describeSelectors(version.text, { start, end });
    const now = this.clock.now();
    const annotation: AnnotationEntity = {
      id: newId(),
      rowVersion: 1,
      versionId,
      startOffset: start,
      endOffset: end,
      quote,
      prefix: selector.prefix,
      suffix: selector.suffix,
      motivation,
      body,
      creatorId: actorId,
      createdAt: now,
      changedAt: now,
      removedAt: null,
    };
    const before = await this.dataSource.transaction(async (manager) => {
      const made = await this.keys.claim(manager, request, annotation.id);
      if (made !== null) return made;
      await this.annotations.add(manager, annotation);
      await this.publish(manager, annotation, 'made', actorId);
      return null;
    });
    return this.shown(before === null ? annotation : await this.made(before));
  }

  async rewrite(id: string, expected: number, body: string, actorId: string): Promise<Annotation> {
    return this.change({ id, expected, actorId }, 'rewritten', { body });
  }

  async remove(id: string, expected: number, actorId: string): Promise<void> {
    await this.change({ id, expected, actorId }, 'removed', { removedAt: this.clock.now() });
  }

  async restore(id: string, expected: number, actorId: string): Promise<Annotation> {
    return this.change({ id, expected, actorId }, 'restored', { removedAt: null });
  }

  private async change(
    { id, expected, actorId }: Changer,
    change: Change,
    values: Partial<AnnotationEntity>,
  ): Promise<Annotation> {
    const seen = await this.annotations.byId(id);
    const isThere = seen !== null && (seen.removedAt === null) === (change !== 'restored');
    if (!isThere) throw notThere(id, change);
    const changed = { ...seen, ...values, rowVersion: expected + 1, changedAt: this.clock.now() };
    const done = await this.dataSource.transaction(async (manager) => {
      if (!(await this.annotations.change(manager, changed, expected, actorId))) return false;
      await this.publish(manager, changed, change, actorId);
      return true;
    });
    if (!done) throw await this.stale(seen, expected);
    return this.shown(changed);
  }

  /** What a request has made before, as it is now. */
  private async made(id: string): Promise<AnnotationEntity> {
    const made = await this.annotations.byId(id);
    if (made === null || made.removedAt !== null) throw notThere(id, 'rewritten');
    return made;
  }

  private async publish(
    manager: EntityManager,
    { id, rowVersion, versionId, startOffset, endOffset, body }: AnnotationEntity,
    change: Change | 'made',
    actorId: string,
  ): Promise<void> {
    await this.audit.record(manager, {
      actorId,
      action: `annotation.${change}`,
      subjectType: 'annotation',
      subjectId: id,
      reason: '',
      record: { table: 'annotation_revision', id: `${id}/${rowVersion}` },
      payload: { versionId, start: startOffset, end: endOffset, body },
    });
    await this.events.record(manager, `annotation.${change}`, {
      schemaVersion: 1,
      annotationId: id,
      versionId,
    });
  }

  private async stale(seen: AnnotationEntity, expected: number): Promise<DomainError> {
    return new DomainError(
      'stale-version',
      `Annotation ${seen.id} was changed by somebody else since version ${expected}.`,
      'Compare your text with the current one, then save again on the current version.',
      { current: await this.shown((await this.annotations.byId(seen.id)) ?? seen) },
    );
  }

  private async shown(annotation: AnnotationEntity): Promise<Annotation> {
    return toAnnotation(annotation, await this.accounts.directory());
  }
}

function notThere(id: string, change: Change): DomainError {
  return change === 'restored'
    ? new DomainError('not-found', `There is no removed annotation ${id}.`)
    : new DomainError(
        'not-found',
        `There is no annotation ${id}.`,
        'It may have been removed; it can be restored.',
      );
}

function toAnnotation(row: AnnotationEntity, directory: Directory): Annotation {
  const { id, rowVersion, versionId, startOffset, endOffset, quote, motivation, body, creatorId } = row;
  return {
    id,
    version: rowVersion,
    versionId,
    start: startOffset,
    end: endOffset,
    quote,
    motivation: motivation as Annotation['motivation'],
    body,
    creator: directory.actor(creatorId),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}
