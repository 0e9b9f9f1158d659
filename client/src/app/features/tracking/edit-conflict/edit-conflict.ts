import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Commitment } from '@uade/contracts';
import { Drafts } from '../../../core/drafts/drafts';
import { translator } from '../../../core/i18n/translator';
import { langOf } from '../../../core/locale/lang-of';
import { StaleNote } from '../../../ui/stale-note/stale-note';
import { type CommitmentFields, fieldsOf } from '../../commitments/commitment-fields';
import { FieldWords, FROM_THE_TEXT } from '../../commitments/field-words';

/** Both texts, where somebody else has changed the same fields of a commitment while they were being edited here. */
@Component({
  selector: 'uade-edit-conflict',
  imports: [StaleNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <uade-stale-note>
      @for (one of differences(); track one.name) {
        <dl>
          <dt>{{ one.label }}</dt>
          <dd>
            <span class="whose">{{ words('theirText') }}</span>&ngsp;<span [attr.lang]="one.lang">{{
              one.theirs
            }}</span>
          </dd>
          <dd>
            <span class="whose">{{ words('yourText') }}</span>&ngsp;<span [attr.lang]="one.lang">{{
              one.mine
            }}</span>
          </dd>
        </dl>
      }
      <p>{{ words('editKept') }}</p>
    </uade-stale-note>
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      margin: 0;
      overflow-wrap: anywhere;
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
export class EditConflict {
  readonly theirs = input.required<Commitment>();
  /** The fields that both changed. */
  readonly contested = input.required<readonly (keyof CommitmentFields)[]>();
  /** Name of the draft that holds one's own text. */
  readonly draftName = input.required<string>();

  protected readonly words = translator('tracking');
  private readonly fields = inject(FieldWords);
  private readonly drafts = inject(Drafts);
  protected readonly differences = computed(() => {
    const theirs = fieldsOf(this.theirs());
    const mine = { ...theirs, ...(this.drafts.read(this.draftName()) as Partial<CommitmentFields> | null) };
    return this.contested().map((name) => ({
      name,
      label: this.fields.label(name),
      theirs: this.fields.value(theirs, name),
      mine: this.fields.value(mine, name),
      lang: FROM_THE_TEXT.has(name) ? langOf(this.theirs().language) : null,
    }));
  });
}
