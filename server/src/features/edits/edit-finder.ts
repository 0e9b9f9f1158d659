import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dayInAlmaty } from '@uade/analysis';
import { type ChangeContext, type ClassifiedChange, compareVersions } from '@uade/change';
import { type Clock, READ_LANGUAGES } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { EventLog } from '../../database/event-log';
import type { ReleaseVersionEntity } from '../releases/release-version.entity';
import type { EditEntity, MarkPlaceEntity } from './edit.entity';
import { EditsRepository } from './edits.repository';
import { followMark } from './follow-mark';
import { versionsOf } from './known-mark';
import { MarkPlacesRepository } from './mark-places.repository';

/** Finds what an edited page says differently and follows the mentions and annotations in it, in the transaction that adds the version. */
@Injectable()
export class EditFinder implements OnModuleInit {
  constructor(
    private readonly edits: EditsRepository,
    private readonly places: MarkPlacesRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.listen('release.read', async (manager, { versionId, number }) => {
      if (number !== 1) await this.find(manager, String(versionId));
    });
  }

  private async find(manager: EntityManager, versionId: string): Promise<void> {
    const pair = await this.edits.pair(manager, versionId);
    // A reread is never an edit: only what one extractor read from two captures can be told apart.
    if (pair?.after.cause !== 'page-changed' || pair.before.extractor !== pair.after.extractor) return;
    const { before, after } = pair;
    const changes = compareVersions(contextOf(before.text, after.text, after));
    const titleChanges = compareVersions(contextOf(before.title, after.title, after));
    if (changes.length + titleChanges.length === 0) return;
    const edit = toEdit({ before, after }, changes, titleChanges, this.clock.now());
    const places = await this.follow(manager, edit, pair);
    await this.edits.add(manager, edit);
    await this.places.add(manager, places);
    await this.events.record(manager, 'release.edited', {
      schemaVersion: 1,
      editId: edit.id,
      releaseId: edit.releaseId,
      toDecide: places.filter(({ state }) => state === 'open').length,
    });
  }

  private async follow(
    manager: EntityManager,
    edit: EditEntity,
    { before, after }: { before: ReleaseVersionEntity; after: ReleaseVersionEntity },
  ): Promise<MarkPlaceEntity[]> {
    const marks = await this.places.marksUpTo(manager, before);
    const texts = await this.edits.textsOf(manager, marks.flatMap(versionsOf));
    return marks.flatMap((mark) => followMark(mark, { edit, before, after, texts }) ?? []);
  }
}

function contextOf(oldText: string, newText: string, version: ReleaseVersionEntity): ChangeContext {
  const { language, publishedAt, createdAt } = version;
  const on = dayInAlmaty((publishedAt ?? createdAt).toISOString());
  return {
    oldText,
    newText,
    // A page in a language that is not read has figures and names too, which the rules of English find.
    language: READ_LANGUAGES.find((one) => one === language) ?? 'en',
    on: on ?? { year: createdAt.getUTCFullYear(), month: 1, day: 1 },
  };
}

function toEdit(
  { before, after }: { before: ReleaseVersionEntity; after: ReleaseVersionEntity },
  changes: ClassifiedChange[],
  titleChanges: ClassifiedChange[],
  createdAt: Date,
): EditEntity {
  const all = [...titleChanges, ...changes];
  const gravest = all.reduce((a, b) => (b.significance > a.significance ? b : a));
  return {
    id: newId(),
    releaseId: after.releaseId,
    fromVersionId: before.id,
    toVersionId: after.id,
    class: gravest.class,
    classes: [...new Set(all.flatMap(({ classes }) => classes))],
    significance: gravest.significance,
    changeCount: all.length,
    titleChanges: titleChanges.map(toTextChange),
    changes: changes.map(toTextChange),
    createdAt,
  };
}

const toTextChange = (change: ClassifiedChange): EditEntity['changes'][number] => ({
  ...change,
  classes: [...change.classes],
});
