import { NgTemplateOutlet } from '@angular/common';
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
} from '@angular/core';
import type { CommitmentMatch, CommitmentRow, Suggestion } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { DeadlineLabel } from '../../../ui/deadline-label/deadline-label';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { RetryLine } from '../../../ui/retry-line/retry-line';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { wordsInQuote } from '../join-commitment/words-in-quote';

const DAY = /\b\d{4}-\d{2}-\d{2}\b/gu;

/** Finds a commitment by its words, with the focus in the search from the start: Enter takes the first that is shown. */
@Component({
  selector: 'uade-commitment-search',
  imports: [DeadlineLabel, FictionalTag, NgTemplateOutlet, RetryLine, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commitment-search.html',
  styleUrl: './commitment-search.css',
})
export class CommitmentSearch {
  /** The suggestion that may repeat what is looked for: what the program takes for the same is shown first. */
  readonly suggestion = input<Suggestion | null>(null);
  readonly chosen = output<CommitmentRow>();
  readonly closed = output<void>();

  protected readonly words = translator('reader');
  protected readonly langOf = langOf;
  protected readonly query = signal('');
  private readonly api = inject(Api);
  private readonly formats = inject(Formats);
  private readonly answer = this.api.resource('/commitments', () => ({ query: this.asked() }));
  private readonly matching = this.api.resource('/suggestions/{id}/matches', () => {
    const suggestion = this.suggestion();
    return suggestion === null ? undefined : { params: { id: suggestion.id } };
  });
  /** What the program takes for the same, until something is typed. */
  protected readonly matches = computed<readonly CommitmentMatch[]>(() =>
    this.query().trim() === '' && this.matching.hasValue() ? this.matching.value() : [],
  );
  protected readonly found = computed<readonly CommitmentRow[]>(() => {
    const matched = new Set(this.matches().map(({ commitment }) => commitment.id));
    const items = this.answer.hasValue() ? this.answer.value().items : [];
    return items.filter(({ id }) => !matched.has(id));
  });
  protected readonly empty = computed(
    () => !this.error() && this.answer.hasValue() && this.found().length + this.matches().length === 0,
  );
  /** What Enter takes; nothing while what was typed is still being looked for, nor where nothing says what is meant. */
  protected readonly first = computed<CommitmentRow | null>(() => {
    if (this.answer.isLoading() || this.matching.isLoading()) return null;
    const isMeant = this.suggestion() !== null || this.query().trim() !== '';
    return this.matches()[0]?.commitment ?? (isMeant ? (this.found()[0] ?? null) : null);
  });

  /** Why nothing can be shown, or not all of it. */
  protected readonly error = computed(() => this.answer.error() ?? this.matching.error());

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('input')?.focus());
  }

  protected reload(): void {
    for (const one of [this.answer, this.matching]) if (one.error()) one.reload();
  }

  protected takeFirst(event: Event): void {
    event.preventDefault();
    const row = this.first();
    if (row) this.chosen.emit(row);
  }

  /** Gives the template's row its type. */
  protected readonly asRow = (row: CommitmentRow): CommitmentRow => row;

  /** How alike, and by what: "0.62: same date 30 Jun 2023; same words (elections)". */
  protected why({ score, reasons }: CommitmentMatch): string {
    const parts = reasons.map((reason) => {
      const shown = this.shown(reason);
      const known = this.words(`match.${reason.kind}`);
      return shown === '' ? known : `${known} (${shown})`;
    });
    return `${this.formats.score(score)}: ${parts.join('; ')}`;
  }

  private shown({ kind, words }: CommitmentMatch['reasons'][number]): string {
    if (kind === 'same-number') return words.join(', ');
    if (kind !== 'same-date') return wordsInQuote(words, this.suggestion()?.quote ?? '');
    return words.map((word) => word.replaceAll(DAY, (day) => this.formats.day(day, 'dayShort'))).join(', ');
  }

  /** Until something is typed, the commitments of the suggestion's topic. */
  private asked() {
    const q = this.query().trim();
    const topic = this.suggestion()?.topic;
    return { q, limit: 8, topic: q === '' && topic ? [topic] : [] };
  }
}
