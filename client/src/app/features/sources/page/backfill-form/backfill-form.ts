import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import type { RequestedRange, Source } from '@uade/contracts';
import { AlmatyDay } from '../../../../core/domain/almaty-day';
import { injectDraft } from '../../../../core/drafts/drafts';
import { injectLeadToProblem } from '../../../../core/focus/lead-to-problem';
import { translator } from '../../../../core/i18n/translator';
import { DayField } from '../../../../ui/day-field/day-field';
import { OwnForm } from '../../../../ui/own-form/own-form';
import { type BackfillDraft, beginRange, rangeOf } from './backfill-draft';

/** What older items are wanted: days of publication, or pages of the list. */
@Component({
  selector: 'uade-backfill-form',
  imports: [DayField, OwnForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './backfill-form.html',
  styleUrl: './backfill-form.css',
})
export class BackfillForm {
  readonly source = input.required<Source>();
  readonly busy = input(false);
  readonly wanted = output<RequestedRange>();

  protected readonly words = translator('sources');
  protected readonly today = inject(AlmatyDay).today();
  protected readonly draft = injectDraft<BackfillDraft>(
    () => `source.backfill.${this.source().id}`,
    () => beginRange(this.today),
  );
  protected readonly tried = signal(false);
  /** A sitemap has no pages to be counted. */
  protected readonly hasPages = computed(() => this.source().discovery !== 'sitemap');
  protected readonly now = computed<BackfillDraft>(() => {
    const draft = this.draft.value();
    return this.hasPages() ? draft : { ...draft, by: 'dates' };
  });
  private readonly range = computed(() => rangeOf(this.now()));
  protected readonly problem = computed(() => {
    const range = this.range();
    return this.tried() && typeof range === 'string' ? range : null;
  });

  private readonly leadToProblem = injectLeadToProblem();
  private readonly days = viewChildren(DayField);

  /** What forgets the draft, for when that which is typed now has been begun. */
  forgetting(): () => void {
    const forget = this.draft.forgetting();
    return () => {
      forget();
      this.tried.set(false);
    };
  }

  protected set(change: Partial<BackfillDraft>): void {
    this.draft.set({ ...this.now(), ...change });
  }

  /** Whether a day is wrong: where one is missing, the other is not. */
  protected isWrong(day: string): boolean {
    return this.problem() !== null && (this.problem() !== 'days' || day === '');
  }

  protected send(): void {
    this.tried.set(true);
    const range = this.range();
    const isRefused = this.days().some((day) => day.refused() !== null);
    if (isRefused || typeof range === 'string') this.leadToProblem();
    else if (!this.busy()) this.wanted.emit(range);
  }
}
