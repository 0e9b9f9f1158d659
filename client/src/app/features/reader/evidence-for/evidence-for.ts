import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentRow } from '@uade/contracts';
import { Toasts } from '../../../core/feedback/toasts';
import { translator } from '../../../core/i18n/translator';
import { langOf } from '../../../core/locale/lang-of';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';
import { EvidenceDrafts } from '../../tracking/status-form/evidence-drafts';
import { CommitmentSearch } from '../commitment-search/commitment-search';
import { ReaderStore, type Writing } from '../state/reader.store';

/** Gives words of this release as evidence for a commitment, whichever release that was made in. */
@Component({
  selector: 'uade-evidence-for',
  imports: [CommitmentSearch, QuotedText, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words('evidenceFor') }}</h2>
    <uade-quoted-text [text]="quote()" [language]="store.lang() ?? 'other'" [lines]="4" />
    @if (given(); as row) {
      <p role="status">{{ words('evidenceKept') }}</p>
      <p>
        <a [routerLink]="['/commitments', row.id]" [attr.lang]="langOf(row.language)">{{ row.title }}</a>
      </p>
    } @else {
      <p class="hint">{{ words('evidenceHint') }}</p>
      <uade-commitment-search (chosen)="give($event)" (closed)="closed.emit()" />
    }
    <p>
      <button type="button" class="button" (click)="closed.emit()">{{ t('action.close') }}</button>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
    }
    h2 {
      font: var(--type-h3);
    }
    .hint {
      color: var(--text-soft);
      font: var(--type-small);
    }
  `,
})
export class EvidenceFor {
  readonly writing = input.required<Writing>();
  readonly closed = output<void>();

  protected readonly store = inject(ReaderStore);
  protected readonly t = translator();
  protected readonly words = translator('reader');
  protected readonly langOf = langOf;
  protected readonly quote = computed(() => this.store.quote(this.writing().span));
  /** The commitment for which it was given. */
  protected readonly given = signal<CommitmentRow | null>(null);
  private readonly evidence = inject(EvidenceDrafts);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  protected give(row: CommitmentRow): void {
    const reader = this.store.reader();
    if (!reader) return;
    const { release, version } = reader;
    const takeOut = this.evidence.add(row.id, {
      releaseId: release.id,
      releaseTitle: version.title,
      source: release.source.name,
      versionId: version.id,
      ...this.span(),
      quote: this.quote(),
      language: version.language,
    });
    this.given.set(row);
    const deed = { text: this.words('evidenceKept'), of: row.title, lang: langOf(row.language) };
    this.toasts.offerUndo(deed, () => {
      takeOut();
      this.given.set(null);
    });
    afterNextRender(() => this.host.querySelector('a')?.focus(), { injector: this.injector });
  }

  private span(): { start: number; end: number } {
    const { start, end } = this.writing().span;
    return { start, end };
  }
}
