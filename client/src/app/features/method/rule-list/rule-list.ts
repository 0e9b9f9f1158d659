import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LucideCheck, LucideX } from '@lucide/angular';
import { READ_LANGUAGES } from '@uade/kernel';
import type { Method } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { injectUrlState } from '../../../core/url-state/url-state';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ruleGroups, ruleLanguages, undecided } from './rule-groups';

/** Every rule of the reading with its example, its counter-example and what people made of its suggestions. */
@Component({
  selector: 'uade-rule-list',
  imports: [EmptyState, LucideCheck, LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule-list.html',
  styleUrl: './rule-list.css',
})
export class RuleList {
  readonly rules = input.required<Method['rules']>();

  private readonly url = injectUrlState();
  private readonly shell = translator();
  protected readonly formats = inject(Formats);
  protected readonly t = translator('method');
  protected readonly undecided = undecided;
  protected readonly language = this.url.text('language');
  protected readonly languages = computed(() => ruleLanguages(this.rules()));
  protected readonly groups = computed(() => ruleGroups(this.rules(), this.language()));

  protected languageName(language: string): string {
    const known = READ_LANGUAGES.some((one) => one === language);
    return known ? this.shell(`language.${language}`) : this.t('rules.any');
  }

  protected langOf(language: string): string | null {
    return READ_LANGUAGES.find((one) => one === language) ?? null;
  }

  protected show(language: string | null): void {
    void this.url.put('language', language);
  }
}
