import type { CommitmentRow, Evidence, ReleaseRow, StatusChange, SuggestionRow } from '@uade/contracts';
import type { Column } from '@uade/reporting';
import type { CapturedPage } from './captured-pages.repository';

/** With the page that a row was read from. */
type Captured<Row> = Row & { readonly page: CapturedPage | undefined };

/** Columns of the releases' table; the hash and method are those of the newest version's bytes. */
export const RELEASE_COLUMNS: readonly Column<Captured<ReleaseRow>>[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'source', cell: ({ source }) => source.name },
  { name: 'fictional', cell: ({ source }) => source.fictional },
  { name: 'title', cell: ({ title }) => title },
  { name: 'language', cell: ({ language }) => language },
  { name: 'script', cell: ({ script }) => script },
  { name: 'published_at', cell: ({ publishedAt }) => publishedAt },
  { name: 'cites', cell: ({ citesName }) => citesName },
  { name: 'url', cell: ({ url }) => url },
  { name: 'versions', cell: ({ versionCount }) => versionCount },
  { name: 'suggestions_undecided', cell: ({ undecidedCount }) => undecidedCount },
  { name: 'commitments', cell: ({ commitmentCount }) => commitmentCount },
  { name: 'story', cell: ({ storyId }) => storyId },
  { name: 'capture_sha256', cell: ({ page }) => page?.sha256 ?? null },
  { name: 'capture_method', cell: ({ page }) => page?.method ?? null },
];

/** Columns of the suggestions' table: marked as suggestions, for they are nobody's decision. */
export const SUGGESTION_COLUMNS: readonly Column<Captured<SuggestionRow>>[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'state', cell: ({ state }) => state },
  { name: 'suggested_kind', cell: ({ kind }) => kind },
  { name: 'suggested_testability', cell: ({ testability }) => testability },
  { name: 'topic', cell: ({ topic }) => topic },
  { name: 'speaker', cell: ({ speaker }) => speaker },
  { name: 'responsible', cell: ({ responsible }) => responsible },
  { name: 'actor', cell: ({ actor }) => actor },
  { name: 'action', cell: ({ action }) => action },
  { name: 'negated', cell: ({ negated }) => negated },
  { name: 'condition', cell: ({ condition }) => condition },
  { name: 'target_phrase', cell: ({ target }) => target?.phrase ?? null },
  { name: 'target_value', cell: ({ target }) => target?.value ?? null },
  { name: 'target_up_to', cell: ({ target }) => target?.upTo ?? null },
  { name: 'target_unit', cell: ({ target }) => target?.unit ?? null },
  { name: 'deadline_phrase', cell: ({ deadline }) => deadline?.phrase ?? null },
  { name: 'deadline_from', cell: ({ deadline }) => deadline?.from ?? null },
  { name: 'deadline_to', cell: ({ deadline }) => deadline?.to ?? null },
  { name: 'quote', cell: ({ quote }) => quote },
  { name: 'rule', cell: ({ rule }) => rule },
  { name: 'score', cell: ({ score }) => score },
  { name: 'extractor', cell: ({ extractor }) => extractor },
  { name: 'source', cell: ({ source }) => source.name },
  { name: 'fictional', cell: ({ source }) => source.fictional },
  { name: 'release_id', cell: ({ releaseId }) => releaseId },
  { name: 'release_title', cell: ({ releaseTitle }) => releaseTitle },
  { name: 'language', cell: ({ language }) => language },
  { name: 'published_at', cell: ({ publishedAt }) => publishedAt },
  { name: 'url', cell: ({ page }) => page?.url ?? null },
  { name: 'version_id', cell: ({ versionId }) => versionId },
  { name: 'start', cell: ({ start }) => start },
  { name: 'end', cell: ({ end }) => end },
  { name: 'capture_sha256', cell: ({ page }) => page?.sha256 ?? null },
  { name: 'decided_by', cell: ({ decision }) => decision?.actor.name ?? null },
  { name: 'decided_at', cell: ({ decision }) => decision?.at ?? null },
  { name: 'reason', cell: ({ decision }) => decision?.reason ?? null },
];

/** With the decision by which it has its status, and the pages of the passages that this rests on. */
type Rated = CommitmentRow & {
  readonly rating: StatusChange | undefined;
  readonly pages: ReadonlyMap<string, CapturedPage>;
};

/** Columns of the commitments' table; each row leads back to its sentence and to the hash of the captured bytes. */
export const COMMITMENT_COLUMNS: readonly Column<Rated>[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'title', cell: ({ title }) => title },
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'topic', cell: ({ topic }) => topic },
  { name: 'testability', cell: ({ testability }) => testability },
  { name: 'speaker', cell: ({ speaker }) => speaker },
  { name: 'responsible', cell: ({ responsible }) => responsible },
  { name: 'deadline_phrase', cell: ({ deadline }) => deadline?.phrase ?? null },
  { name: 'deadline_from', cell: ({ deadline }) => deadline?.from ?? null },
  { name: 'deadline_to', cell: ({ deadline }) => deadline?.to ?? null },
  { name: 'deadline_precision', cell: ({ deadline }) => deadline?.precision ?? null },
  { name: 'target_phrase', cell: ({ target }) => target?.phrase ?? null },
  { name: 'target_value', cell: ({ target }) => target?.value ?? null },
  { name: 'target_up_to', cell: ({ target }) => target?.upTo ?? null },
  { name: 'target_unit', cell: ({ target }) => target?.unit ?? null },
  { name: 'status', cell: ({ status }) => status },
  { name: 'status_since', cell: ({ statusSince }) => statusSince },
  { name: 'status_by', cell: ({ rating }) => rating?.actor.name ?? null },
  { name: 'status_decided_at', cell: ({ rating }) => rating?.decidedAt ?? null },
  { name: 'status_reason', cell: ({ rating }) => rating?.reason ?? null },
  { name: 'status_evidence', cell: ({ rating, pages }) => evidenceCell(rating?.evidence ?? [], pages) },
  { name: 'late', cell: ({ late }) => late },
  { name: 'overdue', cell: ({ overdue }) => overdue },
  { name: 'mentions', cell: ({ mentionCount }) => mentionCount },
  { name: 'first_said_at', cell: ({ firstSaidAt }) => firstSaidAt },
  { name: 'quote', cell: ({ quote }) => quote },
  { name: 'language', cell: ({ language }) => language },
  { name: 'source', cell: ({ source }) => source.name },
  { name: 'fictional', cell: ({ source }) => source.fictional },
  { name: 'url', cell: ({ firstMention }) => firstMention?.url ?? null },
  { name: 'version_id', cell: ({ firstMention }) => firstMention?.versionId ?? null },
  { name: 'start', cell: ({ firstMention }) => firstMention?.start ?? null },
  { name: 'end', cell: ({ firstMention }) => firstMention?.end ?? null },
  { name: 'capture_sha256', cell: ({ firstMention }) => firstMention?.sha256 ?? null },
];

/** A line a piece: what it is for the status, the words of a passage, where they stand, and what the analyst noted. */
function evidenceCell(
  evidence: readonly Evidence[],
  pages: ReadonlyMap<string, CapturedPage>,
): string | null {
  const lines = evidence.map(({ polarity, passage, url, note }) => {
    const page = passage === null ? undefined : pages.get(passage.versionId);
    const quote = passage === null ? null : `“${passage.quote}”`;
    const hash = page === undefined ? null : `sha256 ${page.sha256}`;
    const parts = [quote, page?.url, hash, url, note].filter((part) => part);
    return `${polarity}: ${parts.join(' | ')}`;
  });
  return lines.length === 0 ? null : lines.join('\n');
}
