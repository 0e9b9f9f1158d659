import { Injectable } from '@nestjs/common';
import type { CommitmentRow, Overview } from '@uade/contracts';
import { addDays, DUE_SOON_DAYS, FULFILMENT_ORDER, isSettled } from '@uade/tracking';
import { CommitmentsRepository } from '../commitments/commitments.repository';
import { CommitmentsService } from '../commitments/commitments.service';
import { EditsService } from '../edits/edits.service';
import { ReleasesService } from '../releases/releases.service';
import { SourcesService } from '../sources/sources.service';
import { SuggestionsRepository } from '../suggestions/suggestions.repository';
import { SuggestionsService } from '../suggestions/suggestions.service';

/** How many rows each of the screen's short lists shows. */
const SHOWN = 6;

/** How many of the coming deadlines are drawn. */
const DEADLINES_SHOWN = 200;

const DAYS_AHEAD = 365;

/** Fulfilments that still wait for something to happen. */
const OPEN = FULFILMENT_ORDER.filter((status) => !isSettled(status));

@Injectable()
export class OverviewService {
  constructor(
    private readonly sources: SourcesService,
    private readonly releases: ReleasesService,
    private readonly suggestions: SuggestionsService,
    private readonly suggestionRows: SuggestionsRepository,
    private readonly commitments: CommitmentsService,
    private readonly commitmentRows: CommitmentsRepository,
    private readonly edits: EditsService,
  ) {}

  async overview(): Promise<Overview> {
    const today = this.commitments.today();
    const [counts, newest, toDecide, deadlines, overdue, byTopic, byYear] = await Promise.all([
      this.counts(today),
      this.releases.list({ limit: SHOWN, sort: 'newest' }),
      this.suggestions.list({ limit: SHOWN, sort: 'score', type: 'commitment', state: ['open'] }),
      this.due({ dueFrom: today, dueTo: addDays(today, DAYS_AHEAD), limit: DEADLINES_SHOWN }),
      this.due({ overdue: true, limit: SHOWN }),
      this.commitmentRows.countByTopic(),
      this.commitmentRows.countByYear(),
    ]);
    return {
      counts: { ...counts, releases: newest.total },
      fulfilmentByTopic: byTopic.map(({ key, status, count }) => ({ topic: key, status, count })),
      fulfilmentByYear: byYear.map(({ key, status, count }) => ({ year: key, status, count })),
      deadlines,
      overdue,
      newestReleases: newest.items,
      toDecide: toDecide.items,
      today,
    };
  }

  private async counts(today: string): Promise<Omit<Overview['counts'], 'releases'>> {
    const soon = { dueFrom: today, dueTo: addDays(today, DUE_SOON_DAYS), status: OPEN };
    const [sources, states, commitments, dueSoon, overdue, notYetRated, edits] = await Promise.all([
      this.sources.all(),
      this.suggestionRows.countByState(),
      this.commitmentRows.count({}, today),
      this.commitmentRows.count(soon, today),
      this.commitmentRows.count({ overdue: true }, today),
      this.commitmentRows.count({ status: ['not-yet-rated'] }, today),
      this.edits.countUndecided(),
    ]);
    const { open: suggested, rejected } = states;
    return {
      sources: sources.length,
      commitments,
      suggested,
      rejected,
      dueSoon,
      overdue,
      notYetRated,
      edits,
    };
  }

  private async due(query: {
    dueFrom?: string;
    dueTo?: string;
    overdue?: boolean;
    limit: number;
  }): Promise<CommitmentRow[]> {
    const { items } = await this.commitments.list({ ...query, status: OPEN, sort: 'deadline' });
    return items;
  }
}
