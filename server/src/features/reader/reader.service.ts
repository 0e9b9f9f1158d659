import { Injectable } from '@nestjs/common';
import type { Reader } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import { AnnotationsService } from '../annotations/annotations.service';
import { CommitmentsRepository } from '../commitments/commitments.repository';
import type { ReleaseVersionEntity } from '../releases/release-version.entity';
import { ReleasesService } from '../releases/releases.service';
import { StatementsService } from '../statements/statements.service';
import { SuggestionsService } from '../suggestions/suggestions.service';

/** One version of a release with everything that is marked in it. */
@Injectable()
export class ReaderService {
  constructor(
    private readonly releases: ReleasesService,
    private readonly statements: StatementsService,
    private readonly suggestions: SuggestionsService,
    private readonly commitments: CommitmentsRepository,
    private readonly annotations: AnnotationsService,
  ) {}

  async read(releaseId: string, versionId: string | undefined): Promise<Reader> {
    const { release, version } = await this.releases.read(releaseId, versionId);
    const summary = release.versions.find(({ id }) => id === version.id);
    if (summary === undefined) throw new DomainError('internal', `Version ${version.id} has no summary.`);
    const [statements, suggestions, mentions, annotations] = await Promise.all([
      this.statements.of(version.id),
      this.suggestions.ofVersion(version.id),
      this.mentionsIn(version.id),
      this.annotations.of(version.id),
    ]);
    const { title, text, language, script, publishedAt } = version;
    const shown = { title, text, language, script, publishedAt: publishedAt?.toISOString() ?? null };
    return {
      release,
      version: { ...summary, ...shown, sentences: sentencesOf(version) },
      statements,
      suggestions,
      mentions,
      annotations,
    };
  }

  private async mentionsIn(versionId: string): Promise<Reader['mentions']> {
    const found = await this.commitments.mentionsIn(versionId);
    return found.map(({ mention, commitment }) => ({
      id: mention.id,
      commitmentId: commitment.id,
      commitmentTitle: commitment.title,
      kind: commitment.kind,
      status: commitment.status,
      role: mention.role,
      start: mention.startOffset,
      end: mention.endOffset,
      suggestionId: mention.suggestionId,
    }));
  }
}

function sentencesOf({ sentences }: ReleaseVersionEntity): Reader['version']['sentences'] {
  return sentences.flatMap((start, index) => {
    const end = sentences[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}
