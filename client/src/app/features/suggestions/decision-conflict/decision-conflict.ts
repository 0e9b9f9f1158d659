import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Suggestion } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { StaleNote } from '../../../ui/stale-note/stale-note';
import type { Wanted } from '../suggestion-decisions';

/** Two people decided one suggestion: how it stands now, and what was wanted here; one may leave it so or insist. */
@Component({
  selector: 'uade-decision-conflict',
  imports: [StaleNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-conflict.html',
  styleUrl: './decision-conflict.css',
})
export class DecisionConflict {
  /** The suggestion as somebody else has left it. */
  readonly theirs = input.required<Suggestion>();
  readonly mine = input.required<Wanted>();
  readonly kept = output<void>();
  readonly insisted = output<void>();

  private readonly formats = inject(Formats);
  protected readonly words = translator('suggestions');
  protected readonly stands = computed(() => {
    const { decision, state } = this.theirs();
    if (!decision) return this.words('conflict.open');
    const params = { name: decision.actor.name, at: this.formats.instant(decision.at) };
    return this.words(`decided.${state}`, params);
  });
}
