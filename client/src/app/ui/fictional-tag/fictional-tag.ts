import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';
import { LucideDrama } from '@lucide/angular';
import { translator } from '../../core/i18n/translator';

/** Stands beside everything that was invented for the demo: an icon and its words, or in a row of a list the icon alone. */
@Component({
  selector: 'uade-fictional-tag',
  imports: [LucideDrama],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg lucideDrama [size]="short() ? 14 : 12" aria-hidden="true"></svg
    ><span [class.unseen]="short()">{{ t('source.fictional') }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      position: relative;
      flex: none;
      align-items: center;
      gap: 4px;
      padding: 0 6px;
      border-radius: var(--radius-s);
      background: color-mix(in srgb, var(--superseded) 12%, transparent);
      color: var(--superseded);
      font: 500 12px/18px var(--sans);
      white-space: nowrap;
    }
    :host(.short) {
      padding: 0;
      background: none;
      vertical-align: -2px;
    }
  `,
  host: { '[attr.title]': "t('source.fictionalHint')", '[class.short]': 'short()' },
})
export class FictionalTag {
  /** Where there is little room: its words are then for those who hear the screen, and for who points at it. */
  readonly short = input(false, { transform: booleanAttribute });

  protected readonly t = translator();
}
