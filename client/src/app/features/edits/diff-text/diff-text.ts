import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import type { Span } from '@uade/kernel';
import { translator } from '../../../core/i18n/translator';
import { selectedSpan } from '../../../core/text/selection';
import type { DiffSegment, ShownBlock } from './diff-blocks';

/** Two texts laid over each other or side by side, with the changed words marked and walked by their numbers. */
@Component({
  selector: 'uade-diff-text',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './diff-text.html',
  styleUrl: './diff-text.css',
  host: { '[attr.lang]': 'lang()', '[class.beside]': 'beside()', '(document:selectionchange)': 'select()' },
})
export class DiffText {
  readonly blocks = input.required<readonly ShownBlock[]>();
  /** The new text, which what is selected is a span of. */
  readonly text = input.required<string>();
  readonly lang = input<string | null>(null);
  readonly beside = input(false);
  /** Number of the change in view; it is scrolled to. */
  readonly change = input(0);
  readonly selected = output<Span | null>();
  readonly unfolded = output<void>();

  protected readonly words = translator('edits');
  protected readonly t = translator();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    effect(() => {
      const number = this.change();
      if (untracked(this.blocks).length > 0) this.reveal(number);
    });
  }

  protected shown(segments: readonly DiffSegment[], side: 'both' | 'old' | 'new'): readonly DiffSegment[] {
    const hidden = { both: null, old: 'added', new: 'removed' }[side];
    return segments.filter(({ kind }) => kind !== hidden);
  }

  /** Gives the template's rows their type. */
  protected readonly asSegments = (segments: readonly DiffSegment[]): readonly DiffSegment[] => segments;

  protected select(): void {
    this.selected.emit(selectedSpan(this.host.nativeElement, document.getSelection(), this.text()));
  }

  private reveal(number: number): void {
    const mark = this.host.nativeElement.querySelector(`[data-change="${number}"]`);
    mark?.scrollIntoView({ block: 'nearest' });
  }
}
