import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { LucideX } from '@lucide/angular';
import { translator } from '../../core/i18n/translator';
import { Keyboard } from '../../core/keyboard/keyboard';

/**
 * A dialog over the screen, open as long as it is in the template. The browser keeps the focus in it; who had it before
 * has it back when the dialog goes. Escape and a press beside it close it. Shortcuts of the screen below rest meanwhile.
 */
@Component({
  selector: 'uade-modal',
  imports: [LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './modal.html',
  styleUrl: './modal.css',
})
export class Modal {
  readonly heading = input.required<string>();
  /** Whether the heading is only for those who hear the screen. */
  readonly bare = input(false);
  readonly closed = output<void>();

  protected readonly t = translator();
  private readonly document = inject(DOCUMENT);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private opener: Element | null = null;

  constructor() {
    const closeLayer = inject(Keyboard).openLayer();
    inject(DestroyRef).onDestroy(() => {
      closeLayer();
      this.giveFocusBack();
    });
    afterNextRender(() => {
      this.opener = this.document.activeElement;
      this.dialog().nativeElement.showModal();
    });
  }

  protected pressed(event: MouseEvent): void {
    if (event.target === this.dialog().nativeElement) this.closed.emit();
  }

  protected cancelled(event: Event): void {
    event.preventDefault();
    this.closed.emit();
  }

  /** By now the dialog is out of the page, so that the browser has nothing to close; who took the focus since keeps it. */
  private giveFocusBack(): void {
    const isLost = this.document.activeElement === this.document.body;
    if (isLost && this.opener instanceof HTMLElement) this.opener.focus({ preventScroll: true });
  }
}
