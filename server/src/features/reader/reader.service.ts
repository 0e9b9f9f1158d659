import { Injectable } from '@nestjs/common';
import type { Annotation, Reader, Suggestion } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import { AnnotationsService } from '../annotations/annotations.service';
import { CommitmentsRepository, type MentionOfCommitment } from '../commitments/commitments.repository';
import type { MentionEntity } from '../commitments/mention.entity';
import type { PlacedMark } from '../edits/mark-places.repository';
import { EditsService } from '../edits/edits.service';
import { GoneReleases } from '../releases/gone-releases';
import { ReleasesService } from '../releases/releases.service';
import { StatementsService } from '../statements/statements.service';
import { SuggestionsService } from '../suggestions/suggestions.service';
import { sentencesOf } from './sentences-of';

/** One version of a release with everything that is marked in it. */
@Injectable()
export class ReaderService {
  constructor(
    private readonly releases: ReleasesService,
    private readonly statements: StatementsService,
    private readonly suggestions: SuggestionsService,
    private readonly commitments: CommitmentsRepository,
    private readonly annotations: AnnotationsService,
    private readonly edits: EditsService,
    private readonly gone: GoneReleases,
  ) {}

  async read(releaseId: string, versionId: string | undefined): Promise<Reader> {
    const { release, version } = await this.releases.read(releaseId, versionId);
    const summary = release.versions.find(({ id }) => id === version.id);
    if (summary === undefined) throw new DomainError('internal', `Version ${version.id} has no summary.`);
    const [statements, suggestions, mentions, annotations, edited, goneSince] = await Promise.all([
      this.statements.of(version.id),
      this.suggestions.ofVersion(version.id),
      this.commitments.mentionsIn(version.id),
      this.annotations.of(version.id),
      this.edits.ofVersion(version.id),
      this.gone.since(releaseId),
    ]);
    const [followed, notes] = await Promise.all([
      this.followed(edited?.places ?? [], suggestions),
      this.followedNotes(edited?.places ?? []),
    ]);
    const { title, text, language, script, publishedAt } = version;
    const shown = { title, text, language, script, publishedAt: toInstant(publishedAt) };
    return {
      release,
      goneSince: toInstant(goneSince),
      version: { ...summary, ...shown, sentences: sentencesOf(version) },
      statements,
      suggestions,
      mentions: [...mentions.map((one) => toMention(one, one.mention)), ...followed],
      annotations: [...annotations, ...notes],
      edit: edited === null ? null : { id: edited.edit.id, class: edited.edit.class },
    };
  }

  /** Mentions that were made in an earlier version, where they stand in this one. */
  private async followed(
    places: readonly PlacedMark[],
    suggestions: readonly Suggestion[],
  ): Promise<Reader['mentions']> {
    const ids = places.flatMap(({ mark }) => (mark.type === 'mention' ? [mark.id] : []));
    const mentions = await this.commitments.mentionsByIds(ids);
    const byId = new Map(mentions.map((one) => [one.mention.id, one]));
    return places.flatMap(({ place, mark }) => {
      const one = byId.get(mark.id);
      const { startOffset, endOffset } = place;
      if (one === undefined || startOffset === null || endOffset === null) return [];
      const repeats = suggestions.find(
        ({ start, end, decision }) =>
          decision?.commitmentId === one.commitment.id && start < endOffset && startOffset < end,
      );
      return [toMention(one, { startOffset, endOffset, suggestionId: repeats?.id ?? null })];
    });
  }

  /** Annotations of an earlier version, where they stand in this one. */
  private async followedNotes(places: readonly PlacedMark[]): Promise<Annotation[]> {
    const ids = places.flatMap(({ mark }) => (mark.type === 'annotation' ? [mark.id] : []));
    const byId = new Map((await this.annotations.byIds(ids)).map((one) => [one.id, one]));
    return places.flatMap(({ place: { startOffset: start, endOffset: end }, mark }) => {
      const one = byId.get(mark.id);
      return one === undefined || start === null || end === null ? [] : [{ ...one, start, end }];
    });
  }
}

function toInstant(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}

/** A mention where it stands in the version that is read. */
function toMention(
  { mention, commitment }: MentionOfCommitment,
  here: Pick<MentionEntity, 'startOffset' | 'endOffset' | 'suggestionId'>,
): Reader['mentions'][number] {
  return {
    id: mention.id,
    commitmentId: commitment.id,
    commitmentTitle: commitment.title,
    kind: commitment.kind,
    status: commitment.status,
    role: mention.role,
    start: here.startOffset,
    end: here.endOffset,
    suggestionId: here.suggestionId,
  };
}
