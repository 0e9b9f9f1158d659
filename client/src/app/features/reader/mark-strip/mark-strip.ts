import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { Mark } from '../text/mark';
import { stripes } from '../text/minimap';

/**
 * The whole text as a narrow strip with its marks and the part that is in view. For the eye and the mouse only:
 * everything it offers is in the text's margin and in the panel too.
 */
@Component({
  selector: 'uade-mark-strip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="view" [style.top.%]="view().top * 100" [style.height.%]="view().height * 100"></div>
    @for (stripe of drawn(); track stripe.mark.id) {
      <div
        class="stripe"
        [class]="stripe.mark.kind"
        [class.open]="stripe.mark.open"
        [class.on]="stripe.mark.id === selected()?.id"
        [style.top.%]="stripe.top * 100"
        [style.height.%]="stripe.height * 100"
        [attr.data-id]="stripe.mark.id"
      ></div>
    }
  `,
  styleUrl: './mark-strip.css',
  host: { 'aria-hidden': 'true', '(click)': 'onClick($event)' },
})
export class MarkStrip {
  readonly marks = input.required<readonly Mark[]>();
  readonly selected = input.required<Mark | null>();
  /** Length of the text in UTF-16 code units. */
  readonly length = input.required<number>();
  /** The element that holds the drawn text. */
  readonly text = input.required<HTMLElement>();
  readonly chosen = output<string>();

  protected readonly drawn = computed(() => stripes(this.marks(), this.length()));
  protected readonly view = signal({ top: 0, height: 1 });
  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const measure = () => this.measure();
    const options = { capture: true, passive: true };
    this.document.addEventListener('scroll', measure, options);
    this.document.defaultView?.addEventListener('resize', measure);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('scroll', measure, options);
      this.document.defaultView?.removeEventListener('resize', measure);
    });
    afterNextRender(measure);
  }

  /** A click on a mark chooses it; anywhere else it brings that part of the text into view. */
  protected onClick(event: MouseEvent): void {
    const id = event.target instanceof HTMLElement ? event.target.dataset['id'] : undefined;
    if (id) return this.chosen.emit(id);
    const strip = this.host.getBoundingClientRect();
    const text = this.text().getBoundingClientRect();
    const part = (event.clientY - strip.top) / strip.height;
    const scroller = this.text().closest('main');
    scroller?.scrollBy({ top: text.top + part * text.height - scroller.clientHeight / 2 });
  }

  private measure(): void {
    const text = this.text().getBoundingClientRect();
    const frame = this.text().closest('main')?.getBoundingClientRect();
    if (!frame || text.height === 0) return;
    const part = (y: number) => Math.max(0, Math.min(1, (y - text.top) / text.height));
    const top = part(frame.top);
    this.view.set({ top, height: part(frame.bottom) - top });
  }
}
