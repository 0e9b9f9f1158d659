import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { LucideSearch, LucideX } from '@lucide/angular';
import { translator } from '../../core/i18n/translator';
import { useShortcuts } from '../../core/keyboard/keyboard';

/** How long it waits for the next letter, in milliseconds. */
const TYPING_MS = 250;

/** The field above a list in which one looks for words; `/` leads to it. */
@Component({
  selector: 'uade-search-field',
  imports: [LucideSearch, LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './search-field.html',
  styleUrl: './search-field.css',
})
export class SearchField {
  readonly label = input.required<string>();
  /** The words that the list was asked for. */
  readonly words = input.required<string>();
  /** Other words, without white space around them, once the typing rests. */
  readonly searched = output<string>();

  protected readonly t = translator();
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private typing: ReturnType<typeof setTimeout> | undefined;
  /** The words that were asked for here, the last one last, until they come back as those of the list. */
  private asked: readonly string[] = [];

  constructor() {
    useShortcuts([
      {
        keys: '/',
        label: 'keys.search',
        group: 'keys.groupList',
        run: () => this.field().nativeElement.select(),
      },
    ]);
    afterRenderEffect({ write: () => this.show(this.words()) });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
  }

  protected type(words: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.search(words), TYPING_MS);
  }

  protected search(words: string): void {
    clearTimeout(this.typing);
    const wanted = words.trim();
    if (wanted === this.words()) return;
    this.asked = [...this.asked, wanted];
    this.searched.emit(wanted);
  }

  /** What was typed here comes back without its white space, while somebody may be typing on: the field is left alone then. */
  private show(words: string): void {
    const field = this.field().nativeElement;
    const at = this.asked.lastIndexOf(words);
    const isOwn = at !== -1 || words === field.value.trim();
    this.asked = at === -1 ? [] : this.asked.slice(at + 1);
    if (!isOwn) field.value = words;
  }

  protected clear(): void {
    this.search('');
    this.field().nativeElement.value = '';
    this.field().nativeElement.focus();
  }
}
