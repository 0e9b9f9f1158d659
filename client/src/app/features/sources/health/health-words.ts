import { inject, Injectable } from '@angular/core';
import type { Source } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { conditionOf } from './condition';
import { TimeWords } from './time-words';
import { TroubleWords } from './trouble-words';

/** Why a source's health is what it is, in one sentence. */
@Injectable({ providedIn: 'root' })
export class HealthWords {
  private readonly t = translator('sources');
  private readonly time = inject(TimeWords);
  private readonly formats = inject(Formats);
  private readonly troubles = inject(TroubleWords);

  reason(source: Source): string {
    switch (conditionOf(source)) {
      case 'failing':
        return this.failing(source);
      case 'empty':
        return this.t('reason.empty');
      case 'silent':
        return this.silent(source);
      case 'new':
        return this.t('reason.new');
      case 'none':
        return this.t('reason.none');
      default:
        return this.well(source);
    }
  }

  private failing({ health }: Source): string {
    const streak = this.t.count('reason.streak', health.errorStreak);
    return health.error === null ? streak : `${streak} ${this.troubles.of(health.error).why}`;
  }

  private silent({ health }: Source): string {
    const day = health.lastItemAt === null ? '–' : this.formats.instant(health.lastItemAt, 'dayShort');
    return this.t('reason.silent', { day });
  }

  private well({ health }: Source): string {
    const at = health.lastSuccessAt;
    return at === null ? '' : this.t('reason.well', { when: this.time.distance(at) });
  }
}
