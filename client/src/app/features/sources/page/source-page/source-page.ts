import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  LucideChevronLeft,
  LucideDynamicIcon,
  LucideExternalLink,
  LucidePause,
  LucidePencil,
  LucidePlay,
  LucideRefreshCw,
  LucideSearchCheck,
} from '@lucide/angular';
import { Drafts, whenBroughtBack } from '../../../../core/drafts/drafts';
import { translator } from '../../../../core/i18n/translator';
import { type Shortcut, useShortcuts } from '../../../../core/keyboard/keyboard';
import { PageTitle } from '../../../../core/title/page-title';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { FictionalTag } from '../../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../../ui/language-tag/language-tag';
import { SkeletonRows } from '../../../../ui/skeleton-rows/skeleton-rows';
import type { SourceFields } from '../../fields/source-fields';
import { isUnverified, standingOf } from '../../health/condition';
import { StandingTag } from '../../health/standing-tag';
import { UnverifiedTag } from '../../health/unverified-tag';
import { SourceEditor } from '../../trial/source-editor/source-editor';
import { TrialPane } from '../../trial/trial-pane/trial-pane';
import { BackfillList } from '../backfill-list/backfill-list';
import { HandFacts } from '../hand-facts/hand-facts';
import { HealthFacts } from '../health-facts/health-facts';
import { ItemList } from '../item-list/item-list';
import { PollList } from '../poll-list/poll-list';
import { SettingsConflict } from '../settings-conflict/settings-conflict';
import { SettingsFacts } from '../settings-facts/settings-facts';
import { SourceStore } from '../source.store';

/** One source: how it goes, what it has listed, its settings, and older items on demand. */
@Component({
  selector: 'uade-source-page',
  imports: [
    BackfillList,
    ErrorState,
    FictionalTag,
    HandFacts,
    HealthFacts,
    ItemList,
    LanguageTag,
    LucideChevronLeft,
    LucideDynamicIcon,
    LucideExternalLink,
    LucidePencil,
    LucideRefreshCw,
    LucideSearchCheck,
    PollList,
    RouterLink,
    SettingsConflict,
    SettingsFacts,
    SkeletonRows,
    SourceEditor,
    StandingTag,
    TrialPane,
    UnverifiedTag,
  ],
  providers: [SourceStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './source-page.html',
  styleUrl: './source-page.css',
})
export class SourcePage {
  protected readonly store = inject(SourceStore);
  protected readonly t = translator();
  protected readonly words = translator('sources');
  private readonly drafts = inject(Drafts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly editor = viewChild(SourceEditor);

  protected readonly editName = computed(() => `source.edit.${this.store.id()}`);
  /** What editing began from; `null` while nobody edits. */
  protected readonly base = linkedSignal<string, SourceFields | null>({
    source: this.store.id,
    computation: () => null,
  });
  protected readonly isPolled = computed(() => {
    const source = this.store.source();
    return source !== undefined && standingOf(source) === 'active';
  });
  protected readonly byHand = computed(() => this.store.source()?.discovery === 'by-hand');
  /** Whether pages of its lists are known: it was polled before its releases were handed in. */
  protected readonly hasListed = computed(() =>
    Object.values(this.store.source()?.health.items ?? {}).some((count) => count > 0),
  );
  protected readonly unverified = computed(() => {
    const source = this.store.source();
    return source !== undefined && isUnverified(source);
  });
  protected readonly turnIcon = computed(() => (this.isPolled() ? LucidePause : LucidePlay));
  protected readonly turnWord = computed(() => (this.isPolled() ? 'action.pause' : 'action.resume'));

  constructor() {
    const pageTitle = inject(PageTitle);
    effect(() => {
      const name = this.store.source()?.name;
      if (name) pageTitle.show(name);
    });
    useShortcuts(this.shortcuts());
    this.resumeEdits();
    whenBroughtBack((names) => names.has(this.editName()) && this.openEdit());
  }

  protected edit(): void {
    this.openEdit();
    this.focus('uade-source-editor input');
  }

  private openEdit(): void {
    this.store.theirs.set(null);
    const source = this.store.source();
    if (source) this.base.set(this.store.editBase(source));
  }

  protected closeEdit(): void {
    this.base.set(null);
    this.store.theirs.set(null);
    if (!this.hasDraft()) this.store.forgetEditBase(this.store.id());
    this.focus('[aria-keyshortcuts="e"]');
  }

  protected async save(fields: SourceFields): Promise<void> {
    const [id, base] = [this.store.id(), this.base()];
    const proven = this.editor()?.proven() ?? false;
    const forget = this.editor()?.forgetting();
    if (!base || !(await this.store.save(fields, base))) return;
    forget?.();
    this.store.forgetEditBase(id);
    if (id !== this.store.id()) return;
    this.base.set(null);
    if (proven && this.unverified()) await this.store.verify();
  }

  private shortcuts(): Shortcut[] {
    const group = 'sources.keys.group';
    const unlessByHand = (step: () => Promise<void>) => () => (this.byHand() ? false : step());
    return [
      {
        keys: 'p',
        label: 'sources.action.poll',
        group,
        run: () => (this.isPolled() ? this.store.poll() : false),
      },
      { keys: 's', label: 'sources.keys.turn', group, run: unlessByHand(() => this.store.turn()) },
      { keys: 'v', label: 'sources.action.check', group, run: unlessByHand(() => this.store.verify()) },
      { keys: 'e', label: 'sources.action.edit', group, run: () => this.edit() },
    ];
  }

  /** An edit that was begun and not saved is open again when the source is back. */
  private resumeEdits(): void {
    const shown = computed(() => this.store.source()?.id);
    effect(() => {
      if (shown() === undefined) return;
      untracked(() => this.hasDraft() && this.openEdit());
    });
  }

  /** The form takes its button away and gives it back: the focus goes with it, or it is lost. */
  private focus(selector: string): void {
    const move = () => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender(move, { injector: this.injector });
  }

  private hasDraft(): boolean {
    return this.drafts.read(this.editName()) !== null;
  }
}
