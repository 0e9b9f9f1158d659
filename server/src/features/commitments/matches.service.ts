import { Injectable } from '@nestjs/common';
import { dayInAlmaty } from '@uade/analysis';
import type { CommitmentMatch, Suggestion } from '@uade/contracts';
import type { Language } from '@uade/kernel';
import { type MentionMatch, matchMention, type Readable, type Reason } from '@uade/similarity';
import { ReleasesRepository } from '../releases/releases.repository';
import { SuggestionsService } from '../suggestions/suggestions.service';
import { CommitmentsRepository } from './commitments.repository';
import { CommitmentsService } from './commitments.service';

/** With how many commitments a suggestion is compared: some hundred milliseconds' work at most. */
const MOST_COMPARED = 200;

/** Which commitments a suggestion may say once more, in the same language or another. It proposes, a person joins them. */
@Injectable()
export class MatchesService {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly releases: ReleasesRepository,
    private readonly commitments: CommitmentsRepository,
    private readonly service: CommitmentsService,
  ) {}

  /** @throws not-found where there is no such suggestion */
  async of(suggestionId: string): Promise<CommitmentMatch[]> {
    const suggestion = await this.suggestions.byId(suggestionId);
    const mention = await this.readable(suggestion);
    const said = await this.commitments.saidOf(suggestion.topic, MOST_COMPARED);
    const candidates = [...Map.groupBy(said, ({ commitmentId }) => commitmentId)].map(([id, mentions]) => ({
      id,
      mentions: mentions.map(({ quote, language, saidAt }) => toReadable(quote, language, saidAt)),
    }));
    return this.withRows(matchMention(mention, candidates));
  }

  private async withRows(matches: readonly MentionMatch[]): Promise<CommitmentMatch[]> {
    const found = await this.commitments.byIds(matches.map(({ id }) => id));
    const rows = await this.service.toRows([...found.values()]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return matches.flatMap(({ id, score, reasons }) => {
      const commitment = byId.get(id);
      return commitment === undefined ? [] : [{ commitment, score, reasons: reasons.map(toReason) }];
    });
  }

  private async readable({ releaseId, quote }: Suggestion): Promise<Readable> {
    const release = (await this.releases.byIds([releaseId])).get(releaseId)?.release;
    return toReadable(
      quote,
      release?.language ?? 'other',
      release?.publishedAt ?? release?.createdAt ?? null,
    );
  }
}

/** Without a day "next year" has no meaning; the first of the calendar keeps it from matching by chance. */
const NO_DAY = { year: 1, month: 1, day: 1 };

function toReadable(text: string, language: Language, saidAt: Date | null): Readable {
  const on = saidAt === null ? null : dayInAlmaty(saidAt.toISOString());
  return { language, title: null, text, on: on ?? NO_DAY };
}

const toReason = ({ kind, words }: Reason): CommitmentMatch['reasons'][number] => ({
  kind,
  words: [...words],
});
