import type { CommitmentEdit, Edit, EditRow, MarkPlace, TextChange } from '@uade/contracts';
import { DomainError, truncate, truncateStart } from '@uade/kernel';
import type { Directory } from '../accounts/accounts.service';
import { toSourceRef } from '../releases/release.mapper';
import type { ListedRelease } from '../releases/releases.repository';
import type { EditEntity } from './edit.entity';
import type { EditedVersion } from './edits.repository';
import type { Mark, PlacedMark } from './mark-places.repository';
import { summedChange } from './summed-change';

/** How much of the text is shown around the gravest change, in UTF-16 code units. */
const AROUND = 120;

/** An edit with what its row is made of. */
export interface ListedEdit {
  readonly edit: EditEntity;
  readonly release: ListedRelease;
  readonly before: EditedVersion;
  readonly after: EditedVersion;
  readonly places: readonly PlacedMark[];
}

export function toEditRow(listed: ListedEdit, directory: Directory): EditRow {
  const { edit, release, before, after, places } = listed;
  return {
    id: edit.id,
    ...toReleaseRef(release),
    url: release.release.canonicalUrl,
    from: toEditedVersion(before),
    to: toEditedVersion(after),
    class: edit.class,
    significance: edit.significance,
    changeCount: edit.changeCount,
    gravest: gravestOf(listed),
    touched: places
      .filter(({ place }) => place.fate !== 'moved')
      .map((one) => toMarkPlace(one, before, after, directory)),
  };
}

export function toEdit(listed: ListedEdit, directory: Directory): Edit {
  const { edit, before, after } = listed;
  return {
    ...toEditRow(listed, directory),
    oldTitle: before.title,
    newTitle: after.title,
    titleChanges: edit.titleChanges,
    oldText: before.text,
    newText: after.text,
    changes: edit.changes,
  };
}

export function toMarkPlace(
  { place, mark }: PlacedMark,
  before: EditedVersion,
  after: EditedVersion,
  directory: Directory,
): MarkPlace {
  const { startOffset: start, endOffset: end, decidedBy, decidedAt, reason } = place;
  return {
    id: place.id,
    version: place.rowVersion,
    editId: place.editId,
    mark: toMark(mark, directory),
    fate: place.fate,
    state: place.state,
    class: place.class,
    before: quoted(before.text, place.oldStart, place.oldEnd),
    place: quoted(after.text, start, end),
    removed: place.removed,
    added: place.added,
    decision:
      decidedBy === null || decidedAt === null
        ? null
        : { actor: directory.actor(decidedBy), at: decidedAt.toISOString(), reason },
  };
}

function toMark(mark: Mark, directory: Directory): MarkPlace['mark'] {
  if (mark.type === 'mention') return mark;
  const { type, id, body, creatorId } = mark;
  return { type, id, body, creator: directory.actor(creatorId) };
}

/** An edit as a commitment's history shows it. */
export function toCommitmentEdit(
  placed: PlacedMark,
  { release, before, after }: Omit<ListedEdit, 'places'>,
  directory: Directory,
): CommitmentEdit {
  return {
    ...toMarkPlace(placed, before, after, directory),
    ...toReleaseRef(release),
    capturedAt: after.capturedAt.toISOString(),
  };
}

function toReleaseRef({ release, source }: ListedRelease) {
  const { id: releaseId, title: releaseTitle, language } = release;
  return { releaseId, releaseTitle, source: toSourceRef(source), language };
}

function toEditedVersion({ id, number, capturedAt, captureId, method }: EditedVersion): EditRow['from'] {
  return { id, number, capturedAt: capturedAt.toISOString(), captureId, method };
}

function quoted(text: string, start: number | null, end: number | null): MarkPlace['place'] {
  return start === null || end === null ? null : { start, end, quote: text.slice(start, end) };
}

/** The gravest change and those beside it, with the words around: those of the new text, which hold what was put in. */
function gravestOf({ edit, before, after }: ListedEdit): EditRow['gravest'] {
  const inTitle = edit.titleChanges.includes(gravest(edit));
  const [oldText, newText] = inTitle ? [before.title, after.title] : [before.text, after.text];
  const [first, ...others] = inTitle ? edit.titleChanges : edit.changes;
  const { old, new: now } = summedChange([first ?? gravest(edit), ...others], newText);
  return {
    inTitle,
    before: truncateStart(newText.slice(lineStart(newText, now.start), now.start), AROUND),
    removed: oldText.slice(old.start, old.end),
    added: newText.slice(now.start, now.end),
    after: truncate(newText.slice(now.end, lineEnd(newText, now.end)), AROUND),
  };
}

function gravest({ id, titleChanges, changes }: EditEntity): TextChange {
  const [first] = [...titleChanges, ...changes].sort((a, b) => b.significance - a.significance);
  if (first === undefined) throw new DomainError('internal', `Edit ${id} changes nothing.`);
  return first;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
