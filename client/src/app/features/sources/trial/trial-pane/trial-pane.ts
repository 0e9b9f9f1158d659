import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { SourcePreview } from '@uade/contracts';
import type { ProblemError } from '../../../../core/api/problem';
import { translator } from '../../../../core/i18n/translator';
import { Formats } from '../../../../core/locale/formats';
import { langOf } from '../../../../core/locale/lang-of';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { LanguageTag } from '../../../../ui/language-tag/language-tag';
import { TroubleNote } from '../../health/trouble-note';

/** What settings give: the items found, one article as it would be read, and what broke, in words. */
@Component({
  selector: 'uade-trial-pane',
  imports: [ErrorState, LanguageTag, TroubleNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './trial-pane.html',
  styleUrl: './trial-pane.css',
  host: { '[attr.aria-busy]': 'busy()' },
})
export class TrialPane {
  readonly preview = input.required<SourcePreview | null>();
  readonly busy = input(false);
  readonly problem = input<ProblemError | null>(null);
  /** Whether the settings have been changed since this preview. */
  readonly stale = input(false);
  /** What stands here before anything was asked. */
  readonly hint = input<string>();
  /** The address of the item whose article is wanted; `null` takes the first. */
  readonly asked = output<string | null>();
  readonly stopped = output<void>();

  protected readonly t = translator();
  protected readonly words = translator('sources');
  protected readonly formats = inject(Formats);
  protected readonly paragraphs = computed(() => this.preview()?.article?.text.split('\n\n') ?? []);
  protected readonly lang = computed(() => langOf(this.preview()?.article?.language));
}
