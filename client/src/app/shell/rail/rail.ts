import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import {
  LucideBookOpenCheck,
  LucideDynamicIcon,
  LucideEllipsis,
  LucideFileDiff,
  LucideHandshake,
  LucideInbox,
  LucideLayoutDashboard,
  LucideNewspaper,
  LucidePanelLeftClose,
  LucidePanelLeftOpen,
  LucideRadar,
} from '@lucide/angular';
import { translator } from '../../core/i18n/translator';
import { ViewportSize } from '../../core/layout/viewport-size';

/** So many screens have a place of their own along the bottom; the others stand behind one button. */
const ALONG_BOTTOM = 4;

/** The way to every screen: at the left, or along the bottom of a narrow window, where what finds no place opens as a sheet. */
@Component({
  selector: 'uade-rail',
  imports: [LucideDynamicIcon, LucideEllipsis, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rail.html',
  styleUrl: './rail.css',
  host: {
    '[class.closed]': '!open()',
    '(document:click)': 'pressed($event)',
    '(keydown.escape)': 'foldAndReturn()',
  },
})
export class Rail {
  readonly open = model(true);

  protected readonly t = translator();
  protected readonly toggleIcon = computed(() => (this.open() ? LucidePanelLeftClose : LucidePanelLeftOpen));
  protected readonly toggleLabel = computed(() => this.t(this.open() ? 'nav.collapse' : 'nav.expand'));
  protected readonly screens = [
    { path: '/', word: 'nav.overview', icon: LucideLayoutDashboard, exact: true },
    { path: '/releases', word: 'nav.releases', icon: LucideNewspaper, exact: false },
    { path: '/commitments', word: 'nav.commitments', icon: LucideHandshake, exact: false },
    { path: '/queue', word: 'nav.queue', icon: LucideInbox, exact: false },
    { path: '/edits', word: 'nav.edits', icon: LucideFileDiff, exact: false },
    { path: '/sources', word: 'nav.sources', icon: LucideRadar, exact: false },
    { path: '/method', word: 'nav.method', icon: LucideBookOpenCheck, exact: false },
  ] as const;
  /** Whether the sheet with the screens that find no place along the bottom is open. */
  protected readonly unfolded = signal(false);
  private readonly narrow = inject(ViewportSize).narrow;
  private readonly more = viewChild<ElementRef<HTMLElement>>('more');
  protected readonly inPlace = computed(() =>
    this.narrow() ? this.screens.slice(0, ALONG_BOTTOM) : this.screens,
  );
  protected readonly folded = computed(() => (this.narrow() ? this.screens.slice(ALONG_BOTTOM) : []));

  /** A press on anything but the button folds the sheet, one on its links too. */
  protected pressed(event: Event): void {
    const button = this.more()?.nativeElement;
    if (!(event.target instanceof Node && button?.contains(event.target))) this.unfolded.set(false);
  }

  protected foldAndReturn(): void {
    if (!this.unfolded()) return;
    this.unfolded.set(false);
    this.more()?.nativeElement.focus();
  }
}
