import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import type { Overview, SuggestionRow } from '@uade/contracts';
import { Api } from '../../core/api/api';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';
import { SuggestionDecisions } from '../suggestions/suggestion-decisions';

/** What the first screen shows, and the decisions made on it. */
@Injectable()
export class OverviewStore {
  private readonly decisions = inject(SuggestionDecisions);
  private readonly toasts = inject(Toasts);
  private readonly t = translator();
  private readonly answer = inject(Api).resource('/overview', () => ({}));

  readonly error = this.answer.error;
  /** The last overview that came; a reading again leaves it on the screen until the new one is here. */
  readonly overview = linkedSignal<Overview | undefined, Overview | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (came, before) => came ?? before?.value,
  });
  readonly toDecide = computed(() => this.overview()?.toDecide ?? []);

  reload(): void {
    this.answer.reload();
  }

  /** Decide a suggestion at once on the screen, then on the server; a refusal puts it back and says why. */
  async decide(suggestion: SuggestionRow, decision: 'accepted' | 'rejected'): Promise<void> {
    const index = this.toDecide().findIndex((one) => one.id === suggestion.id);
    this.show(this.toDecide().filter((one) => one.id !== suggestion.id));
    const answer = this.decisions.decide(suggestion, { decision });
    this.toasts.offerUndoOf(this.t(`suggestion.${decision}`), answer, async (decided) => {
      await this.decisions.decide(decided, { decision: 'reopened' });
      this.reload();
    });
    try {
      await answer;
      this.reload();
    } catch (error) {
      this.putBack(suggestion, index);
      this.toasts.problem(error);
    }
  }

  private putBack(suggestion: SuggestionRow, index: number): void {
    if (this.toDecide().some((one) => one.id === suggestion.id)) return;
    this.show([...this.toDecide().slice(0, index), suggestion, ...this.toDecide().slice(index)]);
  }

  private show(toDecide: SuggestionRow[]): void {
    this.overview.update((overview) => overview && { ...overview, toDecide });
  }
}
