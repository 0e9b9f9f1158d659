import type { Span } from '@uade/kernel';
import type { MarkPlaceEntity } from './edit.entity';

/** A mark on the version on which it was made, and what the edits since then made of it. */
export interface KnownMark {
  readonly type: 'mention' | 'annotation';
  readonly id: string;
  readonly versionId: string;
  readonly own: Span;
  /** The place that the newest edit gave it, and the version that the edit made; `null` where none did. */
  readonly newest: { readonly place: MarkPlaceEntity; readonly versionId: string } | null;
  /** Where it last stood: in the newest version in which it has a place, or where it was made. */
  readonly stood: Span & { readonly versionId: string };
}

/** What is known of a mark after an edit that gave it a place. */
export function noteEdit(mark: KnownMark, place: MarkPlaceEntity, versionId: string): KnownMark {
  const { startOffset: start, endOffset: end } = place;
  const stood = start === null || end === null ? mark.stood : { versionId, start, end };
  return { ...mark, newest: { place, versionId }, stood };
}

/** The versions whose texts a mark is followed by. */
export function versionsOf({ versionId, stood }: KnownMark): string[] {
  return [versionId, stood.versionId];
}
