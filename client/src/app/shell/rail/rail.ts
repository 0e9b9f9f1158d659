import { ChangeDetectionStrategy, Component, computed, model } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import {
  LucideBookOpenCheck,
  LucideDynamicIcon,
  LucideHandshake,
  LucideInbox,
  LucideLayoutDashboard,
  LucideNewspaper,
  LucidePanelLeftClose,
  LucidePanelLeftOpen,
} from '@lucide/angular';
import { translator } from '../../core/i18n/translator';

/** The way to every screen: at the left, or along the bottom of a narrow window. */
@Component({
  selector: 'uade-rail',
  imports: [LucideDynamicIcon, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rail.html',
  styleUrl: './rail.css',
  host: { '[class.closed]': '!open()' },
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
    { path: '/method', word: 'nav.method', icon: LucideBookOpenCheck, exact: false },
  ] as const;
}
