import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideDynamicIcon, LucidePause, LucidePlay, LucideRefreshCw } from '@lucide/angular';
import type { Source } from '@uade/contracts';
import { translator } from '../../../../core/i18n/translator';
import { FictionalTag } from '../../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../../ui/language-tag/language-tag';
import { isUnverified, standingOf } from '../../health/condition';
import { HealthTag } from '../../health/health-tag';
import { HealthWords } from '../../health/health-words';
import { injectRate } from '../../health/rate';
import { StandingTag } from '../../health/standing-tag';
import { TimeAgo } from '../../health/time-ago';
import { UnverifiedTag } from '../../health/unverified-tag';

/** One source in the list: what it is, whether it is polled, how that goes and why, and what can be done. */
@Component({
  selector: 'uade-source-line',
  imports: [
    FictionalTag,
    HealthTag,
    LanguageTag,
    LucideDynamicIcon,
    LucideRefreshCw,
    RouterLink,
    StandingTag,
    TimeAgo,
    UnverifiedTag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './source-line.html',
  styleUrl: './source-line.css',
})
export class SourceLine {
  readonly source = input.required<Source>();
  /** Whether a poll was asked for and has not come back. */
  readonly awaited = input(false);
  readonly polled = output<void>();
  readonly turned = output<void>();

  protected readonly t = translator();
  protected readonly words = translator('sources');
  protected readonly health = inject(HealthWords);
  protected readonly rate = injectRate();
  protected readonly unverified = computed(() => isUnverified(this.source()));
  protected readonly standing = computed(() => standingOf(this.source()));
  protected readonly turnIcon = computed(() => (this.source().state === 'active' ? LucidePause : LucidePlay));
  protected readonly turnLabel = computed(() =>
    this.words(this.source().state === 'active' ? 'action.pause' : 'action.resume'),
  );
  protected readonly host = computed(() => {
    const { homePage } = this.source();
    return homePage === null ? null : new URL(homePage).host;
  });
}
