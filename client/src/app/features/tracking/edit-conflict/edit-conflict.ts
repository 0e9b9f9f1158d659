import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LucideTriangleAlert } from '@lucide/angular';
import type { Commitment } from '@uade/contracts';
import { Drafts } from '../../../core/drafts/drafts';
import { translator } from '../../../core/i18n/translator';
import { type CommitmentFields, fieldsOf } from '../../commitments/commitment-fields';

/** Both texts, where somebody else has changed the same commitment while it was being edited here. */
@Component({
  selector: 'uade-edit-conflict',
  imports: [LucideTriangleAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="who"><svg lucideTriangleAlert [size]="16" aria-hidden="true"></svg>{{ t('error.stale') }}</p>
    @for (one of differences(); track one.name) {
      <dl>
        <dt>{{ words('theirText') }}</dt>
        <dd>{{ one.theirs }}</dd>
        <dt>{{ words('yourText') }}</dt>
        <dd>{{ one.mine }}</dd>
      </dl>
    }
    <p>{{ words('editKept') }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
      padding: var(--s3);
      border: 1px solid color-mix(in srgb, var(--warn) 45%, transparent);
      border-radius: var(--radius);
      font: var(--type-row);
    }
    .who {
      display: flex;
      gap: var(--s2);
      color: var(--warn);
    }
    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 2px var(--s3);
      margin: 0;
    }
    dt {
      color: var(--text-faint);
    }
  `,
  host: { role: 'alert' },
})
export class EditConflict {
  readonly theirs = input.required<Commitment>();
  /** What editing began from. */
  readonly base = input.required<CommitmentFields>();
  /** Name of the draft that holds one's own text. */
  readonly draftName = input.required<string>();

  protected readonly t = translator();
  protected readonly words = translator('tracking');
  private readonly drafts = inject(Drafts);
  protected readonly differences = computed(() => {
    const theirs = fieldsOf(this.theirs());
    const base = this.base();
    const mine = { ...base, ...(this.drafts.read(this.draftName()) as Partial<CommitmentFields> | null) };
    const names = Object.keys(base) as (keyof CommitmentFields)[];
    return names
      .filter((name) => theirs[name] !== base[name])
      .map((name) => ({ name, theirs: theirs[name] || '–', mine: mine[name] || '–' }));
  });
}
