import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { translator } from '../../core/i18n/translator';

/** Grey rows in the place of those that are on the way. */
@Component({
  selector: 'uade-skeleton-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="unseen">{{ t('state.loading') }}</span>
    @for (width of widths(); track $index) {
      <div class="row" [style.height.px]="height()"><span [style.width.%]="width"></span></div>
    }`,
  styles: `
    :host {
      display: block;
    }
    .row {
      display: flex;
      align-items: center;
      padding: 0 var(--s4);
      border-bottom: 1px solid var(--line);
    }
    .row:last-child {
      border-bottom: 0;
    }
    .row span {
      height: 10px;
      border-radius: 5px;
      background: var(--line);
      animation: breathe 1.4s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      from {
        opacity: 0.9;
      }
      to {
        opacity: 0.45;
      }
    }
  `,
  host: { role: 'status' },
})
export class SkeletonRows {
  readonly rows = input(6);
  readonly height = input(40);

  protected readonly t = translator();
  /** Uneven widths, the same on every draw. */
  protected readonly widths = computed(() =>
    Array.from({ length: this.rows() }, (_, row) => 38 + ((row * 23) % 41)),
  );
}
