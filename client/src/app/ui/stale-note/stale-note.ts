import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { LucideTriangleAlert } from '@lucide/angular';
import { translator } from '../../core/i18n/translator';

/** Somebody else was faster: says so in a frame, around what stands now and what can be done (its content). */
@Component({
  selector: 'uade-stale-note',
  imports: [LucideTriangleAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="who">
      <svg lucideTriangleAlert [size]="16" aria-hidden="true"></svg>{{ text() ?? t('error.stale') }}
    </p>
    <ng-content />`,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
      justify-items: start;
      padding: var(--s3);
      border: 1px solid color-mix(in srgb, var(--warn) 45%, transparent);
      border-radius: var(--radius);
      font: var(--type-row);
      overflow-wrap: anywhere;
    }
    .who {
      display: flex;
      gap: var(--s2);
      color: var(--warn);
    }
    svg {
      flex: none;
      margin-top: 2px;
    }
  `,
  host: { role: 'alert' },
})
export class StaleNote {
  /** Who was faster with what; that somebody was, if left out. */
  readonly text = input<string>();

  protected readonly t = translator();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // It may stand above what is seen of a long form, whose button says something else now.
    afterNextRender(() => host.scrollIntoView({ block: 'nearest' }));
  }
}
