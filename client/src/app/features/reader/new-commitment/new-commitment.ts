import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Commitment } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { Toasts } from '../../../core/feedback/toasts';
import { translator } from '../../../core/i18n/translator';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';
import { type CommitmentFields, creationOf, newFields } from '../../commitments/commitment-fields';
import { CommitmentForm } from '../../commitments/commitment-form/commitment-form';
import { ReaderNotes } from '../state/reader-notes';
import { ReaderStore, type Writing } from '../state/reader.store';

/** Enters a commitment on selected words, without a suggestion of the program. */
@Component({
  selector: 'uade-new-commitment',
  imports: [CommitmentForm, QuotedText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words('newCommitment') }}</h2>
    <uade-quoted-text [text]="quote()" [language]="store.lang() ?? 'other'" [lines]="4" />
    <uade-commitment-form
      [draftName]="notes.draftName(writing())"
      [begin]="begin()"
      [saveLabel]="words('enterCommitment')"
      [busy]="busy()"
      (saved)="save($event)"
      (closed)="closed.emit()"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
    }
    h2 {
      font: var(--type-h3);
    }
  `,
})
export class NewCommitment {
  readonly writing = input.required<Writing>();
  readonly closed = output<void>();

  protected readonly store = inject(ReaderStore);
  protected readonly notes = inject(ReaderNotes);
  protected readonly words = translator('reader');
  protected readonly busy = signal(false);
  protected readonly quote = computed(() => this.store.quote(this.writing().span));
  protected readonly begin = computed(() => {
    const { start, end } = this.writing().span;
    const read = this.store.reader()?.suggestions.find((one) => one.start === start && one.end === end);
    return newFields(this.quote(), read, this.store.speakerAt({ start, end }));
  });
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly form = viewChild.required(CommitmentForm);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('textarea')?.focus());
  }

  protected async save(fields: CommitmentFields): Promise<void> {
    const [version, writing] = [this.store.reader()?.version, this.writing()];
    if (!version) return;
    const forget = this.form().forgetting();
    this.busy.set(true);
    try {
      const made = await this.api.post('/commitments', {
        body: creationOf(fields, version.id, writing.span),
      });
      forget();
      this.offerUndo(made);
      this.store.reload();
      if (this.store.writing() === writing) this.store.select(made.mentions[0]?.id ?? null);
    } catch (error) {
      this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }
  /** Nothing recorded is deleted: to undo the entry is to take it back, on record too. */
  private offerUndo({ id, title }: Commitment): void {
    const deed = { text: this.words('commitmentEntered'), of: title, lang: this.store.lang() };
    this.toasts.offerUndo(deed, async () => {
      const { version } = await this.api.get('/commitments/{id}', { params: { id } });
      const body = { reason: this.words('undoReason') };
      await this.api.post('/commitments/{id}/withdrawals', { params: { id }, version, body });
      this.store.reload();
    });
  }
}
