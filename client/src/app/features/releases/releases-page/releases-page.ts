import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideArchive, LucideDownload, LucideUpload } from '@lucide/angular';
import { translator } from '../../../core/i18n/translator';
import { ViewportSize } from '../../../core/layout/viewport-size';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { FilterBar } from '../../../ui/filter-bar/filter-bar';
import { LiveOffer } from '../../../ui/live-offer/live-offer';
import { PageHeader } from '../../../ui/page-header/page-header';
import { RowList, RowTemplate } from '../../../ui/row-list/row-list';
import { SearchField } from '../../../ui/search-field/search-field';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { SortSelect } from '../../../ui/sort-select/sort-select';
import { releaseFilters } from '../release-filters';
import { ReleaseLine } from '../release-line/release-line';
import { ReleasesStore } from '../releases.store';

const SORTS = ['newest', 'oldest'] as const;

/** All releases: searched, filtered, and each one a way into its text. */
@Component({
  selector: 'uade-releases-page',
  imports: [
    EmptyState,
    ErrorState,
    FilterBar,
    LucideArchive,
    LucideDownload,
    LucideUpload,
    LiveOffer,
    PageHeader,
    ReleaseLine,
    RouterLink,
    RowList,
    RowTemplate,
    SearchField,
    SkeletonRows,
    SortSelect,
  ],
  providers: [ReleasesStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './releases-page.html',
  styleUrl: './releases-page.css',
})
export class ReleasesPage {
  protected readonly store = inject(ReleasesStore);
  protected readonly list = this.store.list;
  protected readonly filters = releaseFilters(this.store);
  protected readonly t = translator('releases');
  protected readonly shell = translator();
  protected readonly sort = computed(() => this.store.sort() ?? 'newest');
  protected readonly sorts = computed(() =>
    SORTS.map((value) => ({ value, label: this.t(`sort.${value}`) })),
  );
  private readonly narrow = inject(ViewportSize).narrow;

  protected readonly find = computed(() => this.store.q() ?? '');
  protected readonly rowHeight = computed(() => {
    if (this.find() !== '') return this.narrow() ? 84 : 60;
    return this.narrow() ? 60 : 40;
  });
  protected readonly nothing = computed(() => {
    const words = this.find();
    if (words === '') return this.t(this.store.filtered() ? 'none.filtered' : 'none.yet');
    return this.t(this.store.filtered() ? 'none.within' : 'none.words', { words });
  });

  /** Put the words into the address; a word typed on is one step back, not one a letter. */
  protected search(q: string): void {
    void this.store.url.set({ q }, { push: this.find() === '' });
  }

  protected order(sort: string): void {
    void this.store.url.set({ sort: sort === 'newest' ? null : sort });
  }
}
