import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MarkPlace, newMarkPlaceDecisionSchema } from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { EventLog } from '../../database/event-log';
import { AccountsService } from '../accounts/accounts.service';
import { ReleasesRepository } from '../releases/releases.repository';
import { ReleasesService } from '../releases/releases.service';
import { toMarkPlace } from './edit.mapper';
import type { EditEntity, MarkPlaceEntity } from './edit.entity';
import { EditsRepository } from './edits.repository';
import { type Mark, MarkPlacesRepository, type PlacedMark } from './mark-places.repository';
import { PlaceCarrier } from './place-carrier';

/** A decision on a mark's place, read by the contract's schema. */
export type EnteredPlaceDecision = z.output<typeof newMarkPlaceDecisionSchema>;

/** Lets people say where a mark stands in an edited text. */
@Injectable()
export class MarkPlacesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly edits: EditsRepository,
    private readonly places: MarkPlacesRepository,
    private readonly carrier: PlaceCarrier,
    private readonly releases: ReleasesService,
    private readonly releaseRows: ReleasesRepository,
    private readonly accounts: AccountsService,
    private readonly audit: AuditTrail,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Decide where a mark stands in an edited text: the decision, what follows from it for later edits, and its audit entry are
   * one transaction.
   *
   * @param expected  The version of the place that the decider has seen.
   * @throws stale-version    where somebody was faster; holds the current state
   * @throws already-decided  where it waits for nobody (or, to reopen it, nobody decided)
   * @throws span-out-of-text where it was moved to no passage of the new text
   */
  async decide(
    id: string,
    expected: number,
    given: EnteredPlaceDecision,
    actorId: string,
  ): Promise<MarkPlace> {
    const placed = await this.found(id);
    const { place } = placed;
    if (place.rowVersion !== expected) throw await this.stale(id, expected);
    if ((given.decision === 'reopened') === (place.decidedBy === null)) throw alreadyDecided(place);
    const edit = await this.editOf(place);
    if (given.place !== null) {
      await this.releases.passage(edit.toVersionId, given.place.start, given.place.end);
    }
    const values = this.decided(place, given, actorId);
    const done = await this.dataSource.transaction(async (manager) => {
      // A version that is read meanwhile would be followed from where the mark stood before.
      await this.releaseRows.lock(manager, edit.releaseId);
      if (!(await this.places.change(manager, place, values))) return false;
      await this.carrier.carry(manager, place, edit);
      await this.publish(manager, placed, given, actorId);
      return true;
    });
    if (!done) throw await this.stale(id, expected);
    return this.place(id);
  }

  private async publish(
    manager: EntityManager,
    { place: { id, editId }, mark }: PlacedMark,
    { decision, reason, place }: EnteredPlaceDecision,
    actorId: string,
  ): Promise<void> {
    const action = `mark-place.${decision}` as const;
    await this.audit.record(manager, {
      actorId,
      action,
      ...subjectOf(mark),
      reason,
      payload: { editId, markPlaceId: id, [`${mark.type}Id`]: mark.id, place },
    });
    await this.events.record(manager, action, { schemaVersion: 1, editId, markPlaceId: id });
  }

  private decided(
    { foundStart: startOffset, foundEnd: endOffset }: MarkPlaceEntity,
    { decision, place, reason }: EnteredPlaceDecision,
    actorId: string,
  ): Partial<MarkPlaceEntity> {
    const asFound = { startOffset, endOffset };
    const decided = { decidedBy: actorId, decidedAt: this.clock.now(), reason };
    switch (decision) {
      case 'reopened':
        return { ...asFound, state: 'open', decidedBy: null, decidedAt: null, reason: '' };
      case 'accepted':
        return { ...asFound, ...decided, state: 'accepted' };
      case 'moved':
        return {
          startOffset: place?.start ?? null,
          endOffset: place?.end ?? null,
          ...decided,
          state: 'moved',
        };
      case 'dropped':
        return { startOffset: null, endOffset: null, ...decided, state: 'dropped' };
    }
  }

  private async place(id: string): Promise<MarkPlace> {
    const [placed, directory] = await Promise.all([this.found(id), this.accounts.directory()]);
    const { fromVersionId, toVersionId } = await this.editOf(placed.place);
    const versions = await this.edits.versions([fromVersionId, toVersionId]);
    const [before, after] = [versions.get(fromVersionId), versions.get(toVersionId)];
    if (before === undefined || after === undefined)
      throw new DomainError('internal', `The edit of place ${id} has no versions.`);
    return toMarkPlace(placed, before, after, directory);
  }

  private async editOf({ id, editId }: MarkPlaceEntity): Promise<EditEntity> {
    const edit = await this.edits.byId(editId);
    if (edit === null) throw new DomainError('internal', `Place ${id} belongs to no edit.`);
    return edit;
  }

  private async found(id: string): Promise<PlacedMark> {
    const found = await this.places.place(id);
    if (found === null)
      throw new DomainError('not-found', `There is no place ${id} of a mention or an annotation.`);
    return found;
  }

  private async stale(id: string, expected: number): Promise<DomainError> {
    return new DomainError(
      'stale-version',
      `This place was decided by somebody else since version ${expected}.`,
      'Look at what was decided; then decide again on the current version.',
      { current: await this.place(id) },
    );
  }
}

/** Whose history tells of the decision. */
function subjectOf(mark: Mark): { subjectType: string; subjectId: string } {
  return mark.type === 'mention'
    ? { subjectType: 'commitment', subjectId: mark.commitmentId }
    : { subjectType: 'annotation', subjectId: mark.id };
}

function alreadyDecided({ id, state }: MarkPlaceEntity): DomainError {
  return new DomainError(
    'already-decided',
    `Place ${id} is ${state}.`,
    state === 'open' ? 'Nobody has decided on it yet.' : 'Reopen it first to decide anew.',
  );
}
