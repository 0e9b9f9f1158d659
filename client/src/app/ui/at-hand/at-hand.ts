import { Directive, ElementRef, inject, output } from '@angular/core';

/** Says when somebody is at a part of the screen, with the focus or the pointer, and when they have left it. */
@Directive({
  selector: '[uadeAtHand]',
  host: {
    '(focusin)': 'turn("focus", true)',
    '(focusout)': 'left($event)',
    '(pointerenter)': 'turn("pointer", true)',
    '(pointerleave)': 'turn("pointer", false)',
  },
})
export class AtHand {
  readonly atHand = output<boolean>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly by = new Set<'focus' | 'pointer'>();

  protected turn(by: 'focus' | 'pointer', isHere: boolean): void {
    const before = this.by.size > 0;
    if (isHere) this.by.add(by);
    else this.by.delete(by);
    if (before !== this.by.size > 0) this.atHand.emit(!before);
  }

  protected left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && this.host.nativeElement.contains(relatedTarget)) return;
    this.turn('focus', false);
  }
}
