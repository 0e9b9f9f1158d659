import { Injectable } from '@nestjs/common';
import { DomainError } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import type { EditEntity, MarkPlaceEntity } from './edit.entity';
import { EditsRepository } from './edits.repository';
import { followMark } from './follow-mark';
import { type KnownMark, noteEdit, versionsOf } from './known-mark';
import { markOf, MarkPlacesRepository } from './mark-places.repository';

/**
 * Carries what a person decided of a mark's place through the edits that came since, as if they had come after the decision:
 * the places that nobody decided are the program's, and are found anew.
 */
@Injectable()
export class PlaceCarrier {
  constructor(
    private readonly edits: EditsRepository,
    private readonly places: MarkPlacesRepository,
  ) {}

  /**
   * Bring a mark's later places into line with one that was changed, in the transaction that changed it. The release is to be
   * locked, lest a new version is read meanwhile. What a person decided of a later place stands, and so does all behind it.
   */
  async carry(manager: EntityManager, place: MarkPlaceEntity, edit: EditEntity): Promise<void> {
    const later = await this.edits.later(manager, edit);
    if (later.length === 0) return;
    const markId = markOf(place);
    const there = await this.places.placesIn(
      manager,
      markId,
      later.map(({ id }) => id),
    );
    let mark = await this.markAt(manager, markId, edit);
    const versionIds = later.flatMap(({ fromVersionId, toVersionId }) => [fromVersionId, toVersionId]);
    const texts = await this.edits.textsOf(manager, [...versionIds, ...versionsOf(mark)]);
    for (const next of later) {
      const old = there.get(next.id) ?? null;
      if (old !== null && old.decidedBy !== null) return;
      const [before, after] = [next.fromVersionId, next.toVersionId].map((id) => ({
        id,
        text: texts.get(id) ?? '',
      }));
      if (before === undefined || after === undefined) return;
      const found = followMark(mark, { edit: next, before, after, texts });
      await this.places.put(manager, old, found);
      if (found !== null) mark = noteEdit(mark, found, next.toVersionId);
    }
  }

  private async markAt(manager: EntityManager, markId: string, edit: EditEntity): Promise<KnownMark> {
    const marks = await this.places.marksUpTo(manager, await this.edits.madeBy(manager, edit));
    const mark = marks.find((one) => one.id === markId);
    if (mark === undefined) throw new DomainError('internal', `Mark ${markId} was taken back meanwhile.`);
    return mark;
  }
}
