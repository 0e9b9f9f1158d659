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
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LucideChevronLeft } from '@lucide/angular';
import { Api } from '../../../../core/api/api';
import { type ProblemError, toProblemError } from '../../../../core/api/problem';
import { Drafts, whenBroughtBack } from '../../../../core/drafts/drafts';
import { ProblemWords } from '../../../../core/feedback/problem-words';
import { Toasts } from '../../../../core/feedback/toasts';
import { translator } from '../../../../core/i18n/translator';
import { injectUrlState } from '../../../../core/url-state/url-state';
import { PageHeader } from '../../../../ui/page-header/page-header';
import { SkeletonRows } from '../../../../ui/skeleton-rows/skeleton-rows';
import { slugOf, withFound } from '../../fields/found-fields';
import { EMPTY_FIELDS, fieldsOfPreset, newSourceOf, type SourceFields } from '../../fields/source-fields';
import { SourceEditor } from '../../trial/source-editor/source-editor';
import { type ChosenList, SiteLook } from '../site-look/site-look';

/** From an address to a watched source: look around, choose a list, see what it gives, save. */
@Component({
  selector: 'uade-add-source-page',
  imports: [LucideChevronLeft, PageHeader, RouterLink, SiteLook, SkeletonRows, SourceEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './add-source-page.html',
  styleUrl: './add-source-page.css',
})
export class AddSourcePage {
  protected readonly t = translator();
  protected readonly words = translator('sources');
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  private readonly problemWords = inject(ProblemWords);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly key = injectUrlState().text('preset');
  private readonly presets = this.api.resource('/source-presets', () => (this.key() ? {} : undefined));
  private readonly editor = viewChild(SourceEditor);
  private readonly look = viewChild(SiteLook);

  protected readonly preset = computed(() =>
    this.presets.hasValue() ? this.presets.value().find(({ key }) => key === this.key()) : undefined,
  );
  /** Whether the preset of the address is on its way. */
  protected readonly waits = computed(() => this.key() !== undefined && this.presets.isLoading());
  protected readonly draftName = computed(() => {
    const preset = this.preset();
    return preset ? `source.new.${preset.key}` : 'source.new';
  });
  protected readonly begin = computed<SourceFields>(() => {
    const preset = this.preset();
    return preset ? fieldsOfPreset(preset) : EMPTY_FIELDS;
  });
  /** Whether the settings are open: a preset's are at once, and so is what was begun and not saved. */
  protected readonly editing = linkedSignal<boolean>(() => {
    const name = this.draftName();
    return this.preset() !== undefined || untracked(() => this.drafts.read(name)) !== null;
  });
  protected readonly busy = signal(false);
  private readonly refused = signal<ProblemError | null>(null);
  protected readonly refusal = computed(() => {
    const problem = this.refused();
    if (problem === null) return null;
    const taken = problem.problem.code === 'conflict';
    return taken ? { why: this.words('problem.slugTaken'), remedy: null } : this.problemWords.of(problem);
  });
  /** What is to be put into the form as soon as it is there. */
  private readonly waiting = signal<((fields: SourceFields) => SourceFields) | null>(null);

  constructor() {
    effect(() => {
      const editor = this.editor();
      const change = this.waiting();
      if (!editor || !change) return;
      untracked(() => {
        this.waiting.set(null);
        editor.take(change(editor.fields()));
      });
    });
    this.tryPresetOnce();
    whenBroughtBack((names) => names.has(this.draftName()) && this.editing.set(true));
  }

  protected choose({ url, site, list }: ChosenList): void {
    this.waiting.set((fields) => withFound(fields, url, { site, list }));
    this.editing.set(true);
  }

  /** Open the settings without having looked around; the address is taken over where one was typed. */
  protected skip(url: string): void {
    if (url !== '' && this.drafts.read(this.draftName()) === null) {
      const name = URL.canParse(url) ? new URL(url).hostname : '';
      this.drafts.write(this.draftName(), { ...EMPTY_FIELDS, name, slug: slugOf(url), homePage: url });
    }
    this.editing.set(true);
    this.focusEditor();
  }

  protected close(): void {
    this.editing.set(false);
    if (this.preset()) void this.router.navigateByUrl('/sources');
  }

  protected async save(fields: SourceFields): Promise<void> {
    const proven = this.editor()?.proven() ?? false;
    const forget = this.editor()?.forgetting();
    this.busy.set(true);
    this.refused.set(null);
    try {
      const source = await this.api.post('/sources', { body: newSourceOf(fields) });
      forget?.();
      this.look()?.forget();
      if (proven) this.verify(source.id);
      await this.router.navigate(['/sources', source.id]);
    } catch (error) {
      this.refused.set(toProblemError(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** To write is what the form was opened for. */
  private focusEditor(): void {
    const move = () =>
      this.host.nativeElement.querySelector<HTMLElement>('uade-source-editor input')?.focus();
    afterNextRender(move, { injector: this.injector });
  }

  /** What was just seen to work is looked at once more by the server, which notes that it is verified. */
  private verify(id: string): void {
    this.api
      .post('/sources/{id}/checks', { params: { id } })
      .catch((error: unknown) => this.toasts.problem(error));
  }

  /** A preset that is opened is tried at once: that is what one has come for. */
  private tryPresetOnce(): void {
    const trying = effect(() => {
      const editor = this.editor();
      if (!editor || !this.preset()) return;
      trying.destroy();
      untracked(() => editor.look());
    });
  }
}
