import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { CommitmentMatch, CommitmentRow, Mention, Suggestion } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { DeadlineLabel } from '../../../ui/deadline-label/deadline-label';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { RetryLine } from '../../../ui/retry-line/retry-line';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { wordsInQuote } from './words-in-quote';

/** The commitment that a suggestion says once more, and what it does to it. */
export interface Joined {
  readonly commitmentId: string;
  readonly role: Mention['role'];
}

const DAY = /\b\d{4}-\d{2}-\d{2}\b/gu;

const ROLES = ['repeated', 'weakened', 'reported-done', 'made'] as const satisfies readonly Mention['role'][];

/** Finds the commitment of which a suggestion is one more mention: the same said again is not a second commitment. */
@Component({
  selector: 'uade-join-commitment',
  imports: [DeadlineLabel, FictionalTag, NgTemplateOutlet, RetryLine, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './join-commitment.html',
  styleUrl: './join-commitment.css',
})
export class JoinCommitment {
  readonly suggestion = input.required<Suggestion>();
  readonly joined = output<Joined>();

  protected readonly t = translator();
  protected readonly words = translator('reader');
  protected readonly langOf = langOf;
  protected readonly roles = ROLES;
  protected readonly role = signal<Mention['role']>('repeated');
  protected readonly query = signal('');
  private readonly api = inject(Api);
  private readonly formats = inject(Formats);
  private readonly answer = this.api.resource('/commitments', () => ({ query: this.asked() }));
  private readonly matching = this.api.resource('/suggestions/{id}/matches', () => ({
    params: { id: this.suggestion().id },
  }));
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

  /** Why nothing can be shown, or not all of it. */
  protected readonly error = computed(() => this.answer.error() ?? this.matching.error());

  protected reload(): void {
    for (const one of [this.answer, this.matching]) if (one.error()) one.reload();
  }

  protected setRole(role: string): void {
    this.role.set(ROLES.find((one) => one === role) ?? 'repeated');
  }

  /** Gives the template's row its type. */
  protected readonly asRow = (row: CommitmentRow): CommitmentRow => row;

  protected join({ id }: CommitmentRow): void {
    this.joined.emit({ commitmentId: id, role: this.role() });
  }

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
    if (kind !== 'same-date') return wordsInQuote(words, this.suggestion().quote);
    return words.map((word) => word.replaceAll(DAY, (day) => this.formats.day(day, 'dayShort'))).join(', ');
  }

  /** Until something is typed, the commitments of the same topic. */
  private asked() {
    const q = this.query().trim();
    const topic = this.suggestion().topic;
    return { q, limit: 8, topic: q === '' && topic ? [topic] : [] };
  }
}
