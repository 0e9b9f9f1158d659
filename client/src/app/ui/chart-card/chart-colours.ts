import { DOCUMENT, inject, Injectable } from '@angular/core';
import { Theme } from '../../core/theme/theme';

/** The tokens' colours as a canvas takes them; reads the theme's signal, so charts redraw with it. */
@Injectable({ providedIn: 'root' })
export class ChartColours {
  private readonly document = inject(DOCUMENT);
  private readonly theme = inject(Theme);

  /** The colour that a token, such as `kept` or `text-soft`, has in the present theme. */
  of(token: string): string {
    return this.drawn(`var(--${token})`);
  }

  /** The same, calmer: for areas, which shout where a line of the same colour speaks. */
  soft(token: string): string {
    return this.drawn(`color-mix(in srgb, var(--${token}) 72%, var(--surface))`);
  }

  private drawn(colour: string): string {
    this.theme.dark();
    const probe = this.document.createElement('span');
    probe.style.color = colour;
    this.document.body.append(probe);
    const computed = getComputedStyle(probe).color;
    probe.remove();
    return computed;
  }
}
