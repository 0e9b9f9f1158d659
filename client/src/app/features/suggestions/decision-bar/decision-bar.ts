import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { LucideCheck, LucideX } from '@lucide/angular';
import type { CommitmentKind, Suggestion } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { COMMITMENT_KINDS } from '../commitment-kinds';

/** The decision on a suggestion: accept, reject, and before that the kind, each with its key. */
@Component({
  selector: 'uade-decision-bar',
  imports: [LucideCheck, LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-bar.html',
  styleUrl: './decision-bar.css',
})
export class DecisionBar {
  readonly suggestion = input.required<Suggestion>();
  readonly kind = input<CommitmentKind | null>(null);
  readonly kindChosen = output<CommitmentKind>();
  readonly accepted = output<void>();
  readonly rejected = output<void>();

  protected readonly t = translator();
  protected readonly words = translator('suggestions');
  protected readonly kinds = COMMITMENT_KINDS;
  protected readonly shownKind = computed(() => this.kind() ?? this.suggestion().kind);
  private readonly primary = viewChild.required<ElementRef<HTMLButtonElement>>('primary');

  /** Put the focus on accepting, where Enter then decides. */
  focus(): void {
    this.primary().nativeElement.focus({ preventScroll: true });
  }
}
