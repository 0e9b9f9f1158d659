import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideGitMerge, LucideLayers } from '@lucide/angular';
import type { ReleaseRow } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { queryOfFound } from '../../../core/text/found-place';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../ui/language-tag/language-tag';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';

/** One release in the list: when, what, by whom, and what is marked in it; with the words found, where some were looked for. */
@Component({
  selector: 'uade-release-line',
  imports: [FictionalTag, LanguageTag, LucideGitMerge, LucideLayers, QuotedText, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './release-line.html',
  styleUrl: './release-line.css',
})
export class ReleaseLine {
  readonly release = input.required<ReleaseRow>();

  protected readonly formats = inject(Formats);
  protected readonly t = translator('releases');
  protected readonly langOf = langOf;
  /** A row that was found opens at what was found. */
  protected readonly place = computed(() => {
    const { excerpt, found } = this.release();
    return queryOfFound({ text: excerpt ?? '', found });
  });
}
