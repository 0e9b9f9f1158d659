import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { LucideList, LucideDynamicIcon, LucideMap, LucideRss, LucideSearch } from '@lucide/angular';
import type { DiscoveredSource, FoundList } from '@uade/contracts';
import { Api } from '../../../../core/api/api';
import { type ProblemError, toProblemError } from '../../../../core/api/problem';
import { injectDraft } from '../../../../core/drafts/drafts';
import { Announcer } from '../../../../core/feedback/announcer';
import { translator } from '../../../../core/i18n/translator';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { OwnForm } from '../../../../ui/own-form/own-form';
import { isWebAddress } from '../../fields/source-fields';
import { TroubleNote } from '../../health/trouble-note';

/** One of the lists that were found at a site. */
export interface ChosenList {
  readonly url: string;
  readonly site: DiscoveredSource;
  readonly list: FoundList;
}

const ICONS = { feed: LucideRss, sitemap: LucideMap, listing: LucideList } as const;

/** Where a site's items can be found: its address goes in, its feeds, sitemaps and list pages come out. */
@Component({
  selector: 'uade-site-look',
  imports: [ErrorState, LucideDynamicIcon, LucideSearch, OwnForm, TroubleNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './site-look.html',
  styleUrl: './site-look.css',
})
export class SiteLook {
  readonly chosen = output<ChosenList>();
  /** The settings are to be written by hand, beginning with this address. */
  readonly skipped = output<string>();

  protected readonly words = translator('sources');
  protected readonly icons = ICONS;
  protected readonly draft = injectDraft(
    () => 'source.look',
    () => ({ url: '' }),
  );
  protected readonly url = computed(() => this.draft.value().url);
  protected readonly tried = signal(false);
  protected readonly wrong = computed(() => this.tried() && !isWebAddress(withScheme(this.url())));
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly site = signal<DiscoveredSource | null>(null);
  protected readonly picked = signal<FoundList | null>(null);
  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  private turn = 0;

  constructor() {
    // After the shell has given the focus to the new screen as a whole.
    const field = this.field;
    afterNextRender(() => setTimeout(() => field()?.nativeElement.focus({ preventScroll: true })));
  }

  /** Forget the address: its source has been added. */
  forget(): void {
    this.draft.discard();
  }

  protected async look(): Promise<void> {
    this.tried.set(true);
    if (this.wrong() || this.busy()) return;
    const url = withScheme(this.url());
    this.draft.set({ url });
    const turn = ++this.turn;
    this.busy.set(true);
    this.problem.set(null);
    this.site.set(null);
    this.picked.set(null);
    try {
      const site = await this.api.post('/sources/discover', { body: { url } });
      if (turn === this.turn) this.take(site);
    } catch (error) {
      if (turn === this.turn) this.problem.set(toProblemError(error));
    } finally {
      if (turn === this.turn) this.busy.set(false);
    }
  }

  /** Wait no longer. */
  protected stop(): void {
    this.turn += 1;
    this.busy.set(false);
  }

  protected pick(site: DiscoveredSource, list: FoundList): void {
    this.picked.set(list);
    this.chosen.emit({ url: this.url(), site, list });
  }

  protected skip(): void {
    this.skipped.emit(withScheme(this.url()));
  }

  private take(site: DiscoveredSource): void {
    this.site.set(site);
    this.announcer.say(this.words.count('look.found', site.lists.length));
  }
}

/** People write addresses without `https://`. */
function withScheme(url: string): string {
  const text = url.trim();
  return text === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
}
