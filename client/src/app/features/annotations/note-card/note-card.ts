import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { LucidePencil, LucideTrash2 } from '@lucide/angular';
import type { Annotation } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';

/** A note as it stands: on which words, what it says, whose and since when. */
@Component({
  selector: 'uade-note-card',
  imports: [LucidePencil, LucideTrash2, QuotedText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (note().versionId !== versionId()) {
      <p class="earlier">{{ words('earlier') }}</p>
    }
    <uade-quoted-text [text]="note().quote" [language]="language()" [lines]="4" />
    <p class="body">{{ note().body }}</p>
    <p class="who">{{ who() }}</p>
    <div class="actions">
      <button type="button" class="button" (click)="edited.emit()">
        <svg lucidePencil [size]="14" aria-hidden="true"></svg>{{ words('edit') }}
      </button>
      <button type="button" class="button quiet" (click)="removed.emit()">
        <svg lucideTrash2 [size]="14" aria-hidden="true"></svg>{{ words('remove') }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
    }
    .body {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .earlier,
    .who {
      color: var(--text-faint);
      font: var(--type-small);
    }
    .actions {
      display: flex;
      gap: var(--s2);
    }
  `,
})
export class NoteCard {
  readonly note = input.required<Annotation>();
  readonly language = input.required<string>();
  /** The version that is read. */
  readonly versionId = input.required<string | undefined>();
  readonly edited = output<void>();
  readonly removed = output<void>();

  protected readonly words = translator('annotations');
  private readonly formats = inject(Formats);
  protected readonly who = computed(() => {
    const { creator, createdAt, changedAt } = this.note();
    const params = { name: creator.name, at: this.formats.instant(createdAt) };
    return changedAt === createdAt
      ? this.words('written', params)
      : this.words('changed', { ...params, changed: this.formats.instant(changedAt) });
  });
}
