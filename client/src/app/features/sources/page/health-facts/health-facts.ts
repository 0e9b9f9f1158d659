import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ITEM_STATES, type Source } from '@uade/contracts';
import { translator } from '../../../../core/i18n/translator';
import { Formats } from '../../../../core/locale/formats';
import { conditionOf, isUnverified } from '../../health/condition';
import { HealthTag } from '../../health/health-tag';
import { HealthWords } from '../../health/health-words';
import { injectRate } from '../../health/rate';
import { TimeAgo } from '../../health/time-ago';
import { TimeWords } from '../../health/time-words';
import { TroubleNote } from '../../health/trouble-note';

/** How the collecting from one source goes, in figures and in words. */
@Component({
  selector: 'uade-health-facts',
  imports: [HealthTag, TimeAgo, TroubleNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './health-facts.html',
  styleUrl: './health-facts.css',
})
export class HealthFacts {
  readonly source = input.required<Source>();

  protected readonly words = translator('sources');
  protected readonly formats = inject(Formats);
  protected readonly rate = injectRate();
  protected readonly time = inject(TimeWords);
  protected readonly healthWords = inject(HealthWords);
  protected readonly states = ITEM_STATES;
  protected readonly health = computed(() => this.source().health);
  protected readonly condition = computed(() => conditionOf(this.source()));
  protected readonly unverified = computed(() => isUnverified(this.source()));
  /** Everything that is flagged beside what the health's own word says. */
  protected readonly flags = computed(() => {
    const { silent, emptyArticles } = this.health();
    const flags = [emptyArticles ? 'empty' : null, silent ? 'silent' : null];
    return flags.filter((flag) => flag !== null && flag !== this.condition());
  });
  protected readonly silence = computed(() => {
    const at = this.health().lastItemAt;
    return this.words('reason.silent', { day: at === null ? '–' : this.formats.instant(at, 'dayShort') });
  });
}
