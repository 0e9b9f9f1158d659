import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  LucideChevronLeft,
  LucideCircleAlert,
  LucideCircleCheck,
  LucideClock,
  LucideFileText,
  LucideUpload,
} from '@lucide/angular';
import { SourceNames } from '../../../core/domain/source-names';
import { injectDraft } from '../../../core/drafts/drafts';
import { Announcer } from '../../../core/feedback/announcer';
import { ProblemWords } from '../../../core/feedback/problem-words';
import { injectLeadToProblem } from '../../../core/focus/lead-to-problem';
import { Toasts } from '../../../core/feedback/toasts';
import { translator } from '../../../core/i18n/translator';
import { injectUrlState } from '../../../core/url-state/url-state';
import { OwnForm } from '../../../ui/own-form/own-form';
import { PageHeader } from '../../../ui/page-header/page-header';
import { type Handed, HandInStore, type Progress } from '../hand-in.store';

/** What the server takes; others are refused there too, with the reason. */
const ACCEPTED = '.html,.htm,.txt,.md,.markdown,.pdf';

/** What came of one thing that was handed in, in words. */
interface Outcome extends Handed {
  readonly title: string;
  /** The release that was read from it; `null` where there is none yet. */
  readonly link: readonly string[] | null;
  readonly words: string;
  /** What the server said of this very thing, in English. */
  readonly detail: string | undefined;
}

/** A page or a text that somebody has at hand becomes a release: by files, or by a pasted text. */
@Component({
  selector: 'uade-hand-in-page',
  imports: [
    LucideChevronLeft,
    LucideCircleAlert,
    LucideCircleCheck,
    LucideClock,
    LucideFileText,
    LucideUpload,
    OwnForm,
    PageHeader,
    RouterLink,
  ],
  providers: [HandInStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hand-in-page.html',
  styleUrl: './hand-in-page.css',
})
export class HandInPage {
  protected readonly t = translator();
  protected readonly words = translator('ingest');
  protected readonly sources = inject(SourceNames);
  protected readonly accepted = ACCEPTED;
  private readonly store = inject(HandInStore);
  private readonly announcer = inject(Announcer);
  private readonly problems = inject(ProblemWords);
  private readonly toasts = inject(Toasts);
  private readonly leadToProblem = injectLeadToProblem();
  private readonly asked = injectUrlState().text('source');

  /** Slug of the source that it is from: the address's, else none until somebody chooses. */
  protected readonly source = linkedSignal(() => this.asked() ?? '');
  protected readonly url = signal('');
  protected readonly text = injectDraft<string>(
    () => 'hand-in',
    () => '',
  );
  protected readonly dragging = signal(false);
  /** Files that were given before a source was chosen, or beside a wrong address. */
  protected readonly waiting = signal<readonly File[]>([]);
  protected readonly waitingNames = computed(() =>
    this.waiting()
      .map(({ name }) => name)
      .join(', '),
  );
  /** What was tried without all that it needs. */
  protected readonly tried = signal<'file' | 'text' | null>(null);
  protected readonly lacksSource = computed(() => this.tried() !== null && this.source() === '');
  protected readonly lacksText = computed(() => this.tried() === 'text' && this.text.value().trim() === '');
  protected readonly wrongUrl = computed(() => this.url() !== '' && !isAddress(this.url()));
  protected readonly outcomes = computed(() => this.store.handed().map((one) => this.outcomeOf(one)));

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.dragging.set(false);
    this.takeFiles([...(event.dataTransfer?.files ?? [])]);
  }

  protected choose(input: HTMLInputElement): void {
    this.takeFiles([...(input.files ?? [])]);
    // The same file can be chosen again once what was wrong with it is mended.
    input.value = '';
  }

  protected async takeText(): Promise<void> {
    this.tried.set('text');
    const text = this.text.value();
    if (this.lacksSource() || this.lacksText()) return this.leadToProblem();
    this.tried.set(null);
    const progress = await this.store.handInText(this.source(), text);
    if (progress.state !== 'refused' && this.text.value() === text) this.text.discard();
    this.say(progress);
  }

  private takeFiles(files: readonly File[]): void {
    if (files.length === 0) return;
    this.waiting.update((waiting) => [...waiting, ...files]);
    this.handInWaiting();
  }

  /** Hand in what waits; while a source is missing or the address is wrong, it goes on waiting. */
  protected handInWaiting(): void {
    this.tried.set('file');
    if (this.lacksSource() || this.wrongUrl()) {
      this.announcer.say(`${this.words('waitingFiles')}: ${this.waitingNames()}`);
      return this.leadToProblem();
    }
    const files = this.waiting();
    this.tried.set(null);
    this.waiting.set([]);
    const url = files.length === 1 ? this.url().trim() : '';
    if (url !== '') this.url.set('');
    for (const file of files)
      void this.store.handInFile(this.source(), { file, url }).then((progress) => this.say(progress));
  }

  protected cancelWaiting(): void {
    const [files, of] = [this.waiting(), this.waitingNames()];
    this.waiting.set([]);
    this.tried.set(null);
    this.toasts.offerUndo({ text: this.words('notHandedIn'), of }, () =>
      this.waiting.update((waiting) => [...files, ...waiting]),
    );
  }

  private say(progress: Progress): void {
    this.announcer.say(this.wordsOf(progress));
  }

  private outcomeOf(one: Handed): Outcome {
    const { progress, name } = one;
    const result = 'result' in progress ? progress.result : null;
    const problem = 'error' in progress ? this.problems.of(progress.error) : null;
    return {
      ...one,
      title: result?.title ?? name ?? this.words('aText'),
      link: result === null ? null : ['/releases', result.releaseId],
      words: this.wordsOf(progress),
      detail: problem?.detail,
    };
  }

  private wordsOf(progress: Progress): string {
    if (progress.state === 'refused') {
      const { why, remedy } = this.problems.of(progress.error);
      return [why, remedy].filter((part) => part !== null).join(' ');
    }
    if (progress.state === 'imported') return this.words.count('imported', progress.result.suggestions);
    return this.words(progress.state);
  }
}

function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url.trim()) && URL.canParse(url.trim());
}
