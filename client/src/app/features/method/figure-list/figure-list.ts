import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LucideChevronRight, LucideEye, LucideEyeOff } from '@lucide/angular';
import type { Method } from '@uade/contracts';
import type { ReadLanguage } from '@uade/kernel';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { type Figure, figureColumns, figureRows } from './figure-rows';

/** How well each step reads, on what material, and how far that can be trusted. */
@Component({
  selector: 'uade-figure-list',
  imports: [LucideChevronRight, LucideEye, LucideEyeOff],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './figure-list.html',
  styleUrl: './figure-list.css',
})
export class FigureList {
  readonly method = input.required<Method>();

  protected readonly formats = inject(Formats);
  protected readonly t = translator('method');
  private readonly shell = translator();
  protected readonly measured = computed(() => this.method().measurements);
  protected readonly isOfOtherReaders = computed(() => {
    const { captureReader, extractor, measurements } = this.method();
    return measurements.readers !== `${captureReader} ${extractor}`;
  });
  protected readonly sets = computed(() =>
    this.measured().sets.map((set) => {
      const rows = figureRows(set);
      return { ...set, rows, head: rows[0], columns: figureColumns(rows) };
    }),
  );

  protected columnName(column: ReadLanguage | 'all'): string {
    return column === 'all' ? this.t('figures.all') : this.shell(`language.${column}`);
  }

  protected partName(part: string): string {
    return part
      .split('.')
      .map((one) => this.t(`figures.part.${one}`))
      .join(', ');
  }

  protected interval({ low, high }: Figure): string | null {
    return low === null || high === null
      ? null
      : `${this.formats.measure(low)}–${this.formats.measure(high)}`;
  }
}
