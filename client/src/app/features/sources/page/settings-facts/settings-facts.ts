import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Source } from '@uade/contracts';
import { translator } from '../../../../core/i18n/translator';
import type { GivenSelectors } from '../../fields/source-fields';
import { TimeWords } from '../../health/time-words';

/** A source's settings as they are. */
@Component({
  selector: 'uade-settings-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<dl>
    <dt>{{ words('field.slug') }}</dt>
    <dd class="mono">{{ source().slug }}</dd>
    <dt>{{ words('field.discovery') }}</dt>
    <dd>{{ words('discovery.' + source().discovery) }}</dd>
    @if (source().discoveryUrls.length > 0) {
      <dt>{{ words('fact.addresses') }}</dt>
      <dd>
        @for (url of source().discoveryUrls; track url) {
          <span class="mono address">{{ url }}</span>
        }
      </dd>
    }
    @for (one of selectors(); track one.of + one.name) {
      <dt>{{ words('selectors.' + one.of) }}: {{ words('selectors.part.' + one.name) }}</dt>
      <dd class="mono">{{ one.value }}</dd>
    }
    @if (source().discovery !== 'by-hand') {
      <dt>{{ words('fact.interval') }}</dt>
      <dd>
        {{ time.stretch(source().minIntervalMinutes) }} – {{ time.stretch(source().maxIntervalMinutes) }}
      </dd>
    }
  </dl>`,
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
      gap: var(--s2) var(--s4);
      margin: 0;
      font: var(--type-row);
    }
    dt {
      max-width: 22ch;
      color: var(--text-faint);
    }
    .mono {
      font: 400 12px/20px var(--mono);
      overflow-wrap: anywhere;
    }
    .address {
      display: block;
    }
  `,
})
export class SettingsFacts {
  readonly source = input.required<Source>();

  protected readonly words = translator('sources');
  protected readonly time = inject(TimeWords);
  protected readonly selectors = computed(() => {
    const { listingSelectors, articleSelectors } = this.source();
    return [...given('listing', listingSelectors), ...given('article', articleSelectors)];
  });
}

function given(of: string, parts: GivenSelectors | null) {
  return Object.entries(parts ?? {}).flatMap(([name, value]) =>
    value === null ? [] : [{ of, name, value }],
  );
}
