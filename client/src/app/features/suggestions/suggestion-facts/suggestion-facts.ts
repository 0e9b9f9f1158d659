import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CommitmentKind, Suggestion } from '@uade/contracts';
import { TargetWords } from '../../../core/domain/target-words';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { DeadlineLabel } from '../../../ui/deadline-label/deadline-label';
import { TopicName } from '../../../ui/topic-name/topic-name';

/** What the program read in a sentence, with the rule that fired and how sure it is. */
@Component({
  selector: 'uade-suggestion-facts',
  imports: [DeadlineLabel, TopicName],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './suggestion-facts.html',
  styleUrl: './suggestion-facts.css',
})
export class SuggestionFacts {
  readonly suggestion = input.required<Suggestion>();
  /** The kind that a person has chosen in place of the one suggested. */
  readonly kind = input<CommitmentKind | null>(null);
  /** BCP 47 tag of the release's language; `null` where it is not one we read. */
  readonly lang = input<string | null>(null);

  protected readonly t = translator();
  protected readonly words = translator('suggestions');
  private readonly formats = inject(Formats);
  protected readonly targets = inject(TargetWords);
  protected readonly shownKind = computed(() => this.kind() ?? this.suggestion().kind);
  protected readonly isClaim = computed(() => this.suggestion().type === 'claim');
  protected readonly score = computed(() => this.formats.score(this.suggestion().score));
}
