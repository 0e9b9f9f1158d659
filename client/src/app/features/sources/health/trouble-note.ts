import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LucideTriangleAlert } from '@lucide/angular';
import type { Trouble } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { TroubleWords } from './trouble-words';

/** What went wrong at a site, why, and what to do about it; the server's own sentence names the address. */
@Component({
  selector: 'uade-trouble-note',
  imports: [LucideTriangleAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg lucideTriangleAlert [size]="16" aria-hidden="true"></svg>
    <div>
      <p class="why">
        @if (what(); as text) {
          {{ text }}
        }
        <span [attr.lang]="text().lang">{{ text().why }}</span>
      </p>
      @if (text().remedy; as remedy) {
        <p>{{ remedy }}</p>
      }
      @if (text().lang === null && detail() !== '') {
        <p class="detail">
          {{ t('trouble.detail') }} <span lang="en">{{ detail() }}</span>
        </p>
      }
      <ng-content />
    </div>`,
  styles: `
    :host {
      display: flex;
      gap: var(--s2);
      padding: var(--s3);
      border: 1px solid color-mix(in srgb, var(--error) 40%, transparent);
      border-radius: var(--radius);
      background: var(--error-tint);
      font: var(--type-row);
      overflow-wrap: anywhere;
    }
    svg {
      flex: none;
      margin-top: 2px;
      color: var(--error);
    }
    .why {
      font-weight: 600;
    }
    .detail {
      margin-top: var(--s1);
      color: var(--text-soft);
      font: var(--type-small);
    }
  `,
})
export class TroubleNote {
  readonly trouble = input.required<Trouble>();
  /** What could not be done. */
  readonly what = input<string>();

  protected readonly t = translator('sources');
  private readonly words = inject(TroubleWords);
  protected readonly text = computed(() => this.words.of(this.trouble()));
  /** What the server says of this very address, without the remedy that follows. */
  protected readonly detail = computed(() =>
    this.trouble()
      .reason.split(/(?<=\.) (?=[A-Z])/, 1)
      .join(''),
  );
}
