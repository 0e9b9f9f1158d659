import {
  afterRenderEffect,
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
  viewChild,
} from '@angular/core';
import { LucideDynamicIcon, LucideFlag, LucideMessageSquareText, LucideScale } from '@lucide/angular';
import { shorten, type Span } from '@uade/kernel';
import { ViewportSize } from '../../../core/layout/viewport-size';
import { translator } from '../../../core/i18n/translator';
import { drawText } from '../text/drawn-text';
import { type Mark, markWord } from '../text/mark';
import { selectedSpan, START_ATTRIBUTE } from '../../../core/text/selection';
import { MarkGlyph } from './mark-glyph';

/** Half of what the bar of actions takes in width at most, in pixels. */
const BAR_HALF = 210;

/** The text of a release with its marks; gives back what is clicked and which words are selected. */
@Component({
  selector: 'uade-release-text',
  imports: [LucideDynamicIcon, MarkGlyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './release-text.html',
  styleUrl: './release-text.css',
  host: { '(click)': 'onClick($event)', '(pointerdown)': 'dragging = true' },
})
export class ReleaseText {
  readonly text = input.required<string>();
  readonly lang = input.required<string | null>();
  readonly marks = input.required<readonly Mark[]>();
  readonly selected = input.required<Mark | null>();
  readonly place = input.required<Span | null>();
  readonly chosen = output<string>();
  readonly selection = output<Span | null>();
  readonly noteWanted = output<Span>();
  readonly commitmentWanted = output<Span>();
  readonly evidenceWanted = output<Span>();

  protected readonly words = translator('reader');
  protected readonly paragraphs = computed(() =>
    drawText(this.text(), { marks: this.marks(), selected: this.selected(), place: this.place() }),
  );
  /** Where the chosen words begin: only another place is brought into view, not the same one read again. */
  private readonly target = computed(() => (this.place() ?? this.selected())?.start ?? null);
  /** The words selected with the mouse, and where their bar of actions stands. */
  protected readonly bar = signal<{ span: Span; top: number; left: number } | null>(null);
  /** What can be made of selected words: its key, its word and its icon. */
  protected readonly uses = [
    { key: 'n', word: 'note', icon: LucideMessageSquareText, wanted: this.noteWanted },
    { key: 'c', word: 'commitment', icon: LucideFlag, wanted: this.commitmentWanted },
    { key: 'v', word: 'evidence', icon: LucideScale, wanted: this.evidenceWanted },
  ] as const;
  protected dragging = false;
  private readonly viewport = inject(ViewportSize);
  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly drawn = viewChild.required<ElementRef<HTMLElement>>('drawn');

  constructor() {
    this.listen('selectionchange', () => this.dragging || this.readSelection());
    this.listen('pointerup', () => {
      this.dragging = false;
      this.readSelection();
    });
    afterRenderEffect(() => {
      this.paragraphs();
      spreadGlyphs(this.host);
    });
    afterRenderEffect(() => {
      const start = this.target();
      if (start !== null) this.reveal(start);
    });
  }

  protected label(mark: Mark): string {
    return this.words(`markLabel.${markWord(mark)}`, {
      quote: shorten(this.text().slice(mark.start, mark.end), 120),
    });
  }

  /** A click chooses the smallest mark under it, the next click there the one around that. */
  protected onClick(event: Event): void {
    if (!(event.target instanceof Element) || this.bar()) return;
    const choices = this.choicesAt(event.target.closest(`[${START_ATTRIBUTE}]`));
    const next = choices[choices.indexOf(this.selected()?.id ?? '') + 1] ?? choices[0];
    if (next) this.chosen.emit(next);
  }

  private choicesAt(stretch: Element | null): readonly string[] {
    const start = stretch?.getAttribute(START_ATTRIBUTE);
    const drawn = this.paragraphs().flatMap((paragraph) => paragraph.stretches);
    return drawn.find((one) => String(one.start) === start)?.choices ?? [];
  }

  private readSelection(): void {
    const selection = this.document.getSelection();
    const span = selectedSpan(this.drawn().nativeElement, selection, this.text());
    if (!span && !this.bar()) return;
    this.selection.emit(span);
    this.bar.set(span && { span, ...this.barPlace(selection) });
  }

  private barPlace(selection: Selection | null): { top: number; left: number } {
    const words = selection?.getRangeAt(0).getBoundingClientRect();
    const frame = this.host.getBoundingClientRect();
    if (!words) return { top: 0, left: 0 };
    const middle = words.left + words.width / 2 - frame.left;
    const half = Math.min(BAR_HALF, frame.width / 2);
    return { top: words.top - frame.top, left: Math.max(half, Math.min(frame.width - half, middle)) };
  }

  /** Bring a span into view, unless it stands there already. */
  private reveal(start: number): void {
    const stretch = this.host.querySelector(`[${START_ATTRIBUTE}="${start}"]`);
    const box = stretch?.getClientRects()[0];
    const view = this.document.defaultView;
    if (!stretch || !box || !view) return;
    const narrow = this.viewport.narrow();
    const visible = box.top > 100 && box.bottom < view.innerHeight * (narrow ? 0.3 : 0.7);
    const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const block = narrow ? 'start' : 'center';
    if (!visible) stretch.scrollIntoView({ block, behavior: calm ? 'instant' : 'smooth' });
  }

  private listen(type: 'selectionchange' | 'pointerup', react: () => void): void {
    this.document.addEventListener(type, react);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener(type, react));
  }
}

/** Glyphs that stand on one line would cover each other: each further one moves further out. All are measured before any is moved. */
function spreadGlyphs(host: HTMLElement): void {
  let line = Number.NaN;
  let taken = 0;
  const all = [...host.querySelectorAll<HTMLElement>('.glyphs')];
  const placed = all.map((glyphs) => ({ glyphs, top: glyphs.getBoundingClientRect().top }));
  for (const { glyphs, top } of placed) {
    if (Math.abs(top - line) > 8) taken = 0;
    line = top;
    glyphs.style.setProperty('--taken', String(taken));
    taken += glyphs.children.length;
  }
}
