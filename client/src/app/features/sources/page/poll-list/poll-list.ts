import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { LucideCheck, LucideDynamicIcon, LucideEqual, LucideX } from '@lucide/angular';
import type { Poll } from '@uade/contracts';
import { Api } from '../../../../core/api/api';
import { PagedList } from '../../../../core/api/paged-list';
import { translator } from '../../../../core/i18n/translator';
import { Formats } from '../../../../core/locale/formats';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { RetryLine } from '../../../../ui/retry-line/retry-line';
import { SkeletonRows } from '../../../../ui/skeleton-rows/skeleton-rows';
import { TroubleWords } from '../../health/trouble-words';

const ICONS = { items: LucideCheck, 'not-modified': LucideEqual, failed: LucideX } as const;

const PAGE = 20;

/** How many polls the strip shows. */
const STRIP = 48;

/** What the polls of a source found: a strip of the last ones, and each with its reason in words. */
@Component({
  selector: 'uade-poll-list',
  imports: [ErrorState, LucideDynamicIcon, RetryLine, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './poll-list.html',
  styleUrl: './poll-list.css',
})
export class PollList {
  readonly sourceId = input.required<string>();
  /** Grows when there may be newer ones. */
  readonly turn = input(0);

  protected readonly t = translator();
  protected readonly words = translator('sources');
  protected readonly formats = inject(Formats);
  protected readonly troubles = inject(TroubleWords);
  protected readonly icons = ICONS;
  private readonly api = inject(Api);
  protected readonly list = new PagedList<Poll>(
    (query) => this.api.watch('/sources/{id}/polls', { params: { id: this.sourceId() }, query }),
    computed(() => (this.sourceId() === '' ? undefined : { limit: PAGE })),
  );
  /** The oldest first, as time runs. */
  protected readonly strip = computed(() => this.list.items().slice(0, STRIP).toReversed());

  constructor() {
    effect(() => {
      if (this.turn() > 0) untracked(() => this.refresh());
    });
  }

  /** Somebody who reads on below the first page is not taken away from there. */
  private refresh(): void {
    if (this.list.items().length <= PAGE) this.list.reload();
  }
}
