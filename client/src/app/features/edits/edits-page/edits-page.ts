import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translator } from '../../../core/i18n/translator';
import { ViewportSize } from '../../../core/layout/viewport-size';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { FilterBar } from '../../../ui/filter-bar/filter-bar';
import type { FilterChange } from '../../../ui/filter-bar/filter-groups';
import { LiveOffer } from '../../../ui/live-offer/live-offer';
import { PageHeader } from '../../../ui/page-header/page-header';
import { RowList, RowTemplate } from '../../../ui/row-list/row-list';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { SortSelect } from '../../../ui/sort-select/sort-select';
import { EditFilters } from '../edit-filters';
import { EditLine } from '../edit-line/edit-line';
import { EditsStore } from '../edits.store';

/** Pages that were changed: what is gone or new, and which commitments it touches. */
@Component({
  selector: 'uade-edits-page',
  imports: [
    EditLine,
    EmptyState,
    ErrorState,
    FilterBar,
    LiveOffer,
    PageHeader,
    RouterLink,
    RowList,
    RowTemplate,
    SkeletonRows,
    SortSelect,
  ],
  providers: [EditsStore, EditFilters],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edits-page.html',
  styleUrl: './edits-page.css',
})
export class EditsPage {
  protected readonly store = inject(EditsStore);
  protected readonly list = this.store.list;
  protected readonly filters = inject(EditFilters);
  protected readonly t = translator();
  protected readonly words = translator('edits');
  protected readonly sort = computed(() => this.store.url.map().get('sort') ?? 'newest');
  private readonly narrow = inject(ViewportSize).narrow;
  protected readonly rowHeight = computed(() => (this.narrow() ? 196 : 116));

  protected filter({ name, values }: FilterChange): void {
    void this.store.url.set({ [name]: values });
  }

  protected order(sort: string): void {
    void this.store.url.set({ sort: sort === 'newest' ? null : sort });
  }
}
