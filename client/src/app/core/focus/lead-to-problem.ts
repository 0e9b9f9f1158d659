import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/**
 * What takes the focus to the first thing that is wrong in a form, once it is marked so, or to what it can be mended by. Call it
 * where `inject` may be called, in the component whose template holds the form.
 */
export function injectLeadToProblem(): () => void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef);
  const injector = inject(Injector);
  return () => void afterNextRender(() => fieldToMend(host.nativeElement)?.focus(), { injector });
}

/** The field that is wrong; where several are wrong as one, the first of them or the button that adds one. */
function fieldToMend(form: HTMLElement): HTMLElement | null {
  const wrong = form.querySelector<HTMLElement>('.wrong, [aria-invalid="true"]');
  if (!wrong || wrong.matches('input, textarea, select')) return wrong;
  const field = wrong.querySelector<HTMLElement>('.field[aria-invalid="true"]');
  return field ?? wrong.querySelector<HTMLElement>('input, textarea, select, button');
}
