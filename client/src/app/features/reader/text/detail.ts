import type { Annotation, Reader, Statement, Suggestion } from '@uade/contracts';
import { overlaps, type Span } from '@uade/kernel';
import type { Mark } from './mark';

type Mention = Reader['mentions'][number];

/** What the panel beside the text shows of a mark. */
export type Detail =
  | { readonly type: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly type: 'mention'; readonly mention: Mention; readonly suggestion: Suggestion | null }
  | { readonly type: 'quote'; readonly statement: Statement; readonly parts: readonly Statement[] }
  | { readonly type: 'note'; readonly note: Annotation };

/** All that is known of a mark; `null` where it is of another version. */
export function detailOf(reader: Reader, { id }: Mark): Detail | null {
  return (
    mentionDetail(reader, id) ??
    suggestionDetail(reader, id) ??
    quoteDetail(reader, id) ??
    noteDetail(reader, id)
  );
}

/** Who is given as speaking on a span: the speaker of the first utterance that touches it. */
export function speakerAt(reader: Reader, span: Span): string | null {
  return reader.statements.find((one) => one.speaker !== null && overlaps(one, span))?.speaker ?? null;
}

function mentionDetail({ mentions, suggestions }: Reader, id: string): Detail | null {
  const mention = mentions.find((one) => one.id === id);
  if (!mention) return null;
  return {
    type: 'mention',
    mention,
    suggestion: suggestions.find((one) => one.id === mention.suggestionId) ?? null,
  };
}

function suggestionDetail({ suggestions }: Reader, id: string): Detail | null {
  const suggestion = suggestions.find((one) => one.id === id);
  return suggestion ? { type: 'suggestion', suggestion } : null;
}

function quoteDetail({ statements }: Reader, id: string): Detail | null {
  const statement = statements.find((one) => one.id === id);
  if (!statement) return null;
  return { type: 'quote', statement, parts: statements.filter((one) => one.group === statement.group) };
}

function noteDetail({ annotations }: Reader, id: string): Detail | null {
  const note = annotations.find((one) => one.id === id);
  return note ? { type: 'note', note } : null;
}
