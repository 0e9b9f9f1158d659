import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { LucideCheck, LucideChevronRight, LucideX } from '@lucide/angular';
import { READ_LANGUAGES } from '@uade/kernel';
import type { Method } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { Locale } from '../../../core/locale/locale';
import { injectUrlState } from '../../../core/url-state/url-state';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { makesSuggestions, ruleGroups, ruleLanguages, undecided } from './rule-groups';

/** The steps of the reading that have a name of their own; another is shown as the server names it. */
const STEPS = [
  'origin',
  'quotes',
  'dates',
  'numbers',
  'commitments',
  'exclusions',
  'restatement',
  'testability',
  'claims',
  'topics',
];

/** Every rule of the reading with its example, its counter-example and what people made of its suggestions. */
@Component({
  selector: 'uade-rule-list',
  imports: [EmptyState, LucideCheck, LucideChevronRight, LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule-list.html',
  styleUrl: './rule-list.css',
})
export class RuleList {
  readonly rules = input.required<Method['rules']>();

  private readonly url = injectUrlState();
  private readonly locale = inject(Locale);
  private readonly shell = translator();
  protected readonly formats = inject(Formats);
  protected readonly t = translator('method');
  protected readonly langOf = langOf;
  protected readonly undecided = undecided;
  protected readonly makesSuggestions = makesSuggestions;
  private readonly asked = this.url.text('language');
  /** The language whose rules are shown: the interface's, unless the address says another; none for all. */
  protected readonly language = computed(() => {
    const asked = this.asked() ?? this.locale.language();
    return this.languages().includes(asked) ? asked : undefined;
  });
  protected readonly languages = computed(() => ruleLanguages(this.rules()));
  protected readonly groups = computed(() => ruleGroups(this.rules(), this.language()));

  /** Steps whose rules are shown. */
  private readonly open = signal<ReadonlySet<string>>(new Set());

  protected isOpen(step: string): boolean {
    return this.open().has(step);
  }

  protected note(step: string, { target }: Event): void {
    const isOpen = target instanceof HTMLDetailsElement && target.open;
    this.open.update(
      (steps) => new Set(isOpen ? [...steps, step] : [...steps].filter((one) => one !== step)),
    );
  }

  protected languageName(language: string): string {
    const known = READ_LANGUAGES.some((one) => one === language);
    return known ? this.shell(`language.${language}`) : this.t('rules.any');
  }

  protected stepName(step: string): string {
    return STEPS.includes(step) ? this.t(`step.${step}`) : step;
  }

  protected show(language: string): void {
    void this.url.put('language', language);
  }
}
