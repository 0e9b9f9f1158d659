import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { CommitmentQuery, Page, ReleaseQuery, SuggestionQuery } from '@uade/contracts';
import { type Column, csvHead, csvLines } from '@uade/reporting';
import { CommitmentsService } from '../commitments/commitments.service';
import { ReleasesService } from '../releases/releases.service';
import { SuggestionsService } from '../suggestions/suggestions.service';
import { TrackingService } from '../tracking/tracking.service';
import { CapturedPagesRepository } from './captured-pages.repository';
import { COMMITMENT_COLUMNS, RELEASE_COLUMNS, SUGGESTION_COLUMNS } from './columns';

/** How many rows are read and written at a time: what bounds the memory of a report of any length. */
const ROWS_AT_A_TIME = 200;

/** Whole filtered tables as CSV, streamed page by page. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly releases: ReleasesService,
    private readonly suggestions: SuggestionsService,
    private readonly commitments: CommitmentsService,
    private readonly tracking: TrackingService,
    private readonly pages: CapturedPagesRepository,
  ) {}

  releasesCsv(query: ReleaseQuery): Readable {
    return table(RELEASE_COLUMNS, query, async (page) => {
      const read = await this.releases.list(page);
      const pages = await this.pages.ofReleases(read.items.map(({ id }) => id));
      return { ...read, items: read.items.map((row) => ({ ...row, page: pages.get(row.id) })) };
    });
  }

  suggestionsCsv(query: SuggestionQuery): Readable {
    return table(SUGGESTION_COLUMNS, query, async (page) => {
      const read = await this.suggestions.list(page);
      const pages = await this.pages.ofVersions(read.items.map(({ versionId }) => versionId));
      return { ...read, items: read.items.map((row) => ({ ...row, page: pages.get(row.versionId) })) };
    });
  }

  commitmentsCsv(query: CommitmentQuery): Readable {
    return table(COMMITMENT_COLUMNS, query, async (page) => {
      const read = await this.commitments.list(page);
      const ratings = await this.tracking.holding(read.items.map(({ id }) => id));
      const pages = await this.pages.ofVersions(
        [...ratings.values()].flatMap(({ evidence }) =>
          evidence.flatMap(({ passage }) => passage?.versionId ?? []),
        ),
      );
      return { ...read, items: read.items.map((row) => ({ ...row, rating: ratings.get(row.id), pages })) };
    });
  }
}

type Paged = { after?: string | undefined; limit: number };

function table<Query extends Paged, Row>(
  columns: readonly Column<Row>[],
  query: Query,
  read: (query: Query) => Promise<Page<Row>>,
): Readable {
  async function* lines(): AsyncGenerator<string> {
    yield csvHead(columns);
    let after: string | null | undefined;
    while (after !== null) {
      const page: Page<Row> = await read({ ...query, after: after ?? undefined, limit: ROWS_AT_A_TIME });
      if (page.items.length > 0) yield csvLines(columns, page.items);
      after = page.next;
    }
  }
  return Readable.from(lines(), { encoding: 'utf8' });
}
