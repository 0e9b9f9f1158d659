import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  LucideDynamicIcon,
  LucideFlag,
  type LucideIcon,
  LucideMessageSquareText,
  LucideQuote,
  LucideScale,
  LucideSquareDashed,
} from '@lucide/angular';
import type { MarkKind } from '../text/mark';

const ICONS: Record<MarkKind, LucideIcon> = {
  suggestion: LucideSquareDashed,
  commitment: LucideFlag,
  claim: LucideScale,
  quote: LucideQuote,
  note: LucideMessageSquareText,
};

/** The sign of a kind of mark: in the margin, in the panel and in the filters the same. */
@Component({
  selector: 'uade-mark-glyph',
  imports: [LucideDynamicIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [lucideIcon]="icon()" [size]="14" [strokeWidth]="2.25"></svg>`,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      color: var(--tone, var(--text-faint));
    }
    :host(.suggestion),
    :host(.commitment) {
      --tone: var(--mark-commitment);
    }
    :host(.claim) {
      --tone: var(--mark-claim);
    }
    :host(.quote) {
      --tone: var(--mark-quote);
    }
    :host(.note) {
      --tone: var(--mark-annotation);
    }
  `,
  host: { 'aria-hidden': 'true', '[class]': 'kind()' },
})
export class MarkGlyph {
  readonly kind = input.required<MarkKind>();

  protected readonly icon = computed(() => ICONS[this.kind()]);
}
