import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LucidePlus } from '@lucide/angular';
import type { Source } from '@uade/contracts';
import { translator } from '../../../../core/i18n/translator';
import { type Shortcut, useShortcuts } from '../../../../core/keyboard/keyboard';
import { ViewportSize } from '../../../../core/layout/viewport-size';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar';
import type { FilterChange } from '../../../../ui/filter-bar/filter-groups';
import { LiveOffer } from '../../../../ui/live-offer/live-offer';
import { PageHeader } from '../../../../ui/page-header/page-header';
import { RowList, RowTemplate } from '../../../../ui/row-list/row-list';
import { SkeletonRows } from '../../../../ui/skeleton-rows/skeleton-rows';
import { standingOf } from '../../health/condition';
import { PresetList } from '../preset-list/preset-list';
import { SourceFilters } from '../source-filters';
import { SourceLine } from '../source-line/source-line';
import { SourcesStore } from '../sources.store';

/** So many rows are seen without scrolling in the list; it is as high as its rows up to there. */
const MOST_ROWS = 12;

/** Everything that is watched, what needs a look first, and what could be watched too. */
@Component({
  selector: 'uade-sources-page',
  imports: [
    EmptyState,
    ErrorState,
    FilterBar,
    LucidePlus,
    LiveOffer,
    PageHeader,
    PresetList,
    RouterLink,
    RowList,
    RowTemplate,
    SkeletonRows,
    SourceLine,
  ],
  providers: [SourcesStore, SourceFilters],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sources-page.html',
  styleUrl: './sources-page.css',
})
export class SourcesPage {
  protected readonly store = inject(SourcesStore);
  protected readonly filters = inject(SourceFilters);
  protected readonly t = translator();
  protected readonly words = translator('sources');
  private readonly router = inject(Router);
  private readonly narrow = inject(ViewportSize).narrow;
  protected readonly rowHeight = computed(() => (this.narrow() ? 116 : 56));
  protected readonly listHeight = computed(
    () => Math.min(this.store.rows().length, MOST_ROWS) * this.rowHeight(),
  );
  private readonly focusedId = signal<string | null>(null);

  constructor() {
    useShortcuts(this.shortcuts());
  }

  protected focus(source: Source | null): void {
    this.focusedId.set(source?.id ?? null);
  }

  protected filter({ name, values }: FilterChange): void {
    void this.store.url.put(name, values);
  }

  private shortcuts(): Shortcut[] {
    const group = 'sources.keys.group';
    return [
      {
        keys: 'n',
        label: 'sources.action.add',
        group,
        run: () => this.router.navigateByUrl('/sources/new'),
      },
      {
        keys: 'p',
        label: 'sources.action.poll',
        group,
        run: () =>
          this.withFocused(
            (source) => source.state === 'active',
            (source) => this.store.poll(source),
          ),
      },
      {
        keys: 's',
        label: 'sources.keys.turn',
        group,
        run: () =>
          this.withFocused(
            () => true,
            (source) => this.store.turn(source),
          ),
      },
    ];
  }

  /** @returns `false` where no row that it is for has the focus, so that the key stays the browser's. */
  private withFocused(
    fits: (source: Source) => boolean,
    step: (source: Source) => Promise<void>,
  ): boolean | Promise<void> {
    const source = this.store.rows().find(({ id }) => id === this.focusedId());
    if (!source || standingOf(source) === 'by-hand' || !fits(source)) return false;
    return step(source);
  }
}
