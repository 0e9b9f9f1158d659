import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReleaseRow } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../ui/language-tag/language-tag';

/** The releases that were published last, with what is undecided in them. */
@Component({
  selector: 'uade-newest-releases',
  imports: [FictionalTag, LanguageTag, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './newest-releases.html',
  styleUrl: './newest-releases.css',
  host: { class: 'card' },
})
export class NewestReleases {
  readonly releases = input.required<readonly ReleaseRow[]>();
  readonly total = input.required<number>();

  protected readonly formats = inject(Formats);
  protected readonly t = translator('overview');
  protected readonly langOf = langOf;
}
