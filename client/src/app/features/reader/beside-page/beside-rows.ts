import type { Reader } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { layOut } from '../../../core/text/paragraphs';
import { type Mark, marksOf } from '../text/mark';

/** A commitment, accepted or proposed, in one of two texts that stand side by side. */
export interface BesideMark extends Span {
  readonly id: string;
  /** Of which commitment it is a mention; `null` where the program proposes it. */
  readonly commitmentId: string | null;
  /** Whether the other text has a mention of the same commitment. */
  readonly inBoth: boolean;
}

export interface BesideStretch extends Span {
  readonly words: string;
  /** The mark over it, an accepted one before a proposed one. */
  readonly mark: BesideMark | null;
  /** Whether the mark begins, and whether it ends here. */
  readonly opens: boolean;
  readonly closes: boolean;
}

export type BesideParagraph = readonly BesideStretch[];

/** The paragraphs of two texts that have the same number; `null` where a text has ended before. */
export interface BesideRow {
  readonly here: BesideParagraph | null;
  readonly other: BesideParagraph | null;
}

/** Two readings paragraph by paragraph, in the order of each text, with the commitments of both. */
export function besideRows(here: Reader, other: Reader): readonly BesideRow[] {
  const shared = sharedCommitments(here, other);
  const [left, right] = [paragraphsOf(here, shared), paragraphsOf(other, shared)];
  const longer = left.length > right.length ? left : right;
  return longer.map((_, index) => ({ here: left[index] ?? null, other: right[index] ?? null }));
}

/** Ids of the commitments that are mentioned in both. */
export function sharedCommitments(here: Reader, other: Reader): ReadonlySet<string> {
  const there = new Set(other.mentions.map(({ commitmentId }) => commitmentId));
  return new Set(here.mentions.map(({ commitmentId }) => commitmentId).filter((id) => there.has(id)));
}

const SHOWN = { kinds: new Set(['commitment', 'suggestion'] as const), rejected: false };

function paragraphsOf(reader: Reader, shared: ReadonlySet<string>): readonly BesideParagraph[] {
  const { text } = reader.version;
  const commitments = new Map(reader.mentions.map(({ id, commitmentId }) => [id, commitmentId]));
  const marks = marksOf(reader, SHOWN).map((mark) => besideMark(mark, commitments.get(mark.id), shared));
  return layOut(text, marks).map(({ segments }) =>
    segments.map(({ start, end, marks: over, opens }) => {
      const mark = over.find(({ commitmentId }) => commitmentId !== null) ?? over[0] ?? null;
      return {
        start,
        end,
        words: text.slice(start, end),
        mark,
        opens: mark !== null && opens.includes(mark),
        closes: mark !== null && end === Math.min(mark.end, text.length),
      };
    }),
  );
}

function besideMark(
  { id, start, end }: Mark,
  commitmentId: string | undefined,
  shared: ReadonlySet<string>,
): BesideMark {
  const inBoth = commitmentId !== undefined && shared.has(commitmentId);
  return { id, start, end, commitmentId: commitmentId ?? null, inBoth };
}
