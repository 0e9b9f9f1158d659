import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Mention } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../ui/language-tag/language-tag';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';
import { CaptureTag } from '../capture-tag/capture-tag';

/** Everywhere a commitment was made or said again; each leads to its sentence and to the bytes behind it. */
@Component({
  selector: 'uade-mention-list',
  imports: [CaptureTag, FictionalTag, LanguageTag, QuotedText, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mention-list.html',
  styleUrl: './mention-list.css',
})
export class MentionList {
  readonly mentions = input.required<readonly Mention[]>();

  protected readonly t = translator();
  protected readonly words = translator('tracking');
  protected readonly langOf = langOf;
  protected readonly formats = inject(Formats);
  /** The earliest first; last those whose day nobody knows, in the order of entering. */
  protected readonly sorted = computed(() =>
    this.mentions().toSorted(
      (a, b) => saidAt(a) - saidAt(b) || Date.parse(a.createdAt) - Date.parse(b.createdAt),
    ),
  );

  protected origin({ rule, score, createdBy }: Mention): string {
    if (rule === null) return this.words('enteredBy', { name: createdBy.name });
    const params = { name: createdBy.name, rule, score: this.formats.score(score ?? 0) };
    return this.words('acceptedBy', params);
  }
}

/** In milliseconds; beyond all days where none is known. */
function saidAt({ publishedAt }: Mention): number {
  return publishedAt === null ? Number.MAX_VALUE : Date.parse(publishedAt);
}
