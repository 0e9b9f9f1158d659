import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideCheck, LucideX } from '@lucide/angular';
import type { SuggestionRow } from '@uade/contracts';
import { Announcer } from '../../../core/feedback/announcer';
import { translator } from '../../../core/i18n/translator';
import { useShortcuts } from '../../../core/keyboard/keyboard';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { DeadlineLabel } from '../../../ui/deadline-label/deadline-label';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';
import { TopicName } from '../../../ui/topic-name/topic-name';

/** The suggestions with the highest scores, decided in place: Enter accepts the chosen one, x rejects it. */
@Component({
  selector: 'uade-decide-list',
  imports: [DeadlineLabel, EmptyState, FictionalTag, LucideCheck, LucideX, QuotedText, RouterLink, TopicName],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decide-list.html',
  styleUrl: './decide-list.css',
  host: { class: 'card' },
})
export class DecideList {
  readonly suggestions = input.required<readonly SuggestionRow[]>();
  /** How many wait in all. */
  readonly waiting = input.required<number>();
  readonly accepted = output<SuggestionRow>();
  readonly rejected = output<SuggestionRow>();

  private readonly formats = inject(Formats);
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = translator('overview');
  protected readonly shell = translator();
  private readonly place = signal(0);
  /** The chosen suggestion; where it was decided, the next one moves into its place. */
  protected readonly chosen = computed(
    () => this.suggestions()[Math.min(this.place(), this.suggestions().length - 1)],
  );

  constructor() {
    const group = 'keys.groupDecide';
    useShortcuts([
      { keys: 'j', label: 'keys.next', group, repeats: true, run: () => this.move(1) },
      { keys: 'k', label: 'keys.previous', group, repeats: true, run: () => this.move(-1) },
      { keys: 'Enter', label: 'keys.accept', group, run: () => this.decide(this.accepted) },
      { keys: 'x', label: 'keys.reject', group, run: () => this.decide(this.rejected) },
    ]);
  }

  protected choose(suggestion: SuggestionRow): void {
    this.place.set(this.suggestions().indexOf(suggestion));
  }

  protected why(suggestion: SuggestionRow): string {
    return this.t('decide.why', {
      rule: suggestion.rule,
      score: this.formats.score(suggestion.score),
    });
  }

  private move(step: number): void {
    const last = this.suggestions().length - 1;
    if (last < 0) return;
    const place = Math.min(last, Math.max(0, Math.min(this.place(), last) + step));
    this.place.set(place);
    this.say(this.suggestions()[place]);
    this.host.nativeElement.querySelectorAll<HTMLElement>('li')[place]?.scrollIntoView({ block: 'nearest' });
  }

  private decide(decision: { emit(suggestion: SuggestionRow): void }): void | false {
    const suggestion = this.chosen();
    if (!suggestion) return false;
    decision.emit(suggestion);
    const others = this.suggestions().filter((one) => one !== suggestion);
    this.say(others[Math.min(this.place(), others.length - 1)]);
  }

  /** Says which one the keys decide now. */
  private say(chosen: SuggestionRow | undefined): void {
    if (chosen) this.announcer.say(chosen.quote, langOf(chosen.language));
  }
}
