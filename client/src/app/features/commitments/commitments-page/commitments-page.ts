import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideDownload } from '@lucide/angular';
import { translator } from '../../../core/i18n/translator';
import { ViewportSize } from '../../../core/layout/viewport-size';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { FilterBar } from '../../../ui/filter-bar/filter-bar';
import type { FilterChange } from '../../../ui/filter-bar/filter-groups';
import { LiveOffer } from '../../../ui/live-offer/live-offer';
import { PageHeader } from '../../../ui/page-header/page-header';
import { RowList, RowTemplate } from '../../../ui/row-list/row-list';
import { SearchField } from '../../../ui/search-field/search-field';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { SortSelect } from '../../../ui/sort-select/sort-select';
import { addressOf, CommitmentFilters } from '../commitment-filters';
import { CommitmentLine } from '../commitment-line/commitment-line';
import { CommitmentsStore } from '../commitments.store';

const SORTS = ['newest', 'deadline', 'title'] as const;

/** All commitments: searched, filtered by a sentence of chips, and each row a way to its page. */
@Component({
  selector: 'uade-commitments-page',
  imports: [
    CommitmentLine,
    EmptyState,
    ErrorState,
    FilterBar,
    LucideDownload,
    LiveOffer,
    PageHeader,
    RouterLink,
    RowList,
    RowTemplate,
    SearchField,
    SkeletonRows,
    SortSelect,
  ],
  providers: [CommitmentsStore, CommitmentFilters],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commitments-page.html',
  styleUrl: './commitments-page.css',
})
export class CommitmentsPage {
  protected readonly store = inject(CommitmentsStore);
  protected readonly list = this.store.list;
  protected readonly filters = inject(CommitmentFilters);
  protected readonly t = translator();
  protected readonly words = translator('commitments');
  protected readonly sorts = computed(() =>
    SORTS.map((value) => ({ value, label: this.words(`sorts.${value}`) })),
  );
  protected readonly find = computed(() => this.store.q() ?? '');
  protected readonly sort = computed(() => this.store.sort() ?? 'newest');
  private readonly narrow = inject(ViewportSize).narrow;
  protected readonly rowHeight = computed(() => (this.narrow() ? 92 : 40));

  protected readonly nothing = computed(() => {
    const words = this.find();
    if (words === '') return this.words(this.store.filtered() ? 'emptyFiltered' : 'empty');
    return this.words(this.store.filtered() ? 'emptyWithin' : 'emptyWords', { words });
  });

  /** Put the words into the address; a word typed on is one step back, not one a letter. */
  protected search(q: string): void {
    void this.store.url.set({ q }, { push: this.find() === '' });
  }

  protected filter(change: FilterChange): void {
    void this.store.url.set(addressOf(change));
  }

  protected order(sort: string): void {
    void this.store.url.set({ sort: sort === 'newest' ? null : sort });
  }
}
