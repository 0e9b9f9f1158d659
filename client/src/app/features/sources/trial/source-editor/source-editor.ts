import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { LucideRefreshCw } from '@lucide/angular';
import { DISCOVERIES, type Discovery } from '@uade/contracts';
import { READ_LANGUAGES, type ReadLanguage } from '@uade/kernel';
import { Discarding } from '../../../../core/drafts/discarding';
import { injectDraft } from '../../../../core/drafts/drafts';
import { injectLeadToProblem } from '../../../../core/focus/lead-to-problem';
import { translator } from '../../../../core/i18n/translator';
import { useShortcuts } from '../../../../core/keyboard/keyboard';
import { DraftNote } from '../../../../ui/draft-note/draft-note';
import { OwnForm } from '../../../../ui/own-form/own-form';
import { SavingNote } from '../../../../ui/saving-note/saving-note';
import { type FieldProblem, fieldProblems, type SourceFields, trialOf } from '../../fields/source-fields';
import { SelectorFields } from '../selector-fields/selector-fields';
import { TrialPane } from '../trial-pane/trial-pane';
import { TrialStore } from '../trial.store';

/** A source's settings with their live preview beside them; what is typed is kept as a draft until it is saved. */
@Component({
  selector: 'uade-source-editor',
  imports: [DraftNote, LucideRefreshCw, OwnForm, SavingNote, SelectorFields, TrialPane],
  providers: [TrialStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './source-editor.html',
  styleUrl: './source-editor.css',
})
export class SourceEditor {
  readonly draftName = input.required<string>();
  readonly begin = input.required<SourceFields>();
  readonly isNew = input(false);
  readonly saveLabel = input.required<string>();
  readonly busy = input(false);
  readonly saved = output<SourceFields>();
  readonly closed = output<void>();

  private readonly discarding = inject(Discarding);
  protected readonly t = translator();
  protected readonly words = translator('sources');
  protected readonly trial = inject(TrialStore);
  private readonly leadToProblem = injectLeadToProblem();
  protected readonly discoveries = DISCOVERIES;
  protected readonly languages = READ_LANGUAGES;
  protected readonly draft = injectDraft<SourceFields>(
    () => this.draftName(),
    () => this.begin(),
  );
  readonly fields = computed(() => this.draft.value());
  protected readonly tried = signal(false);
  private readonly problems = computed(() => fieldProblems(this.fields(), this.isNew()));
  protected readonly settings = computed(() => trialOf(this.fields()));
  protected readonly stale = computed(() => {
    const settings = this.settings();
    return settings === null || !this.trial.shows(settings);
  });
  protected readonly discoveryHint = computed(() => this.words(`discoveryHint.${this.fields().discovery}`));
  /** Whether the preview shows these very settings, with an article read and nothing broken. */
  readonly proven = computed(() => {
    const preview = this.trial.preview();
    return !this.stale() && preview !== null && preview.trouble === null && preview.article !== null;
  });

  constructor() {
    effect(() => this.learnLanguage());
    const group = 'sources.keys.group';
    useShortcuts([{ keys: 'v', label: 'sources.preview.run', group, run: () => this.look() }]);
  }

  /** Put other settings into the form and look at what they give. */
  take(fields: SourceFields): void {
    this.draft.set(fields);
    this.look();
  }

  /** What forgets the draft, for when that which is typed now has been stored. */
  forgetting(): () => void {
    return this.draft.forgetting();
  }

  look(itemUrl: string | null = null): void {
    const settings = trialOf(this.fields(), itemUrl);
    if (settings === null) this.tried.set(true);
    else void this.trial.run(settings);
  }

  protected set(change: Partial<SourceFields>): void {
    this.draft.set({ ...this.fields(), ...change });
  }

  protected setDiscovery(discovery: string): void {
    this.set({ discovery: discovery as Discovery });
  }

  protected speaks(language: ReadLanguage, speaks: boolean): void {
    const others = this.fields().languages.filter((one) => one !== language);
    this.set({ languages: speaks ? [...others, language] : others });
  }

  protected setListing({ name, value }: { readonly name: string; readonly value: string }): void {
    this.set({ listing: { ...this.fields().listing, [name]: value } });
  }

  protected setArticle({ name, value }: { readonly name: string; readonly value: string }): void {
    this.set({ article: { ...this.fields().article, [name]: value } });
  }

  protected wrong(problem: FieldProblem): boolean {
    return this.tried() && this.problems().includes(problem);
  }

  protected save(): void {
    this.tried.set(true);
    if (this.problems().length > 0) this.leadToProblem();
    else if (!this.busy()) this.saved.emit(this.fields());
  }

  protected discard(): void {
    this.discarding.discard(() => {
      this.draft.discard();
      this.closed.emit();
    });
  }

  /** A source whose languages nobody has named yet speaks that of the article that was read. */
  private learnLanguage(): void {
    const language = READ_LANGUAGES.find((one) => one === this.trial.preview()?.article?.language);
    untracked(() => {
      if (language && this.fields().languages.length === 0) this.set({ languages: [language] });
    });
  }
}
