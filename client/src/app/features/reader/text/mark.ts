import type { Reader } from '@uade/contracts';
import type { Span } from '@uade/kernel';

/** What a mark in the text stands for; each has its tint, its underline style and its margin glyph. */
export const MARK_KINDS = ['suggestion', 'commitment', 'claim', 'quote', 'note'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A stretch of the release's text that something is said of, in UTF-16 code units. */
export interface Mark extends Span {
  /** Id of the suggestion, mention, statement or annotation. */
  readonly id: string;
  readonly kind: MarkKind;
  /** Whether the program proposes it and nobody has decided: drawn dashed and hollow. */
  readonly open: boolean;
  /** Whether it is a suggestion that a person has rejected. */
  readonly rejected: boolean;
  /** Marks that tell one utterance, drawn as chosen together; `null` where it stands alone. */
  readonly group: number | null;
}

/** Which marks are wanted: kinds, and whether rejected suggestions are drawn too. */
export interface ShownMarks {
  readonly kinds: ReadonlySet<MarkKind>;
  readonly rejected: boolean;
}

/** All marks of a version that are wanted, in reading order. */
export function marksOf(reader: Reader, shown: ShownMarks): readonly Mark[] {
  return [
    ...suggestionMarks(reader, shown),
    ...mentionMarks(reader),
    ...quoteMarks(reader),
    ...noteMarks(reader),
  ]
    .filter((mark) => shown.kinds.has(mark.kind))
    .sort(byPlace);
}

/** Reading order: by start, the longer first where two start together, so that the outer one is met before the inner. */
export function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function suggestionMarks({ suggestions, mentions }: Reader, { rejected }: ShownMarks): Mark[] {
  const mentioned = new Set(mentions.map((mention) => mention.suggestionId));
  return suggestions
    .filter(({ id, state }) => (state === 'rejected' ? rejected : !mentioned.has(id)))
    .map(({ id, start, end, state, type }) => {
      const accepted = type === 'commitment' && state === 'accepted';
      const kind = type === 'claim' ? 'claim' : accepted ? 'commitment' : 'suggestion';
      return { id, start, end, kind, open: state === 'open', rejected: state === 'rejected', group: null };
    });
}

function mentionMarks({ mentions }: Reader): Mark[] {
  return mentions.map(({ id, start, end }) => ({
    id,
    start,
    end,
    kind: 'commitment',
    open: false,
    rejected: false,
    group: null,
  }));
}

function quoteMarks({ statements }: Reader): Mark[] {
  return statements
    .filter((statement) => statement.kind === 'direct')
    .map(({ id, start, end, group }) => ({
      id,
      start,
      end,
      kind: 'quote',
      open: false,
      rejected: false,
      group,
    }));
}

function noteMarks({ annotations }: Reader): Mark[] {
  return annotations.map(({ id, start, end }) => ({
    id,
    start,
    end,
    kind: 'note',
    open: false,
    rejected: false,
    group: null,
  }));
}

/**
 * The mark that an address names: by its own id, or by that of a suggestion which has become a mention since.
 *
 * @returns `null` where nothing of that id is drawn.
 */
export function markNamed(marks: readonly Mark[], reader: Reader, id: string | null): Mark | null {
  const own = marks.find((mark) => mark.id === id);
  if (own || id === null) return own ?? null;
  const mention = reader.mentions.find((one) => one.suggestionId === id);
  return marks.find((mark) => mark.id === mention?.id) ?? null;
}

/** By which word a mark is spoken of: a rejected suggestion by another than an open one. */
export function markWord({ kind, rejected }: Mark): MarkKind | 'rejected' {
  return rejected ? 'rejected' : kind;
}
