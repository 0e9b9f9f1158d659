import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { CommitmentRow, Mention, Suggestion } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import { DeadlineLabel } from '../../../ui/deadline-label/deadline-label';
import { StatusBadge } from '../../../ui/status-badge/status-badge';

/** The commitment that a suggestion says once more, and what it does to it. */
export interface Joined {
  readonly commitmentId: string;
  readonly role: Mention['role'];
}

const ROLES = ['repeated', 'weakened', 'reported-done', 'made'] as const satisfies readonly Mention['role'][];

/** Finds the commitment of which a suggestion is one more mention: the same said again is not a second commitment. */
@Component({
  selector: 'uade-join-commitment',
  imports: [DeadlineLabel, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './join-commitment.html',
  styleUrl: './join-commitment.css',
})
export class JoinCommitment {
  readonly suggestion = input.required<Suggestion>();
  readonly joined = output<Joined>();

  protected readonly t = translator();
  protected readonly words = translator('reader');
  protected readonly roles = ROLES;
  protected readonly role = signal<Mention['role']>('repeated');
  protected readonly query = signal('');
  private readonly answer = inject(Api).resource('/commitments', () => ({ query: this.asked() }));
  protected readonly found = computed<readonly CommitmentRow[]>(() =>
    this.answer.hasValue() ? this.answer.value().items : [],
  );
  protected readonly empty = computed(() => this.answer.hasValue() && this.found().length === 0);

  protected setRole(role: string): void {
    this.role.set(ROLES.find((one) => one === role) ?? 'repeated');
  }

  protected join({ id }: CommitmentRow): void {
    this.joined.emit({ commitmentId: id, role: this.role() });
  }

  /** Until something is typed, the commitments of the same topic. */
  private asked() {
    const q = this.query().trim();
    const topic = this.suggestion().topic;
    return { q, limit: 8, topic: q === '' && topic ? [topic] : [] };
  }
}
