import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChild,
  Directive,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  TemplateRef,
  untracked,
  viewChild,
} from '@angular/core';
import { translator } from '../../core/i18n/translator';
import { useShortcuts } from '../../core/keyboard/keyboard';
import { RetryLine } from '../retry-line/retry-line';
import { indexOfPlace, type ListPlace, ListPlaces } from '../../core/places/list-places';

/** What a row's template is given. */
export interface RowContext<Row> {
  readonly $implicit: Row;
  readonly index: number;
}

/** Marks the template of one row: `<ng-template uadeRow [uadeRowOf]="list.items()" let-row>`. */
@Directive({ selector: 'ng-template[uadeRow]' })
export class RowTemplate<Row> {
  /** The same rows as the list's; only so that the template knows their type. */
  readonly uadeRowOf = input.required<readonly Row[]>();
  readonly template = inject<TemplateRef<RowContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_: RowTemplate<Row>, context: unknown): context is RowContext<Row> {
    return context !== null;
  }
}

/** How near to the end of what is loaded the next page is asked for, in rows. */
const AHEAD = 20;

/** For how many frames a row that is to have the focus is waited for: those between have to be drawn first. */
const PATIENCE = 20;

/**
 * Rows of equal height, of which only those in view are drawn. `j` and `k` walk them, Enter follows the row's
 * `.row-link`; the next page is asked for before the end is reached. Back to the list leads to the row that was left.
 */
