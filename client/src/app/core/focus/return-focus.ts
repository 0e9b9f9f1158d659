import { afterNextRender, DOCUMENT, effect, inject, Injector } from '@angular/core';

/**
 * Once something has closed and taken the focus with it, give it back to what had it before; where that is gone too, to
 * `fallback`. Who has moved on is left alone. Call it where `inject` may be called.
 */
export function returnFocusAfter(isOpen: () => boolean, fallback: () => HTMLElement | null): void {
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  let opener: Element | null = null;
  let wasOpen = false;
  const giveBack = () => {
    if (document.activeElement !== document.body) return;
    const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
    const target = isThere ? (opener as HTMLElement) : fallback();
    target?.focus({ preventScroll: true });
  };
  effect(() => {
    const open = isOpen();
    if (open === wasOpen) return;
    wasOpen = open;
    if (open) opener = document.activeElement;
    else afterNextRender(giveBack, { injector });
  });
}
