import { Injectable } from '@nestjs/common';
import type { SearchHit } from '@uade/contracts';
import { CommitmentsService } from '../commitments/commitments.service';
import { ReleasesService } from '../releases/releases.service';
import { SearchRepository } from './search.repository';

/** One search over everything that has words of its own: commitments first, they are fewer and what people look for. */
@Injectable()
export class SearchService {
  constructor(
    private readonly releases: ReleasesService,
    private readonly commitments: CommitmentsService,
    private readonly words: SearchRepository,
  ) {}

  async find(q: string, limit: number): Promise<SearchHit[]> {
    const [commitments, releases] = await Promise.all([
      this.commitments.list({ q, limit, sort: 'newest' }),
      this.releases.list({ q, limit, sort: 'newest' }),
    ]);
    const quotes = commitments.items.map(({ quote }) => quote);
    const inQuotes = await this.words.findIn(quotes, q);
    const found: SearchHit[] = commitments.items.map(
      ({ id, title, quote, language, source, firstSaidAt }, index) => ({
        type: 'commitment',
        id,
        title,
        excerpt: quote,
        found: inQuotes[index] ?? [],
        language,
        source,
        at: firstSaidAt,
      }),
    );
    const read: SearchHit[] = releases.items.map(
      ({ id, title, excerpt, found, language, source, publishedAt }) => ({
        type: 'release',
        id,
        title,
        excerpt: excerpt ?? '',
        found,
        language,
        source,
        at: publishedAt,
      }),
    );
    const half = Math.ceil(limit / 2);
    const forCommitments = Math.max(half, limit - read.length);
    const shown = found.slice(0, forCommitments);
    return [...shown, ...read.slice(0, limit - shown.length)];
  }
}