@Component({
  selector: 'uade-row-list',
  imports: [
    CdkVirtualScrollViewport,
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    NgTemplateOutlet,
    RetryLine,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './row-list.html',
  styleUrl: './row-list.css',
  // As high as its rows where there is room for them all, so that a short list ends where its last row does.
  host: { '[style.height.px]': 'rows().length * rowHeight()' },
})
export class RowList<Row extends { readonly id: string }> {
  readonly rows = input.required<readonly Row[]>();
  /** How many rows there are in all, where more can be loaded. */
  readonly total = input<number | null>(null);
  /** No fewer than are there: of words that many rows have, only the first are counted. */
  protected readonly size = computed(() => Math.max(this.total() ?? 0, this.rows().length));
  /** The height of a row, in pixels. */
  readonly rowHeight = input(40);
  readonly label = input.required<string>();
  readonly loadingMore = input(false);
  /** Why the next page could not be loaded; it is asked for again on demand only. */
  readonly moreError = input<unknown>(null);
  /** Ids of rows that are not in the list any more, and stay until somebody wants to see it anew. */
  readonly gone = input<ReadonlySet<string>>(new Set());
  readonly nearEnd = output<void>();
  readonly moreRetried = output<void>();
  /** The row that has the focus, `null` while none has. */
  readonly focused = output<Row | null>();

  protected readonly t = translator();
  protected readonly row = contentChild.required<RowTemplate<Row>>(RowTemplate);
  /** The place of the row that has the focus; it follows the row, and a row taken away leaves its place to the next. */
  protected readonly active = linkedSignal<readonly Row[], number>({
    source: this.rows,
    computation: (rows, before) => (before ? placeAfter(before.source, before.value, rows) : -1),
  });
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly places = inject(ListPlaces);
  private drawn: readonly Row[] = [];
  private focusedId = '';

  constructor() {
    const group = 'keys.groupList';
    useShortcuts([
      { keys: 'j', label: 'keys.next', group, repeats: true, run: () => this.walk(1) },
      { keys: 'k', label: 'keys.previous', group, repeats: true, run: () => this.walk(-1) },
    ]);
    effect(() => {
      const rows = this.rows();
      untracked(() => {
        const place = rows.length > 0 ? this.places.take() : null;
        if (place) this.resume(place, rows);
        else this.stay(rows);
      });
    });
    afterRenderEffect(() => {
      this.rowHeight();
      this.rows();
      this.moreError();
      this.viewport().checkViewportSize();
    });
  }

  protected readonly identify = (_: number, row: Row): string => row.id;

  protected scrolled(index: number): void {
    const shown = Math.ceil(this.viewport().getViewportSize() / this.rowHeight());
    if (index + shown + AHEAD >= this.rows().length) this.nearEnd.emit();
    const active = this.active();
    const isInView = active >= index && active < index + shown;
    if (isInView && this.rows()[active]?.id === this.focusedId) this.keepPlace(active, true);
    else this.keepPlace(index, false);
  }

  protected entered(index: number): void {
    this.active.set(index);
    this.focusedId = this.rows()[index]?.id ?? '';
    this.focused.emit(this.rows()[index] ?? null);
    this.keepPlace(index, true);
  }

  private keepPlace(index: number, focused: boolean): void {
    const id = this.rows()[index]?.id;
    const below = index * this.rowHeight() - this.viewport().measureScrollOffset();
    if (id !== undefined) this.places.keep({ id, index, below, focused });
  }

  /** Show the rows as they were left: the same one at the same height, with the focus if it had it. */
  private resume(place: ListPlace, rows: readonly Row[]): void {
    this.drawn = rows;
    const index = indexOfPlace(rows, place);
    if (place.focused) this.active.set(index);
    const show = () => {
      this.viewport().scrollToOffset(index * this.rowHeight() - place.below);
      if (place.focused) this.focusOnceDrawn(index, PATIENCE);
    };
    // The viewport has its height one frame after its rows.
    afterNextRender(() => requestAnimationFrame(() => requestAnimationFrame(show)), {
      injector: this.injector,
    });
  }

  /** Who has moved on to something else, beyond what holds the list, is left alone. */
  private focusOnceDrawn(index: number, patience: number): void {
    if (!this.document.activeElement?.contains(this.host.nativeElement) || patience === 0) return;
    this.focusRow(index);
    requestAnimationFrame(() => this.focusOnceDrawn(index, patience - 1));
  }

  /** Keep the row that has the focus, else the first in view, where it is when rows come before it. */
  private stay(rows: readonly Row[]): void {
    const before = this.drawn;
    this.drawn = rows;
    const viewport = this.viewport();
    const from = viewport.measureScrollOffset();
    const hasFocus = this.host.nativeElement.contains(this.document.activeElement);
    const old = hasFocus
      ? before.findIndex(({ id }) => id === this.focusedId)
      : Math.floor(from / this.rowHeight());
    const index = rows.findIndex(({ id }) => id === before[old]?.id);
    if (old < 0 || index < 0 || index === old) return;
    // At the top, what came is shown above it as long as both have room.
    const hasRoom = from === 0 && (index + 1) * this.rowHeight() <= viewport.getViewportSize();
    if (!hasRoom && (hasFocus || from > 0)) this.scrollOnceDrawn(from + (index - old) * this.rowHeight());
    if (hasFocus)
      afterNextRender(() => requestAnimationFrame(() => this.refocus(index)), { injector: this.injector });
  }

  private scrollOnceDrawn(offset: number): void {
    afterNextRender(() => this.viewport().scrollToOffset(offset), { injector: this.injector });
  }

  /** Give the focus back to a row that was drawn anew; who has moved on is left alone. */
  private refocus(index: number): void {
    if (this.document.activeElement === this.document.body) this.focusRow(index);
  }

  private walk(step: number): void {
    const last = this.rows().length - 1;
    if (last < 0) return;
    const index = Math.min(last, Math.max(0, this.active() < 0 ? this.firstInView() : this.active() + step));
    this.active.set(index);
    this.reveal(index);
    afterNextRender(() => requestAnimationFrame(() => this.focusRow(index)), { injector: this.injector });
  }

  private firstInView(): number {
    return Math.ceil(this.viewport().measureScrollOffset() / this.rowHeight());
  }

  private reveal(index: number): void {
    const viewport = this.viewport();
    const top = index * this.rowHeight();
    const scrolled = viewport.measureScrollOffset();
    const size = viewport.getViewportSize();
    if (top < scrolled) viewport.scrollToOffset(top);
    else if (top + this.rowHeight() > scrolled + size) viewport.scrollToOffset(top + this.rowHeight() - size);
  }

  private focusRow(index: number): void {
    const row = this.host.nativeElement.querySelector<HTMLElement>(`[data-index="${index}"] .row-link`);
    row?.focus({ preventScroll: true });
    // Where the page moves, too, the list may lie beyond the window.
    this.host.nativeElement.scrollIntoView({ block: 'nearest' });
  }
}

/** Where the row at a place of the old rows, or what follows it, stands among the new; -1 where neither is there. */
function placeAfter<Row extends { readonly id: string }>(
  old: readonly Row[],
  place: number,
  rows: readonly Row[],
): number {
  const find = (row: Row | undefined) => (row ? rows.findIndex(({ id }) => id === row.id) : -1);
  const here = find(old[place]);
  if (here !== -1 || place < 0) return here;
  const next = find(old[place + 1]);
  return next === -1 ? find(old[place - 1]) : next;
}
