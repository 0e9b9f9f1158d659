import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import type { CommitmentKind, DeadlinePrecision, NumberUnit, Testability } from '@uade/contracts';
import { TargetWords } from '../../../core/domain/target-words';
import { TopicNames } from '../../../core/domain/topic-names';
import { Discarding } from '../../../core/drafts/discarding';
import { injectDraft } from '../../../core/drafts/drafts';
import { injectLeadToProblem } from '../../../core/focus/lead-to-problem';
import { translator } from '../../../core/i18n/translator';
import { Locale } from '../../../core/locale/locale';
import { DayField } from '../../../ui/day-field/day-field';
import { DraftNote } from '../../../ui/draft-note/draft-note';
import { OwnForm } from '../../../ui/own-form/own-form';
import { SavingNote } from '../../../ui/saving-note/saving-note';
import { COMMITMENT_KINDS } from '../../suggestions/commitment-kinds';
import {
  type CommitmentFields,
  type FieldProblem,
  fieldProblems,
  numbersRead,
  PRECISIONS,
  TARGET_UNITS,
  targetOf,
  TESTABILITIES,
} from '../commitment-fields';

/** The form of a commitment, new or there already; what is typed is kept as a draft until it is sent. */
@Component({
  selector: 'uade-commitment-form',
  imports: [DayField, DraftNote, OwnForm, SavingNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commitment-form.html',
  styleUrl: './commitment-form.css',
})
export class CommitmentForm {
  readonly draftName = input.required<string>();
  readonly begin = input.required<CommitmentFields>();
  readonly saveLabel = input.required<string>();
  readonly busy = input(false);
  readonly saved = output<CommitmentFields>();
  readonly closed = output<void>();

  private readonly discarding = inject(Discarding);
  private readonly locale = inject(Locale);
  protected readonly t = translator();
  protected readonly words = translator('commitments');
  protected readonly topics = inject(TopicNames);
  protected readonly kinds = COMMITMENT_KINDS;
  protected readonly testabilities = TESTABILITIES;
  protected readonly precisions = PRECISIONS;
  protected readonly targets = inject(TargetWords);
  protected readonly units = TARGET_UNITS;
  protected readonly draft = injectDraft<CommitmentFields>(
    () => this.draftName(),
    () => this.begin(),
  );
  /** A draft of an earlier build lacks the fields that were added since. */
  protected readonly fields = computed(() => ({ ...this.begin(), ...this.draft.value() }));
  protected readonly tried = signal(false);
  private readonly leadToProblem = injectLeadToProblem();
  private readonly days = viewChildren(DayField);
  /** What would be sent. */
  private readonly read = computed(() => numbersRead(this.fields(), this.locale.language()));
  private readonly problems = computed(() => fieldProblems(this.read()));
  /** The figure as it was understood, so that a comma in the wrong place is seen. */
  protected readonly figureRead = computed(() => {
    const { targetValue, targetUpTo } = this.read();
    if ([targetValue, targetUpTo].some((one) => Number.isNaN(Number(one)))) return null;
    // A figure stands before its words do: it is shown with any.
    const target = targetOf({ ...this.read(), targetPhrase: targetValue });
    return target && this.targets.figure(target);
  });

  /** What forgets the draft, for when that which is typed now has been stored. */
  forgetting(): () => void {
    return this.draft.forgetting();
  }

  /** Show these fields in place of what was typed. */
  take(fields: CommitmentFields): void {
    this.draft.set(fields);
  }

  protected set(change: Partial<CommitmentFields>): void {
    this.draft.set({ ...this.fields(), ...change });
  }

  protected setKind(kind: string): void {
    this.set({ kind: kind as CommitmentKind });
  }

  protected setTestability(testability: string): void {
    this.set({ testability: testability as Testability });
  }

  protected setPrecision(precision: string): void {
    this.set({ precision: precision as DeadlinePrecision });
  }

  protected setUnit(unit: string): void {
    this.set({ targetUnit: unit as NumberUnit | '' });
  }

  protected wrong(problem: FieldProblem): boolean {
    return this.tried() && this.problems().includes(problem);
  }

  protected save(): void {
    this.tried.set(true);
    const isReady = this.problems().length === 0 && this.days().every((day) => day.refused() === null);
    if (!isReady) this.leadToProblem();
    else if (!this.busy()) this.saved.emit(this.read());
  }

  protected discard(): void {
    this.discarding.discard(() => {
      this.draft.discard();
      this.closed.emit();
    });
  }
}
