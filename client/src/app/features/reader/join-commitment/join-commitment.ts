import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import type { CommitmentRow, Mention, Suggestion } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { CommitmentSearch } from '../commitment-search/commitment-search';

/** The commitment that a suggestion says once more, and what it does to it. */
export interface Joined {
  readonly commitmentId: string;
  readonly role: Mention['role'];
}

const ROLES = ['repeated', 'weakened', 'reported-done', 'made'] as const satisfies readonly Mention['role'][];

/** Finds the commitment of which a suggestion is one more mention: the same said again is not a second commitment. */
@Component({
  selector: 'uade-join-commitment',
  imports: [CommitmentSearch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './join-commitment.html',
  styleUrl: './join-commitment.css',
})
export class JoinCommitment {
  readonly suggestion = input.required<Suggestion>();
  readonly joined = output<Joined>();
  readonly closed = output<void>();

  protected readonly words = translator('reader');
  protected readonly roles = ROLES;
  protected readonly role = signal<Mention['role']>('repeated');

  protected setRole(role: string): void {
    this.role.set(ROLES.find((one) => one === role) ?? 'repeated');
  }

  protected join({ id }: CommitmentRow): void {
    this.joined.emit({ commitmentId: id, role: this.role() });
  }
}
