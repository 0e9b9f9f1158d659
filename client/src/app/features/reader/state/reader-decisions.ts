import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { CommitmentKind, Suggestion } from '@uade/contracts';
import { toProblemError } from '../../../core/api/problem';
import { Announcer } from '../../../core/feedback/announcer';
import { Toasts } from '../../../core/feedback/toasts';
import { translator } from '../../../core/i18n/translator';
import {
  type Contested,
  isDecidable,
  SuggestionDecisions,
  type Wanted,
} from '../../suggestions/suggestion-decisions';
import { nextOpen } from '../text/walk';
import { ReaderStore } from './reader.store';

/** Decides the chosen suggestion at once on the screen, then on the server; takes it back where the server refuses. */
@Injectable()
export class ReaderDecisions {
  private readonly store = inject(ReaderStore);
  private readonly decisions = inject(SuggestionDecisions);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(Announcer);
  private readonly t = translator();
  private readonly words = translator('reader');
  private pending = 0;

  /** The kind that was chosen for the suggestion in view, before it is accepted. */
  readonly kind = linkedSignal<string | undefined, CommitmentKind | null>({
    source: () => this.store.selected()?.id,
    computation: () => null,
  });
  private readonly met = signal<Contested | null>(null);
  /** The conflict over what is in view: a suggestion, or what has become of it. */
  readonly conflict = computed(() => {
    const [met, detail] = [this.met(), this.store.detail()];
    const shown = detail !== null && 'suggestion' in detail ? detail.suggestion : null;
    return met !== null && met.theirs.id === shown?.id ? met : null;
  });

  /** The undecided suggestion in view, which the keys decide; a claim is shown and not decided. */
  current(): Suggestion | null {
    const detail = this.store.detail();
    return detail?.type === 'suggestion' && isDecidable(detail.suggestion) ? detail.suggestion : null;
  }

  /** @returns `false` where no kind is to be chosen. */
  chooseKind(kind: CommitmentKind): boolean {
    if (this.current() === null) return false;
    this.kind.set(kind);
    return true;
  }

  /** Decide the suggestion in view and go on to the next open one. */
  async decide(wanted: Wanted): Promise<void> {
    const suggestion = this.current();
    if (!suggestion) return;
    const kind = this.kind() ?? undefined;
    const next = nextOpen(this.store.walked(), suggestion);
    const sent = this.send(suggestion, {
      ...wanted,
      kind: wanted.decision === 'accepted' ? kind : undefined,
    });
    this.store.select(next?.id ?? suggestion.id);
    if (next) this.announcer.say(this.store.text().slice(next.start, next.end), this.store.lang());
    else this.announcer.say(this.words('allDecided'));
    await sent;
  }

  /**
   * Take back an earlier decision.
   *
   * @returns Whether it was stored; a refusal is said here.
   */
  reopen(suggestion: Suggestion): Promise<boolean> {
    return this.send(suggestion, { decision: 'reopened' });
  }

  /** Leave it at what somebody else has decided. */
  yield(): void {
    this.met.set(null);
  }

  /** Insist on one's own decision after somebody else has decided otherwise. */
  async insist({ theirs, mine }: Contested): Promise<void> {
    try {
      await this.send(await this.decisions.reopened(theirs), mine);
    } catch (error) {
      this.takeBack(theirs, mine, error);
    }
  }

  /** @returns Whether it was stored. */
  private async send(before: Suggestion, wanted: Wanted): Promise<boolean> {
    this.store.putSuggestion(this.decisions.expected(before, wanted));
    this.met.update((met) => (met?.theirs.id === before.id ? null : met));
    this.pending += 1;
    const answer = this.store.whileWriting(this.decisions.decide(before, wanted));
    if (wanted.decision !== 'reopened') {
      const deed = {
        text: this.t(`suggestion.${wanted.decision}`),
        of: before.quote,
        lang: this.store.lang(),
      };
      this.toasts.offerUndoOf(deed, answer, (stored) => this.undo(stored));
    }
    try {
      this.store.putSuggestion(await answer);
      if (wanted.decision === 'reopened') this.announcer.say(this.t('suggestion.reopened'));
      return true;
    } catch (error) {
      this.takeBack(before, wanted, error);
      return false;
    } finally {
      this.pending -= 1;
      if (this.pending === 0) this.store.reload();
    }
  }

  /** At once on the screen, like the decision; who has begun to write by then stays at it. */
  private undo(stored: Suggestion): Promise<boolean> {
    const reopened = this.reopen(stored);
    if (this.store.writing() === null) this.selectIfHere(stored.id);
    return reopened;
  }

  /** By the time of an answer another release may be read. */
  private selectIfHere(id: string): void {
    if (this.store.allMarks().some((mark) => mark.id === id)) this.store.select(id);
  }

  private takeBack(before: Suggestion, mine: Wanted, error: unknown): void {
    const problem = toProblemError(error);
    const theirs = problem.problem.current as Suggestion | undefined;
    this.store.putSuggestion(theirs ?? before);
    this.selectIfHere(before.id);
    if (problem.stale && theirs) {
      this.met.set({ theirs, mine });
      this.announcer.say(this.t('error.stale'));
    } else this.toasts.problem(error);
  }
}
