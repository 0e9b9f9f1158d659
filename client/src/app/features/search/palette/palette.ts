import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { translator } from '../../../core/i18n/translator';
import { Modal } from '../../../ui/modal/modal';

/** Commands and search in one field, over any screen. */
@Component({
  selector: 'uade-palette',
  imports: [Modal],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<uade-modal [heading]="t('keys.palette')" (closed)="closed.emit()" />`,
})
export class Palette {
  readonly closed = output<void>();
  readonly keys = output<void>();
  protected readonly t = translator();
}
