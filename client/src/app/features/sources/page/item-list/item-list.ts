import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  LucideCircleX,
  LucideDynamicIcon,
  LucideFileCheck,
  LucideFileQuestionMark,
  LucideGhost,
  LucideHourglass,
} from '@lucide/angular';
import { ITEM_STATES, type ItemState, type SourceItem } from '@uade/contracts';
import { Api } from '../../../../core/api/api';
import { PagedList } from '../../../../core/api/paged-list';
import { translator } from '../../../../core/i18n/translator';
import { Formats } from '../../../../core/locale/formats';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { RetryLine } from '../../../../ui/retry-line/retry-line';
import { SkeletonRows } from '../../../../ui/skeleton-rows/skeleton-rows';
import { TroubleWords } from '../../health/trouble-words';

const ICONS = {
  waiting: LucideHourglass,
  read: LucideFileCheck,
  unreadable: LucideFileQuestionMark,
  failed: LucideCircleX,
  gone: LucideGhost,
} as const;

const PAGE = 20;

/** The pages that a source has listed, what became of each, and the release that was read from it. */
@Component({
  selector: 'uade-item-list',
  imports: [ErrorState, LucideDynamicIcon, RouterLink, RetryLine, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-list.html',
  styleUrl: './item-list.css',
})
export class ItemList {
  readonly sourceId = input.required<string>();
  /** Grows when there may be newer ones. */
  readonly turn = input(0);

  protected readonly t = translator();
  protected readonly words = translator('sources');
  protected readonly formats = inject(Formats);
  protected readonly troubles = inject(TroubleWords);
  protected readonly icons = ICONS;
  protected readonly states = ITEM_STATES;
  protected readonly state = signal<ItemState | ''>('');
  private readonly api = inject(Api);
  protected readonly list = new PagedList<SourceItem>(
    (query) => this.api.watch('/sources/{id}/items', { params: { id: this.sourceId() }, query }),
    computed(() => (this.sourceId() === '' ? undefined : { limit: PAGE, state: this.state() })),
  );

  constructor() {
    effect(() => {
      if (this.turn() > 0) untracked(() => this.refresh());
    });
  }

  protected show(state: string): void {
    this.state.set(state as ItemState | '');
  }

  /** Somebody who reads on below the first page is not taken away from there. */
  private refresh(): void {
    if (this.list.items().length <= PAGE) this.list.reload();
  }
}
