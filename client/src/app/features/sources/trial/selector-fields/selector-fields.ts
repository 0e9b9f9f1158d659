import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { translator } from '../../../../core/i18n/translator';
import type { ArticleFields, ListingFields } from '../../fields/source-fields';

/** Selectors of a page's parts, one field each; empty leaves the part to the reader. */
@Component({
  selector: 'uade-selector-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fieldset>
    <legend>{{ words('selectors.' + of()) }}</legend>
    @for (part of parts(); track part.name) {
      <div class="row">
        <label [attr.for]="idOf(part.name)">{{ words('selectors.part.' + part.name) }}</label>
        <input
          #field
          class="field"
          maxlength="200"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          [id]="idOf(part.name)"
          [value]="part.value"
          [placeholder]="words('selectors.auto')"
          [attr.aria-invalid]="part.name === wrong()"
          [attr.aria-describedby]="part.name === wrong() ? idOf('problem') : null"
          (input)="changed.emit({ name: part.name, value: field.value })"
        />
      </div>
    }
    @if (wrong()) {
      <p class="problem" [id]="idOf('problem')">{{ words('problem.item') }}</p>
    }
  </fieldset>`,
  styleUrl: './selector-fields.css',
})
export class SelectorFields {
  readonly of = input.required<'listing' | 'article'>();
  readonly values = input.required<ListingFields | ArticleFields>();
  /** The part whose selector has to be given. */
  readonly wrong = input<string | null>(null);
  readonly changed = output<{ readonly name: string; readonly value: string }>();

  protected readonly words = translator('sources');

  protected parts(): { readonly name: string; readonly value: string }[] {
    return Object.entries<string>({ ...this.values() }).map(([name, value]) => ({ name, value }));
  }

  protected idOf(name: string): string {
    return `se-${this.of()}-${name}`;
  }
}
