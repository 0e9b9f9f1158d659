import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Commitment, Fulfilment, NewStatusChange, StatusChange } from '@uade/contracts';
import { AlmatyDay } from '../../../core/domain/almaty-day';
import { Discarding } from '../../../core/drafts/discarding';
import { injectDraft } from '../../../core/drafts/drafts';
import { injectLeadToProblem } from '../../../core/focus/lead-to-problem';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { DayField } from '../../../ui/day-field/day-field';
import { DraftNote } from '../../../ui/draft-note/draft-note';
import { OwnForm } from '../../../ui/own-form/own-form';
import { SavingNote } from '../../../ui/saving-note/saving-note';
import { StaleNote } from '../../../ui/stale-note/stale-note';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { EvidenceRows } from '../evidence-rows/evidence-rows';
import {
  beginStatus,
  offeredFulfilments,
  statusChangeOf,
  type StatusDraft,
  type StatusProblem,
  statusProblems,
} from './status-draft';

/** Changes, corrects or retracts a fulfilment; it offers only what the table allows and keeps what is typed. */
@Component({
  selector: 'uade-status-form',
  imports: [DayField, DraftNote, EvidenceRows, OwnForm, SavingNote, StaleNote, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './status-form.html',
  styleUrl: './status-form.css',
})
export class StatusForm {
  readonly commitment = input.required<Commitment>();
  /** The change to correct or retract; `null` for a plain change. */
  readonly corrected = input<StatusChange | null>(null);
  readonly busy = input(false);
  /** The commitment as somebody else has left it in the meantime. */
  readonly theirs = input<Commitment | null>(null);
  readonly sent = output<NewStatusChange>();
  readonly closed = output<void>();

  private readonly discarding = inject(Discarding);
  protected readonly t = translator();
  protected readonly words = translator('tracking');
  protected readonly formats = inject(Formats);
  private readonly leadToProblem = injectLeadToProblem();
  private readonly day = viewChild.required(DayField);
  protected readonly today = inject(AlmatyDay).today();
  protected readonly draft = injectDraft<StatusDraft>(
    () => `status.${this.commitment().id}${this.corrected() ? `.${this.corrected()?.id}` : ''}`,
    () => this.begin(),
  );
  protected readonly form = computed(() => this.draft.value());
  /** The state that the form is checked against: the newest that is known. */
  private readonly known = computed(() => this.theirs() ?? this.commitment());
  protected readonly offered = computed(() => offeredFulfilments(this.form(), this.known()));
  protected readonly tried = signal(false);
  private readonly problems = computed(() => (this.tried() ? statusProblems(this.form(), this.known()) : []));
  /** What is wrong, in words, for each field at which it is said. */
  protected readonly wrong = computed(() => ({
    becomes: this.said('no-fulfilment', 'not-allowed-transition'),
    day: this.said('no-day'),
    reason: this.said('invalid-input'),
    evidence: this.said('incomplete-evidence', 'missing-evidence'),
  }));
  protected readonly latest = computed(() => newest(this.theirs()?.statusChanges ?? []));

  /** What forgets the draft, for when that which is typed now has been stored. */
  forgetting(): () => void {
    return this.draft.forgetting();
  }

  protected set(change: Partial<StatusDraft>): void {
    this.draft.set({ ...this.form(), ...change });
  }

  protected choose(to: Fulfilment): void {
    this.set({ to });
  }

  protected send(): void {
    this.tried.set(true);
    const isReady = this.problems().length === 0 && this.day().refused() === null;
    if (!isReady) this.leadToProblem();
    else if (!this.busy()) this.sent.emit(statusChangeOf(this.form(), this.commitment().mentions));
  }

  protected discard(): void {
    this.discarding.discard(() => {
      this.draft.discard();
      this.closed.emit();
    });
  }

  private said(...problems: readonly StatusProblem[]): string | null {
    const texts = this.problems().filter((one) => problems.includes(one));
    return texts.length === 0 ? null : texts.map((one) => this.words(`problem.${one}`)).join(' ');
  }

  private begin(): StatusDraft {
    const corrected = this.corrected();
    const empty = beginStatus(this.today);
    if (!corrected) return empty;
    return { ...empty, kind: 'correction', corrects: corrected.id, holdsFrom: corrected.holdsFrom };
  }
}

function newest(changes: readonly StatusChange[]): StatusChange | null {
  return changes.toSorted((a, b) => Date.parse(a.decidedAt) - Date.parse(b.decidedAt)).at(-1) ?? null;
}
