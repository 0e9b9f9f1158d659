import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { LucidePencil } from '@lucide/angular';
import { translator } from '../../../core/i18n/translator';
import { MarkGlyph } from '../release-text/mark-glyph';
import { type OpenDraft, ReaderNotes } from '../state/reader-notes';
import { ReaderStore } from '../state/reader.store';
import { markWord } from '../text/mark';

/** What the panel shows while no mark is chosen: drafts begun here, then everything marked, in reading order. */
@Component({
  selector: 'uade-contents',
  imports: [LucidePencil, MarkGlyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contents.html',
  styleUrl: './contents.css',
})
export class Contents {
  protected readonly store = inject(ReaderStore);
  protected readonly notes = inject(ReaderNotes);
  protected readonly t = translator();
  protected readonly words = translator('reader');
  protected readonly entries = computed(() =>
    this.store.walked().map((mark) => ({
      mark,
      quote: this.store.quote(mark),
      kind: markWord(mark),
    })),
  );

  protected resume({ type, span }: OpenDraft): void {
    this.store.write(type, span);
  }
}
