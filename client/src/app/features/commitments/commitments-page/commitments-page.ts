import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideDownload, LucideSearch } from '@lucide/angular';
import { translator } from '../../../core/i18n/translator';
import { useShortcuts } from '../../../core/keyboard/keyboard';
import { ViewportSize } from '../../../core/layout/viewport-size';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { FilterBar } from '../../../ui/filter-bar/filter-bar';
import type { FilterChange } from '../../../ui/filter-bar/filter-groups';
import { PageHeader } from '../../../ui/page-header/page-header';
import { RowList, RowTemplate } from '../../../ui/row-list/row-list';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { addressOf, CommitmentFilters } from '../commitment-filters';
import { CommitmentLine } from '../commitment-line/commitment-line';
import { CommitmentsStore } from '../commitments.store';

/** How long the search waits for the next letter, in milliseconds. */
const TYPING_MS = 250;

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
    LucideSearch,
    PageHeader,
    RouterLink,
    RowList,
    RowTemplate,
    SkeletonRows,
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
  protected readonly sorts = SORTS;
  protected readonly find = computed(() => this.store.q() ?? '');
  protected readonly sort = computed(() => this.store.sort() ?? 'newest');
  private readonly narrow = inject(ViewportSize).narrow;
  protected readonly rowHeight = computed(() => (this.narrow() ? 84 : 40));
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    useShortcuts([
      {
        keys: '/',
        label: 'keys.search',
        group: 'keys.groupList',
        run: () => this.field().nativeElement.select(),
      },
    ]);
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
  }

  protected type(words: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.search(words), TYPING_MS);
  }

  protected search(words: string): void {
    clearTimeout(this.typing);
    const q = words.trim();
    if (q !== this.find()) void this.store.url.set({ q }, { push: this.find() === '' });
  }

  protected filter(change: FilterChange): void {
    void this.store.url.set(addressOf(change));
  }

  protected order(sort: string): void {
    void this.store.url.set({ sort: sort === 'newest' ? null : sort });
  }
}
