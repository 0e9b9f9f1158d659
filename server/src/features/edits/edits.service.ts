import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  CommitmentEdit,
  Edit,
  EditQuery,
  EditRow,
  MentionPlace,
  newMentionPlaceDecisionSchema,
  Page,
} from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { EventLog } from '../../database/event-log';
import { cutPage } from '../../database/keyset';
import { AccountsService } from '../accounts/accounts.service';
import { ReleasesRepository } from '../releases/releases.repository';
import { ReleasesService } from '../releases/releases.service';
import { type ListedEdit, toCommitmentEdit, toEdit, toEditRow, toMentionPlace } from './edit.mapper';
import type { EditEntity, MentionPlaceEntity } from './edit.entity';
import { EditsRepository, type PlacedMention } from './edits.repository';

/** A decision on a mention's place, read by the contract's schema. */
export type EnteredPlaceDecision = z.output<typeof newMentionPlaceDecisionSchema>;

@Injectable()
export class EditsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly edits: EditsRepository,
    private readonly releaseRows: ReleasesRepository,
    private readonly releases: ReleasesService,
    private readonly accounts: AccountsService,
    private readonly audit: AuditTrail,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(query: EditQuery): Promise<Page<EditRow>> {
    const { rows: read, total } = await this.edits.list(query);
    const { rows, next } = cutPage(read, query.limit, ({ id, createdAt, significance }) => [
      query.sort === 'newest' ? createdAt : significance,
      id,
    ]);
    const [listed, directory] = await Promise.all([this.listed(rows), this.accounts.directory()]);
    return { items: listed.map((one) => toEditRow(one, directory)), next, total };
  }

  async byId(id: string): Promise<Edit> {
    const edit = await this.edits.byId(id);
    if (edit === null) throw new DomainError('not-found', `There is no edit ${id}.`);
    const [[listed], directory] = await Promise.all([this.listed([edit]), this.accounts.directory()]);
    if (listed === undefined) throw new DomainError('internal', `Edit ${id} has no release.`);
    return toEdit(listed, directory);
  }

  /** The edit that made a version, with the mentions that have a place in it. */
  async ofVersion(versionId: string): Promise<{ edit: EditEntity; places: PlacedMention[] } | null> {
    const edit = await this.edits.ofVersion(versionId);
    if (edit === null) return null;
    const places = await this.edits.placesOf([edit.id]);
    return { edit, places: places.filter(({ place }) => place.startOffset !== null) };
  }

  /** The edits that touched the words of a commitment, oldest first. */
  async ofCommitment(commitmentId: string): Promise<CommitmentEdit[]> {
    const placed = await this.edits.placesOfCommitment(commitmentId);
    const edits = await this.edits.byIds(placed.map(({ place }) => place.editId));
    const [listed, directory] = await Promise.all([
      this.listed([...edits.values()]),
      this.accounts.directory(),
    ]);
    const byId = new Map(listed.map((one) => [one.edit.id, one]));
    return placed
      .flatMap((one) => {
        const edit = byId.get(one.place.editId);
        return edit === undefined ? [] : [toCommitmentEdit(one, edit, directory)];
      })
      .sort((a, b) => Date.parse(a.capturedAt) - Date.parse(b.capturedAt));
  }

  /**
   * Decide where a mention stands in an edited text: the decision and its audit entry are one transaction.
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
  ): Promise<MentionPlace> {
    const { place, commitmentId } = await this.found(id);
    if (place.rowVersion !== expected) throw await this.stale(id, expected);
    if ((given.decision === 'reopened') === (place.decidedBy === null)) throw alreadyDecided(place);
    const edit = await this.editOf(place);
    if (given.place !== null)
      await this.releases.passage(edit.toVersionId, given.place.start, given.place.end);
    const values = this.decided(place, given, actorId);
    const done = await this.dataSource.transaction(async (manager) => {
      if (!(await this.edits.change(manager, place, values))) return false;
      const action = `mention-place.${given.decision}` as const;
      await this.audit.record(manager, {
        actorId,
        action,
        subjectType: 'commitment',
        subjectId: commitmentId,
        reason: given.reason,
        payload: { editId: edit.id, mentionPlaceId: id, mentionId: place.mentionId, place: given.place },
      });
      await this.events.record(manager, action, { schemaVersion: 1, editId: edit.id, mentionPlaceId: id });
      return true;
    });
    if (!done) throw await this.stale(id, expected);
    return this.place(id);
  }

  async countUndecided(): Promise<number> {
    return this.edits.countUndecided();
  }

  private decided(
    { foundStart: startOffset, foundEnd: endOffset }: MentionPlaceEntity,
    { decision, place, reason }: EnteredPlaceDecision,
    actorId: string,
  ): Partial<MentionPlaceEntity> {
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

  private async place(id: string): Promise<MentionPlace> {
    const [placed, directory] = await Promise.all([this.found(id), this.accounts.directory()]);
    const [listed] = await this.listed([await this.editOf(placed.place)]);
    if (listed === undefined) throw new DomainError('internal', `The edit of place ${id} has no release.`);
    return toMentionPlace(placed, listed.before, listed.after, directory);
  }

  private async editOf({ id, editId }: MentionPlaceEntity): Promise<EditEntity> {
    const edit = await this.edits.byId(editId);
    if (edit === null) throw new DomainError('internal', `Place ${id} belongs to no edit.`);
    return edit;
  }

  private async found(id: string): Promise<PlacedMention> {
    const found = await this.edits.place(id);
    if (found === null) throw new DomainError('not-found', `There is no place ${id} of a mention.`);
    return found;
  }

  private async stale(id: string, expected: number): Promise<DomainError> {
    return new DomainError(
      'stale-version',
      `The place of this mention was decided by somebody else since version ${expected}.`,
      'Look at what was decided; then decide again on the current version.',
      { current: await this.place(id) },
    );
  }

  /** Edits with all that a row of them is made of: a fixed number of questions, however many they are. */
  private async listed(edits: readonly EditEntity[]): Promise<ListedEdit[]> {
    const [releases, versions, places] = await Promise.all([
      this.releaseRows.byIds(edits.map(({ releaseId }) => releaseId)),
      this.edits.versions(edits.flatMap(({ fromVersionId, toVersionId }) => [fromVersionId, toVersionId])),
      this.edits.placesOf(edits.map(({ id }) => id)),
    ]);
    const placesOf = Map.groupBy(places, ({ place }) => place.editId);
    return edits.flatMap((edit) => {
      const release = releases.get(edit.releaseId);
      const [before, after] = [versions.get(edit.fromVersionId), versions.get(edit.toVersionId)];
      if (release === undefined || before === undefined || after === undefined) return [];
      return [{ edit, release, before, after, places: placesOf.get(edit.id) ?? [] }];
    });
  }
}

function alreadyDecided({ id, state }: MentionPlaceEntity): DomainError {
  return new DomainError(
    'already-decided',
    `Place ${id} is ${state}.`,
    state === 'open' ? 'Nobody has decided on it yet.' : 'Reopen it first to decide anew.',
  );
}
