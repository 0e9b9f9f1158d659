import { Location } from '@angular/common';
import { DOCUMENT, inject, Injectable, InjectionToken } from '@angular/core';
import { type NavigationError, NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';
import { Api } from '../api/api';
import { Toasts } from '../feedback/toasts';

/** Loads an address as the browser does, with all that belongs to it; tests give their own. */
export const LOAD_ADDRESS = new InjectionToken<(address: string) => void>('a page load', {
  factory: () => {
    const document = inject(DOCUMENT);
    return (address) => document.location.assign(address);
  },
});

/**
 * Screens whose code did not come when somebody went there. Either the server is away, which is said and can be tried
 * again, or it has been built anew and no longer has the files that this page knows: then the page itself is loaded anew.
 */
@Injectable({ providedIn: 'root' })
export class LostScreens {
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly load = inject(LOAD_ADDRESS);
  /** Grows with everything that is tried, so that what is found out too late does nothing. */
  private turn = 0;

  constructor() {
    this.router.events
      .pipe(filter((event) => event instanceof NavigationStart))
      .subscribe(() => (this.turn += 1));
  }

  /** A navigation failed. */
  failed({ url, error }: Pick<NavigationError, 'url' | 'error'>): Promise<void> {
    const again = () => this.router.navigateByUrl(url);
    // Where nothing could be shown yet, loading the page once more would bring the same, for ever.
    if (!this.router.navigated) return this.tell(again, () => this.toasts.problem(error, again));
    return this.tell(again, () => this.loadAnew(url));
  }

  /** A part that lies over any screen did not come; what failed once is not asked for again before a page load. */
  failedPart(): Promise<void> {
    return this.tell(
      () => this.failedPart(),
      () => this.loadAnew(this.router.url),
    );
  }

  /** Say why the server gives nothing; where it does answer, it is not that. */
  private async tell(again: () => unknown, otherwise: () => void): Promise<void> {
    const turn = ++this.turn;
    try {
      await this.api.get('/session', {});
    } catch (error) {
      if (turn === this.turn) this.toasts.problem(error, again);
      return;
    }
    if (turn === this.turn) otherwise();
  }

  private loadAnew(url: string): void {
    this.load(this.location.prepareExternalUrl(url));
  }
}
