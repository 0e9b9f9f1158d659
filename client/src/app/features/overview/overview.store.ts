import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { Overview, SuggestionRow } from '@uade/contracts';
import { Api } from '../../core/api/api';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';
import { followLive } from '../../core/live/live';
import { langOf } from '../../core/locale/lang-of';
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
  /** Grows with every reading and every decision: what was read before the last of them is old. */
  private turn = 0;

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
    const came = await this.read();
    if (came === null) return;
    const [before, held] = [this.overview(), this.held()];
    this.waiting = held === null ? null : came;
    this.overview.set(before === undefined || held === null ? came : { ...came, [held]: before[held] });
  }

  /** @returns `null` where a decision or another reading made it old before it was here. */
  private async read(): Promise<Overview | null> {
    if (this.deciding > 0) return null;
    const turn = ++this.turn;
    const came = await this.api.get('/overview', {});
    return turn === this.turn ? came : null;
  }

  reload(): void {
    this.waiting = null;
    this.answer.reload();
  }

  /** Decide a suggestion at once on the screen, then on the server; a refusal puts it back and says why. */
  async decide(suggestion: SuggestionRow, decision: 'accepted' | 'rejected'): Promise<void> {
    const index = this.toDecide().findIndex((one) => one.id === suggestion.id);
    this.show(this.toDecide().filter((one) => one.id !== suggestion.id));
    const answer = this.whileDeciding(this.decisions.decide(suggestion, { decision }));
    const { quote: of, language } = suggestion;
    const deed = { text: this.t(`suggestion.${decision}`), of, lang: langOf(language) };
    this.toasts.offerUndoOf(deed, answer, (decided) =>
      this.whileDeciding(this.decisions.decide(decided, { decision: 'reopened' })),
    );
    try {
      await answer;
    } catch (error) {
      this.putBack(suggestion, index);
      this.toasts.problem(error);
    }
  }

  /** Read anew after the last decision that is on its way: before, the rows that were just decided would be back. */
  private async whileDeciding<Done>(answer: Promise<Done>): Promise<Done> {
    this.deciding += 1;
    this.turn += 1;
    this.waiting = null;
    try {
      return await answer;
    } finally {
      this.deciding -= 1;
      void this.showAnew().catch(() => undefined);
    }
  }

  private async showAnew(): Promise<void> {
    const came = await this.read();
    if (came !== null) this.overview.set(came);
  }

  private putBack(suggestion: SuggestionRow, index: number): void {
    if (this.toDecide().some((one) => one.id === suggestion.id)) return;
    this.show([...this.toDecide().slice(0, index), suggestion, ...this.toDecide().slice(index)]);
  }

  private show(toDecide: SuggestionRow[]): void {
    this.overview.update((overview) => overview && { ...overview, toDecide });
  }
}
