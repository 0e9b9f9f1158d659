import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { keep, kept } from '../choices/kept-choices';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Light, dark, or as the system says. The tokens follow `color-scheme`, which `data-theme` sets. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<ThemeChoice>(firstChoice());
  private readonly systemDark = signal(false);

  readonly choice = this.chosen.asReadonly();
  /** Whether dark colours are drawn now; charts redraw by it. */
  readonly dark = () => (this.chosen() === 'system' ? this.systemDark() : this.chosen() === 'dark');

  constructor() {
    const system = this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
    if (system) {
      this.systemDark.set(system.matches);
      system.addEventListener('change', (event) => this.systemDark.set(event.matches));
    }
    this.apply(this.chosen());
  }

  choose(choice: ThemeChoice): void {
    keep('theme', choice === 'system' ? null : choice);
    this.chosen.set(choice);
    this.apply(choice);
  }

  private apply(choice: ThemeChoice): void {
    const root = this.document.documentElement;
    if (choice === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = choice;
  }
}

function firstChoice(): ThemeChoice {
  const known = kept('theme');
  return THEMES.find((theme) => theme === known) ?? 'system';
}
