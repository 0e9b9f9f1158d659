import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { AtHand } from '../../../ui/at-hand/at-hand';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { DeadlineRadar } from '../deadline-radar/deadline-radar';
import { DecideList } from '../decide-list/decide-list';
import { FulfilmentChart } from '../fulfilment-chart/fulfilment-chart';
import { NewestReleases } from '../newest-releases/newest-releases';
import { NumberStrip } from '../number-strip/number-strip';
import { OverviewStore } from '../overview.store';
import { byTopic, byYear } from '../fulfilment-chart/fulfilment-table';
import { TopicNames } from '../../../core/domain/topic-names';

/** The first screen: what has been accepted and proposed, what became of it, what is due, what waits. */
@Component({
  selector: 'uade-overview-page',
  imports: [
    AtHand,
    DeadlineRadar,
    DecideList,
    EmptyState,
    ErrorState,
    FulfilmentChart,
    NewestReleases,
    NumberStrip,
    PageHeader,
    RouterLink,
    SkeletonRows,
  ],
  providers: [OverviewStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  protected readonly store = inject(OverviewStore);
  protected readonly t = translator('overview');
  protected readonly shell = translator();
  private readonly formats = inject(Formats);
  private readonly topics = inject(TopicNames);
  /** Whether nothing has come in: a fresh installation. */
  protected readonly isFresh = computed(() => this.store.overview()?.counts.releases === 0);
  protected readonly asOf = computed(() => {
    const overview = this.store.overview();
    return overview && this.t('asOf', { date: this.formats.day(overview.today) });
  });
  protected readonly topicRows = computed(() =>
    byTopic(this.store.overview()?.fulfilmentByTopic ?? [], (slug) => this.topics.name(slug)),
  );
  protected readonly yearRows = computed(() =>
    byYear(this.store.overview()?.fulfilmentByYear ?? [], this.t('years.none')),
  );
}
