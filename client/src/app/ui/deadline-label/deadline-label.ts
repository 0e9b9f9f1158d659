import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LucideCalendarClock, LucideCalendarX2, LucideDynamicIcon } from '@lucide/angular';
import type { Deadline } from '@uade/contracts';
import { AlmatyDay, daysBetween } from '../../core/domain/almaty-day';
import { DeadlineWords } from '../../core/domain/deadline-words';
import { translator } from '../../core/i18n/translator';

/** Beyond this many days ahead, the date alone says enough. */
const NEAR_DAYS = 90;

/** A deadline: its interval in words and, where it matters, how many days are left or have passed since its end. */
@Component({
  selector: 'uade-deadline-label',
  imports: [LucideDynamicIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deadline-label.html',
  styleUrl: './deadline-label.css',
  host: { '[class.overdue]': 'overdue()', '[class.stacked]': 'stacked()' },
})
export class DeadlineLabel {
  readonly deadline = input.required<Pick<Deadline, 'from' | 'to' | 'precision' | 'phrase'> | null>();
  /** Whether the server counts it as overdue: its interval has ended and nothing settled came of it. */
  readonly overdue = input(false);
  /** Whether what came of it is settled, so that nobody need count days. */
  readonly settled = input(false);
  /** Whether the days stand below the interval, as where many labels stand in a column. */
  readonly stacked = input(false);

  private readonly words = inject(DeadlineWords);
  private readonly day = inject(AlmatyDay);
  protected readonly t = translator();
  protected readonly icon = computed(() => (this.overdue() ? LucideCalendarX2 : LucideCalendarClock));
  protected readonly interval = computed(() => {
    const deadline = this.deadline();
    return deadline && this.words.interval(deadline, 'dayShort');
  });
  protected readonly distance = computed(() => {
    const to = this.deadline()?.to;
    if (!to || this.settled()) return null;
    const days = daysBetween(this.day.today(), to);
    if (this.overdue()) return this.t.count('deadline.overdue', Math.max(1, -days));
    if (days < 0 || days > NEAR_DAYS) return null;
    return days === 0 ? this.t('deadline.today') : this.t.count('deadline.left', days);
  });
}
