import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter } from 'rxjs';
import { keep, kept } from './core/choices/kept-choices';
import { Announcer } from './core/feedback/announcer';
import { Toasts } from './core/feedback/toasts';
import { translator } from './core/i18n/translator';
import { type Shortcut, useShortcuts } from './core/keyboard/keyboard';
import { ViewportSize } from './core/layout/viewport-size';
import { LostPart } from './core/navigation/lost-part';
import { Palette } from './features/search/palette/palette';
import { KeysHelp } from './ui/keys-help/keys-help';
import { Rail } from './shell/rail/rail';
import { TopBar } from './shell/top-bar/top-bar';
import { ToastHost } from './ui/toast-host/toast-host';

/** The shell: rail, top bar, the screen, and what lies over all screens. */
@Component({
  selector: 'uade-root',
  imports: [KeysHelp, LostPart, Palette, Rail, RouterOutlet, ToastHost, TopBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './app.html',
  styleUrl: './app.css',
})
export class App {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly toasts = inject(Toasts);
  private path = '';
  protected readonly announcer = inject(Announcer);
  protected readonly t = translator();
  protected readonly over = signal<'keys' | 'palette' | null>(null);
  private readonly railChosen = signal(kept('rail'));
  private readonly isTight = inject(ViewportSize).tight;
  /** As it was chosen; until then, closed where lists need its room. */
  protected readonly railOpen = computed(
    () => (this.railChosen() ?? (this.isTight() ? 'closed' : 'open')) === 'open',
  );

  constructor() {
    useShortcuts([...this.everywhere(), ...this.goTo()]);
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe((event) => this.arrived(event.urlAfterRedirects));
  }

  protected chooseRail(isOpen: boolean): void {
    const choice = isOpen ? 'open' : 'closed';
    this.railChosen.set(choice);
    keep('rail', choice);
  }

  private everywhere(): Shortcut[] {
    const group = 'keys.groupEverywhere';
    const openPalette = () => this.over.set('palette');
    return [
      { keys: '/', label: 'keys.search', group, run: openPalette },
      { keys: 'ctrl+k', label: 'keys.palette', group, run: openPalette, inFields: true },
      { keys: 'u', label: 'keys.undo', group, run: () => this.toasts.undo() },
      { keys: '?', label: 'keys.help', group, run: () => this.over.set('keys') },
    ];
  }

  private goTo(): Shortcut[] {
    const go = (key: string, label: string, path: string): Shortcut => ({
      keys: `g ${key}`,
      label,
      group: 'keys.groupGo',
      run: () => this.router.navigateByUrl(path),
    });
    return [
      go('o', 'keys.goOverview', '/'),
      go('r', 'keys.goReleases', '/releases'),
      go('c', 'keys.goCommitments', '/commitments'),
      go('q', 'keys.goQueue', '/queue'),
      go('e', 'nav.edits', '/edits'),
      go('s', 'nav.sources', '/sources'),
      go('m', 'keys.goMethod', '/method'),
    ];
  }

  /** On a new screen, begin at its top, with the focus there too; a change of filters moves nothing. */
  private arrived(url: string): void {
    const path = url.split('?', 1)[0] ?? '';
    const first = this.path === '';
    if (path === this.path) return;
    this.path = path;
    const main = this.document.querySelector('main');
    main?.scrollTo({ top: 0 });
    // Once a dialog that led here is gone: as long as it is open, nothing below it can have the focus.
    if (!first) afterNextRender(() => main?.focus({ preventScroll: true }), { injector: this.injector });
  }
}
