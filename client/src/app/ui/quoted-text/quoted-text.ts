import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Language, Span } from '@uade/kernel';
import { langOf } from '../../core/locale/lang-of';
import { foundParts, fromFound } from './found-parts';

/** How much of a clamped text may stand before the first word found, in UTF-16 code units. */
const LEAD = 36;

/** Words of a release: serif, in their own language, with the words looked for marked. */
@Component({
  selector: 'uade-quoted-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (part of parts(); track $index) {
    @if (part.found) {
      <mark [textContent]="part.text"></mark>
    } @else {
      <span [textContent]="part.text"></span>
    }
  }`,
  styleUrl: './quoted-text.css',
  host: { '[attr.lang]': 'lang()', '[class.clamped]': 'lines() > 0', '[style.--lines]': 'lines()' },
})
export class QuotedText {
  readonly text = input.required<string>();
  readonly language = input.required<Language | string>();
  /** Where words that were looked for stand in it. */
  readonly found = input<readonly Span[]>([]);
  /** At most this many lines; 0 shows all. */
  readonly lines = input(0);

  protected readonly lang = computed(() => langOf(this.language()));
  protected readonly parts = computed(() => {
    const parts = foundParts(this.text(), this.found());
    return this.lines() === 1 ? fromFound(parts, LEAD) : parts;
  });
}
