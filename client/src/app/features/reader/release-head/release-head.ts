import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  LucideArchive,
  LucideChevronLeft,
  LucideChevronRight,
  LucideExternalLink,
  LucideFileCode2,
  LucideFileDiff,
} from '@lucide/angular';
import type { Reader } from '@uade/contracts';
import { pathUrl } from '../../../core/api/api-url';
import { translator } from '../../../core/i18n/translator';
import { ViewportSize } from '../../../core/layout/viewport-size';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { HashTag } from '../../../ui/hash-tag/hash-tag';
import { LanguageTag } from '../../../ui/language-tag/language-tag';

/** Where a release comes from: source, date in Almaty, what it cites, which version, and the bytes it was read from. */
@Component({
  selector: 'uade-release-head',
  imports: [
    FictionalTag,
    HashTag,
    LanguageTag,
    LucideArchive,
    LucideChevronLeft,
    LucideChevronRight,
    LucideExternalLink,
    LucideFileCode2,
    LucideFileDiff,
    NgTemplateOutlet,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './release-head.html',
  styleUrl: './release-head.css',
})
export class ReleaseHead {
  readonly reader = input.required<Reader>();
  readonly versionChosen = output<string>();

  protected readonly t = translator();
  protected readonly words = translator('reader');
  protected readonly formats = inject(Formats);
  protected readonly lang = computed(() => langOf(this.reader().version.language));
  /** Where there is little room, all that proves the text is a press away, and the text is nearer. */
  protected readonly narrow = inject(ViewportSize).narrow;
  protected readonly capture = computed(() => this.reader().version.capture);
  protected readonly rawUrl = computed(() => pathUrl('/captures/{id}/raw', { id: this.capture().id }));
  protected readonly warcUrl = computed(() =>
    pathUrl('/releases/{id}/warc', { id: this.reader().release.id }),
  );
  /** The page's own address; a pasted text has none. */
  protected readonly page = computed(() => {
    const { url } = this.reader().release;
    return /^https?:/.test(url) ? url : null;
  });
  protected readonly received = computed(() => {
    const { method, receivedAt } = this.capture();
    return this.words(`method.${method}`, { at: this.formats.instant(receivedAt) });
  });
}
