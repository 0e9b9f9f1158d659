import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Source } from '@uade/contracts';
import { translator } from '../../../../core/i18n/translator';
import { Drafts } from '../../../../core/drafts/drafts';
import { StaleNote } from '../../../../ui/stale-note/stale-note';
import { fieldsOf, type SourceFields } from '../../fields/source-fields';
import { type Difference, differencesOf } from './differences';

/** Both settings, where somebody else has changed the source while it was being edited here. */
@Component({
  selector: 'uade-settings-conflict',
  imports: [StaleNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <uade-stale-note [text]="words('conflict.title')">
      @for (one of differences(); track one.label) {
        <dl>
          <dt>{{ words(one.label) }}</dt>
          <dd>
            <span class="whose">{{ words('conflict.theirs') }}</span> {{ one.theirs }}
          </dd>
          <dd>
            <span class="whose">{{ words('conflict.yours') }}</span> {{ one.mine }}
          </dd>
        </dl>
      }
      <p>{{ words('conflict.kept') }}</p>
    </uade-stale-note>
  `,
  styles: `
    :host {
      display: block;
      grid-column: 1 / -1;
    }
    dl {
      margin: 0;
    }
    dt {
      font-weight: 500;
    }
    dd {
      white-space: pre-wrap;
    }
    .whose {
      color: var(--text-faint);
    }
  `,
})
export class SettingsConflict {
  readonly theirs = input.required<Source>();
  /** What editing began from. */
  readonly base = input.required<SourceFields>();
  /** Name of the draft that holds one's own settings. */
  readonly draftName = input.required<string>();

  protected readonly words = translator('sources');
  private readonly drafts = inject(Drafts);
  protected readonly differences = computed<readonly Difference[]>(() => {
    const mine = this.drafts.read(this.draftName()) as SourceFields | null;
    return differencesOf(this.base(), fieldsOf(this.theirs()), mine ?? this.base());
  });
}
