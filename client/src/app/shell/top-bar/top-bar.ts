import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import {
  LucideDynamicIcon,
  LucideKeyboard,
  LucideMonitor,
  LucideMoon,
  LucideSearch,
  LucideSun,
  LucideUserRound,
} from '@lucide/angular';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';
import { INTERFACE_LANGUAGES, type InterfaceLanguage, LANGUAGE_NAMES } from '../../core/locale/languages';
import { Keyboard } from '../../core/keyboard/keyboard';
import { ViewportSize } from '../../core/layout/viewport-size';
import { Locale } from '../../core/locale/locale';
import { Session } from '../../core/session/session';
import { Theme, type ThemeChoice, THEMES } from '../../core/theme/theme';
import { LiveStateMark } from '../../ui/live-state/live-state';

const THEME_ICONS = { system: LucideMonitor, light: LucideSun, dark: LucideMoon } as const;
const THEME_WORDS = { system: 'top.themeSystem', light: 'top.themeLight', dark: 'top.themeDark' } as const;
const SHORT_NAMES: Record<InterfaceLanguage, string> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };

/** Search, language, theme and who is at work. */
@Component({
  selector: 'uade-top-bar',
  imports: [LiveStateMark, LucideDynamicIcon, LucideKeyboard, LucideSearch, LucideUserRound],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.css',
})
export class TopBar {
  readonly searching = output<void>();
  readonly keys = output<void>();

  private readonly keyboard = inject(Keyboard);
  private readonly locale = inject(Locale);
  private readonly theme = inject(Theme);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly t = translator();
  protected readonly languages = INTERFACE_LANGUAGES.map((code) => ({
    code,
    short: SHORT_NAMES[code],
    name: LANGUAGE_NAMES[code],
  }));
  protected readonly narrow = inject(ViewportSize).narrow;
  /** Whether `/` leads here: a screen that searches in itself takes it over. */
  protected readonly bySlash = computed(
    () => this.keyboard.available().find(({ keys }) => keys === '/')?.group === 'keys.groupEverywhere',
  );
  protected readonly language = this.locale.language;
  protected readonly who = this.session.who;
  protected readonly themeIcon = computed(() => THEME_ICONS[this.theme.choice()]);
  protected readonly themeLabel = computed(() =>
    this.t('top.themeNow', { theme: this.t(THEME_WORDS[this.theme.choice()]) }),
  );

  protected speak(language: InterfaceLanguage): void {
    this.locale.choose(language).catch((error: unknown) => this.toasts.problem(error));
  }

  protected nextTheme(): void {
    const next: ThemeChoice = THEMES[(THEMES.indexOf(this.theme.choice()) + 1) % THEMES.length] ?? 'system';
    this.theme.choose(next);
  }
}
