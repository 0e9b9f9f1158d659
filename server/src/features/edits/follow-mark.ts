import { anchor, describeSelectors } from '@uade/anchor';
import type { Span } from '@uade/kernel';
import { newId } from '../../common/new-id';
import type { EditEntity, MarkPlaceEntity } from './edit.entity';
import { type Followed, followSpan } from './follow-span';
import type { KnownMark } from './known-mark';

/** The texts between which a mark is followed, and what the edit between them did. */
export interface EditedTexts {
  readonly edit: Pick<EditEntity, 'id' | 'changes'>;
  readonly before: { readonly id: string; readonly text: string };
  readonly after: { readonly text: string };
  /** Texts of versions by id: all that marks were made on or last stood in. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Where a mark stands after an edit, as the program finds it; `null` where it stood nowhere before and stands nowhere now. */
export function followMark(mark: KnownMark, edited: EditedTexts): MarkPlaceEntity | null {
  const { edit, before, after } = edited;
  const old = spanBefore(mark, edited);
  if (old === null) return returned(mark, edited);
  const followed = followSpan(old, before.text, after.text, edit.changes);
  const { fate, place } = followed;
  const state = fate === 'moved' || fate === 'reworded' ? 'settled' : 'open';
  return toPlace(mark, edited, { fate, state, old, found: place, ...wordsOf(followed, edited) });
}

/** Where a mark stands in the version before: where it was made or last found, else where the words of that place are. */
function spanBefore(
  { versionId, own, newest, stood }: KnownMark,
  { before, texts }: EditedTexts,
): Span | null {
  if (versionId === before.id) return own;
  if (newest !== null && newest.place.startOffset === null) return null;
  if (stood.versionId === before.id) return stood;
  // The version was not made by an edit, but by reading the page again.
  return wordsIn(before.text, texts.get(stood.versionId) ?? '', stood);
}

/** The place of a mark whose words an edit put back: those of its last place, or those on which it was made. */
function returned(mark: KnownMark, edited: EditedTexts): MarkPlaceEntity | null {
  const { before, after, texts } = edited;
  // What a person called gone comes back by a person alone.
  const state = mark.newest?.place.state === 'dropped' ? 'open' : 'settled';
  for (const { versionId, ...span } of [mark.stood, { versionId: mark.versionId, ...mark.own }]) {
    const text = texts.get(versionId) ?? '';
    // Words that were there all along have not come back: somebody said that the mark does not stand on them.
    if (before.text.includes(text.slice(span.start, span.end))) continue;
    const found = wordsIn(after.text, text, span);
    if (found !== null)
      return toPlace(mark, edited, { fate: 'returned', state, old: null, found, ...NO_WORDS });
  }
  return null;
}

function wordsIn(text: string, ownText: string, own: Span): Span | null {
  const found = anchor(text, describeSelectors(ownText, own));
  return found.kind === 'found' ? found.span : null;
}

const NO_WORDS = { class: null, removed: '', added: '' };

/** The words of the gravest change within a mark. */
function wordsOf({ changes }: Followed, { before, after }: EditedTexts) {
  const [gravest] = [...changes].sort((a, b) => b.significance - a.significance);
  if (gravest === undefined) return NO_WORDS;
  return {
    class: gravest.class,
    removed: before.text.slice(gravest.old.start, gravest.old.end),
    added: after.text.slice(gravest.new.start, gravest.new.end),
  };
}

interface FoundPlace extends Pick<MarkPlaceEntity, 'fate' | 'state' | 'class' | 'removed' | 'added'> {
  readonly old: Span | null;
  readonly found: Span | null;
}

function toPlace(
  { type, id }: KnownMark,
  { edit }: EditedTexts,
  { old, found, ...words }: FoundPlace,
): MarkPlaceEntity {
  const [oldStart, oldEnd] = endsOf(old);
  const [start, end] = endsOf(found);
  return {
    ...words,
    id: newId(),
    rowVersion: 1,
    editId: edit.id,
    mentionId: type === 'mention' ? id : null,
    annotationId: type === 'annotation' ? id : null,
    oldStart,
    oldEnd,
    foundStart: start,
    foundEnd: end,
    startOffset: start,
    endOffset: end,
    decidedBy: null,
    decidedAt: null,
    reason: '',
  };
}

function endsOf(span: Span | null): [number, number] | [null, null] {
  return span === null ? [null, null] : [span.start, span.end];
}
