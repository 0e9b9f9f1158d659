import { ChangeDetectionStrategy, Component, inject, input, viewChild } from '@angular/core';
import {
  LucideCircleAlert,
  LucideCircleCheck,
  LucideCirclePause,
  LucideDynamicIcon,
  LucideLoaderCircle,
} from '@lucide/angular';
import type { Backfill, RequestedRange, Source } from '@uade/contracts';
import { translator } from '../../../../core/i18n/translator';
import { Formats } from '../../../../core/locale/formats';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { SkeletonRows } from '../../../../ui/skeleton-rows/skeleton-rows';
import { ProblemNote } from '../../health/problem-note';
import { TroubleNote } from '../../health/trouble-note';
import { BackfillForm } from '../backfill-form/backfill-form';
import { BackfillsStore } from './backfills.store';

const ICONS = {
  running: LucideLoaderCircle,
  cancelled: LucideCirclePause,
  finished: LucideCircleCheck,
  failed: LucideCircleAlert,
} as const;

/** Older items of a source, fetched beside the polling: what was asked for, how far it is, and its end. */
@Component({
  selector: 'uade-backfill-list',
  imports: [BackfillForm, ErrorState, LucideDynamicIcon, ProblemNote, SkeletonRows, TroubleNote],
  providers: [BackfillsStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './backfill-list.html',
  styleUrl: './backfill-list.css',
})
export class BackfillList {
  readonly source = input.required<Source>();

  protected readonly words = translator('sources');
  protected readonly formats = inject(Formats);
  protected readonly store = inject(BackfillsStore);
  protected readonly icons = ICONS;
  /** What is counted only where there is any. */
  protected readonly amiss = ['unreadable', 'failed', 'gone'] as const;
  private readonly form = viewChild(BackfillForm);

  protected async begin(range: RequestedRange): Promise<void> {
    const forget = this.form()?.forgetting();
    if (await this.store.begin({ range, reason: '' })) forget?.();
  }

  protected rangeText({ range }: Backfill): string {
    if (range.by === 'dates') return this.formats.days(range.from, range.to, 'dayShort');
    if (range.by === 'sitemap') return this.words('backfill.sitemap', { name: range.name });
    const [from, to] = [range.from, range.to].map((page) => this.formats.number(page));
    return this.words('backfill.pageRange', { from: from ?? '', to: to ?? '' });
  }

  /** How many of the items found have been dealt with. */
  protected done({ progress }: Backfill): number {
    return progress.found - progress.waiting;
  }
}
