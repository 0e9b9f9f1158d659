import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { Overview, SuggestionRow } from '@uade/contracts';
import { Api } from '../../core/api/api';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';
import { followLive } from '../../core/live/live';
import { SuggestionDecisions } from '../suggestions/suggestion-decisions';

/** The lists of the first screen, whose rows stay where they are while somebody is at one of them. */
export type OverviewList = 'toDecide' | 'newestReleases' | 'deadlines';

/** What the first screen shows, and the decisions made on it. */
@Injectable()
export class OverviewStore {
  private readonly decisions = inject(SuggestionDecisions);
  private readonly toasts = inject(Toasts);
  private readonly t = translator();
  private readonly api = inject(Api);
  private readonly answer = this.api.resource('/overview', () => ({}));
  /** The list that somebody is at, and what came to it meanwhile. */
  private readonly held = signal<OverviewList | null>(null);
  private waiting: Overview | null = null;
  private deciding = 0;

  readonly error = this.answer.error;
  /** The last overview that came; a reading again leaves it on the screen until the new one is here. */
  readonly overview = linkedSignal<Overview | undefined, Overview | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (came, before) => came ?? before?.value,
  });
  readonly toDecide = computed(() => this.overview()?.toDecide ?? []);

  constructor() {
    followLive({
      // A poll, a fetched page or a story alone changes nothing that is counted here.
      touches: ({ name }) => !/^(item|backfill|story)\.|^source\.polled$|^annotation\./.test(name),
      refresh: () => this.catchUp(),
    });
  }

  /** Somebody came to a list, or left it (`null`): what came to it meanwhile is shown then. */
  hold(list: OverviewList | null): void {
    this.held.set(list);
    if (list !== null || this.waiting === null) return;
    this.overview.set(this.waiting);
    this.waiting = null;
  }

  /** Show what is counted now, and the lists as they are now but the one that somebody is at. */
  private async catchUp(): Promise<void> {
    if (this.deciding > 0) return;
    const came = await this.api.get('/overview', {});
    const [before, held] = [this.overview(), this.held()];
    if (this.deciding > 0) return;
    this.waiting = held === null ? null : came;
    this.overview.set(before === undefined || held === null ? came : { ...came, [held]: before[held] });
  }

  reload(): void {
    this.waiting = null;
    this.answer.reload();
  }

  /** Decide a suggestion at once on the screen, then on the server; a refusal puts it back and says why. */
  async decide(suggestion: SuggestionRow, decision: 'accepted' | 'rejected'): Promise<void> {
    const index = this.toDecide().findIndex((one) => one.id === suggestion.id);
    this.deciding += 1;
    this.waiting = null;
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
    } finally {
      this.deciding -= 1;
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
