import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { MarkGlyph } from '../release-text/mark-glyph';
import { ReaderStore } from '../state/reader.store';
import { MARK_KINDS } from '../text/mark';

/** Which kinds of marks the text shows, with how many there are; it is also their legend. */
@Component({
  selector: 'uade-marks-filter',
  imports: [MarkGlyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="kinds" role="group" [attr.aria-label]="words('shownMarks')">
      @for (one of kinds(); track one.kind) {
        <button
          type="button"
          [class]="one.kind"
          [attr.aria-pressed]="one.shown"
          (click)="store.toggleKind(one.kind)"
        >
          <uade-mark-glyph [kind]="one.kind" />
          <span class="word">{{ words('marks.' + one.kind) }}</span>
          <span class="numbers">{{ one.count }}</span>
        </button>
      }
      @if (rejected() > 0) {
        <button type="button" [attr.aria-pressed]="store.rejectedShown()" (click)="store.toggleRejected()">
          <span class="word">{{ words('marks.rejected') }}</span>
          <span class="numbers">{{ formats.number(rejected()) }}</span>
        </button>
      }
    </div>
  `,
  styleUrl: './marks-filter.css',
})
export class MarksFilter {
  protected readonly store = inject(ReaderStore);
  protected readonly formats = inject(Formats);
  protected readonly words = translator('reader');
  protected readonly kinds = computed(() => {
    const all = this.store.allMarks();
    const count = (kind: string) => all.filter((mark) => mark.kind === kind && !mark.rejected).length;
    return MARK_KINDS.map((kind) => ({
      kind,
      count: this.formats.number(count(kind)),
      shown: !this.store.hidden().has(kind),
    }));
  });
  protected readonly rejected = computed(
    () => this.store.reader()?.suggestions.filter((one) => one.state === 'rejected').length ?? 0,
  );
}
