import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { translator } from '../../core/i18n/translator';
import { Formats } from '../../core/locale/formats';

/**
 * A day, entered the browser's way and said below in words: a browser writes days in its own language, not in the screen's. A
 * day that cannot be meant is refused at once.
 */
@Component({
  selector: 'uade-day-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './day-field.html',
  styleUrl: './day-field.css',
})
export class DayField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  /** `YYYY-MM-DD`, or empty. */
  readonly value = input.required<string>();
  /** The last day that may be entered. */
  readonly last = input<string | null>(null);
  /** What the form says is wrong with it. */
  readonly problem = input<string | null>(null);
  /** Whether it is wrong with what is said elsewhere, in the element with this id. */
  readonly problemId = input<string | null>(null);
  readonly changed = output<string>();

  protected readonly t = translator();
  private readonly formats = inject(Formats);
  /** Whether only a part of it is entered: the browser then gives no day at all. */
  private readonly unfinished = signal(false);
  /** Why it cannot be meant, whatever the form makes of it. */
  readonly refused = computed(() => {
    if (this.unfinished()) return this.t('day.unfinished');
    const last = this.last();
    return last !== null && this.value() > last ? this.t('day.future') : null;
  });
  protected readonly said = computed(() => this.refused() ?? this.problem());
  protected readonly inWords = computed(() => (this.value() === '' ? '' : this.formats.day(this.value())));
  protected readonly describedBy = computed(() => {
    const own = this.said() === null ? `${this.fieldId()}-day` : `${this.fieldId()}-problem`;
    return this.problemId() === null || this.refused() !== null ? own : `${this.problemId()} ${own}`;
  });

  protected enter(field: HTMLInputElement): void {
    this.unfinished.set(field.validity.badInput);
    this.changed.emit(field.value);
  }
}
