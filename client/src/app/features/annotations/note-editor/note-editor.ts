import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { Annotation } from '@uade/contracts';
import { Discarding } from '../../../core/drafts/discarding';
import { injectDraft } from '../../../core/drafts/drafts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { DraftNote } from '../../../ui/draft-note/draft-note';
import { OwnForm } from '../../../ui/own-form/own-form';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';
import { SavingNote } from '../../../ui/saving-note/saving-note';
import { StaleNote } from '../../../ui/stale-note/stale-note';

/** Writes a note, keeps it as a draft at every keystroke, and shows both texts where somebody else was faster. */
@Component({
  selector: 'uade-note-editor',
  imports: [DraftNote, OwnForm, QuotedText, SavingNote, StaleNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-editor.html',
  styleUrl: './note-editor.css',
})
export class NoteEditor {
  /** Name of the draft: the note or the span that is written about. */
  readonly draftName = input.required<string>();
  readonly quote = input.required<string>();
  readonly language = input.required<string>();
  /** What the note says so far. */
  readonly body = input('');
  readonly busy = input(false);
  /** The note as somebody else has left it in the meantime. */
  readonly theirs = input<Annotation | null>(null);
  readonly saved = output<string>();
  readonly closed = output<void>();
  /** The other text was taken, one's own discarded. */
  readonly yielded = output<void>();

  private readonly discarding = inject(Discarding);
  protected readonly t = translator();
  protected readonly words = translator('annotations');
  protected readonly formats = inject(Formats);
  protected readonly draft = injectDraft<string>(
    () => this.draftName(),
    () => this.body(),
  );
  protected readonly heading = computed(() => this.words(this.body() === '' ? 'newNote' : 'editNote'));
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
  }

  /** What forgets the draft, for when that which is typed now has been stored. */
  forgetting(): () => void {
    return this.draft.forgetting();
  }

  protected save(): void {
    const body = this.draft.value().trim();
    if (body !== '' && !this.busy()) this.saved.emit(body);
  }

  protected discard(): void {
    this.discarding.discard(() => {
      this.draft.discard();
      this.closed.emit();
    });
  }

  protected takeTheirs(): void {
    this.discarding.discard(() => {
      this.draft.discard();
      this.yielded.emit();
    });
  }

  protected leave(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.closed.emit();
  }
}
