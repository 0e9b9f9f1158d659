import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LucideFileCode2 } from '@lucide/angular';
import { Api } from '../../../core/api/api';
import { pathUrl } from '../../../core/api/api-url';
import { translator } from '../../../core/i18n/translator';
import { HashTag } from '../../../ui/hash-tag/hash-tag';

/** The bytes behind a sentence: a link to them as they were received, and their hash. */
@Component({
  selector: 'uade-capture-tag',
  imports: [HashTag, LucideFileCode2],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a [href]="url()" target="_blank" rel="noopener"
      ><svg lucideFileCode2 [size]="14" aria-hidden="true"></svg>{{ words('raw')
      }}<span class="unseen"> {{ words('newTab') }}</span></a
    >
    @if (hash(); as sha256) {
      <uade-hash-tag [hash]="sha256" />
    }
  `,
  styles: `
    :host,
    a {
      display: inline-flex;
      align-items: center;
      gap: var(--s1);
      min-height: 24px;
    }
  `,
})
export class CaptureTag {
  readonly captureId = input.required<string>();

  protected readonly words = translator('tracking');
  private readonly answer = inject(Api).resource('/captures/{id}', () => ({
    params: { id: this.captureId() },
  }));
  protected readonly url = computed(() => pathUrl('/captures/{id}/raw', { id: this.captureId() }));
  protected readonly hash = computed(() => (this.answer.hasValue() ? this.answer.value().sha256 : null));
}
