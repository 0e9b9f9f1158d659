import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LucideArrowRight, LucideDownload } from '@lucide/angular';
import type { SuggestionRow } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { type Shortcut, useShortcuts } from '../../../core/keyboard/keyboard';
import { ViewportSize } from '../../../core/layout/viewport-size';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { FilterBar } from '../../../ui/filter-bar/filter-bar';
import type { FilterChange } from '../../../ui/filter-bar/filter-groups';
import { LanguageTag } from '../../../ui/language-tag/language-tag';
import { LiveOffer } from '../../../ui/live-offer/live-offer';
import { PageHeader } from '../../../ui/page-header/page-header';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';
import { RetryLine } from '../../../ui/retry-line/retry-line';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { SortSelect } from '../../../ui/sort-select/sort-select';
import { TopicName } from '../../../ui/topic-name/topic-name';
import { COMMITMENT_KINDS } from '../commitment-kinds';
import { DecisionBar } from '../decision-bar/decision-bar';
import { DecisionConflict } from '../decision-conflict/decision-conflict';
import { QueueFilters } from '../queue-filters';
import { QueueStore } from '../queue.store';
import { SuggestionFacts } from '../suggestion-facts/suggestion-facts';

/** All that waits for a decision, one key each: the list at the left, the one in view with its context at the right. */
@Component({
  selector: 'uade-queue-page',
  imports: [
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollViewport,
    DecisionBar,
    DecisionConflict,
    EmptyState,
    ErrorState,
    FictionalTag,
    FilterBar,
    LanguageTag,
    LucideArrowRight,
    LucideDownload,
    LiveOffer,
    PageHeader,
    QuotedText,
    RetryLine,
    RouterLink,
    SkeletonRows,
    SortSelect,
    SuggestionFacts,
    TopicName,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [QueueStore, QueueFilters],
  templateUrl: './queue-page.html',
  styleUrl: './queue-page.css',
})
export class QueuePage {
  protected readonly store = inject(QueueStore);
  protected readonly formats = inject(Formats);
  protected readonly viewport = inject(ViewportSize);
  protected readonly t = translator();
  protected readonly words = translator('suggestions');
  protected readonly filters = inject(QueueFilters);
  protected readonly rowHeight = 92;
  protected readonly lang = computed(() => langOf(this.store.active()?.language));
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly scroller = viewChild(CdkVirtualScrollViewport);
  /** On a narrow screen the chosen suggestion lies over the list. */
  protected readonly sheet = signal(false);

  constructor() {
    useShortcuts([...this.walking(), ...this.deciding()]);
    effect(() => this.reveal(this.store.activeIndex()));
    effect(() => {
      if (this.scroller()) untracked(() => this.revealOnceDrawn());
    });
  }

  protected readonly identify = (_: number, row: SuggestionRow): string => row.id;

  protected filter({ name, values }: FilterChange): void {
    void this.store.url.set({ [name]: values });
  }

  protected order(sort: string): void {
    void this.store.url.set({ sort: sort === 'score' ? null : sort });
  }

  protected choose(index: number): void {
    this.store.go(index);
    this.sheet.set(true);
  }

  protected scrolled(index: number): void {
    if (index + 20 >= this.store.list.items().length) this.store.list.more();
  }

  /** Arrow keys, Home and End, as in any list of options; letters are shortcuts of the whole screen. */
  protected onKey(event: KeyboardEvent): void {
    const at = this.store.activeIndex();
    const last = this.store.list.items().length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.store.go(to);
  }

  private walking(): Shortcut[] {
    const group = 'keys.groupList';
    const walk = (step: number) => {
      this.store.go(this.store.activeIndex() + step);
      this.focusList();
    };
    return [
      { keys: 'j', label: 'keys.next', group, repeats: true, run: () => walk(1) },
      { keys: 'k', label: 'keys.previous', group, repeats: true, run: () => walk(-1) },
      { keys: 'o', label: 'suggestions.openReader', group, run: () => this.openReader() },
    ];
  }

  private deciding(): Shortcut[] {
    const group = 'keys.groupDecide';
    const decide = (decision: 'accepted' | 'rejected') =>
      this.store.isToDecide() && this.store.decide(decision);
    return [
      { keys: 'Enter', label: 'keys.accept', group, run: () => decide('accepted') },
      { keys: 'x', label: 'keys.reject', group, run: () => decide('rejected') },
      ...COMMITMENT_KINDS.map((kind, index) => ({
        keys: String(index + 1),
        label: `kind.${kind}`,
        group,
        run: () => this.store.chooseKind(kind),
      })),
    ];
  }

  private openReader(): boolean {
    const row = this.store.active();
    if (!row) return false;
    void this.router.navigate(['/releases', row.releaseId], {
      queryParams: { version: row.versionId, mark: row.id },
    });
    return true;
  }

  /** The list has the focus, so that what is chosen in it is heard. */
  private focusList(): void {
    this.scroller()?.elementRef.nativeElement.focus({ preventScroll: true });
  }

  /** A list that has just come has its height one frame after its rows. */
  private revealOnceDrawn(): void {
    const reveal = () => {
      this.reveal(this.store.activeIndex());
      // Who has gone to something else already is left there.
      if (this.document.activeElement?.contains(this.scroller()?.elementRef.nativeElement ?? null))
        this.focusList();
    };
    afterNextRender(() => requestAnimationFrame(() => requestAnimationFrame(reveal)), {
      injector: this.injector,
    });
  }

  private reveal(index: number): void {
    const scroller = this.scroller();
    if (!scroller || index < 0) return;
    const top = index * this.rowHeight;
    const from = scroller.measureScrollOffset();
    const size = scroller.getViewportSize();
    if (top < from) scroller.scrollToOffset(top);
    else if (top + this.rowHeight > from + size) scroller.scrollToOffset(top + this.rowHeight - size);
    // In a low window the page moves, too, and the list may lie beyond it.
    if (index > 0) scroller.elementRef.nativeElement.scrollIntoView({ block: 'nearest' });
  }
}
