import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Span } from '@uade/kernel';
import { whenBroughtBack } from '../../../core/drafts/drafts';
import { Announcer } from '../../../core/feedback/announcer';
import { returnFocusAfter } from '../../../core/focus/return-focus';
import { translator } from '../../../core/i18n/translator';
import { type Shortcut, useShortcuts } from '../../../core/keyboard/keyboard';
import { ViewportSize } from '../../../core/layout/viewport-size';
import { PageTitle } from '../../../core/title/page-title';
import { ErrorState } from '../../../ui/error-state/error-state';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { COMMITMENT_KINDS } from '../../suggestions/commitment-kinds';
import { StoryBox } from '../../stories/story-box/story-box';
import { StoryStore } from '../../stories/story.store';
import { FidelityBox } from '../fidelity-box/fidelity-box';
import { Inspector } from '../inspector/inspector';
import { MarkStrip } from '../mark-strip/mark-strip';
import { MarksFilter } from '../marks-filter/marks-filter';
import { ReleaseHead } from '../release-head/release-head';
import { ReleaseText } from '../release-text/release-text';
import { ReaderDecisions } from '../state/reader-decisions';
import { ReaderNotes } from '../state/reader-notes';
import { ReaderStore } from '../state/reader.store';
import { type Mark, markWord } from '../text/mark';

/** A release to read: its text with all that is marked in it, and a panel that decides, annotates and enters. */
@Component({
  selector: 'uade-reader-page',
  imports: [
    ErrorState,
    FidelityBox,
    Inspector,
    MarkStrip,
    MarksFilter,
    ReleaseHead,
    ReleaseText,
    RouterLink,
    SkeletonRows,
    StoryBox,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ReaderStore, ReaderDecisions, ReaderNotes, StoryStore],
  templateUrl: './reader-page.html',
  styleUrl: './reader-page.css',
})
export class ReaderPage {
  protected readonly store = inject(ReaderStore);
  protected readonly stories = inject(StoryStore);
  protected readonly viewport = inject(ViewportSize);
  protected readonly t = translator();
  protected readonly words = translator('reader');
  private readonly decisions = inject(ReaderDecisions);
  private readonly notes = inject(ReaderNotes);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly inspector = viewChild(Inspector);
  private readonly panel = viewChild<unknown, ElementRef<HTMLElement>>(Inspector, { read: ElementRef });
  private readonly handle = viewChild<ElementRef<HTMLElement>>('handle');

  /** What the text shows as pointed at: the sentence chosen by key, or the words being written about. */
  protected readonly place = computed(() => this.store.writing()?.span ?? this.store.pointed());
  /** On a narrow screen the panel is a sheet, open while there is something in it. */
  protected readonly listOpen = signal(false);
  protected readonly sheetOpen = computed(
    () => this.store.selected() !== null || this.store.writing() !== null || this.listOpen(),
  );

  constructor() {
    const pageTitle = inject(PageTitle);
    effect(() => {
      const title = this.store.reader()?.version.title;
      if (title) pageTitle.show(title);
    });
    this.resumeDraftOnce();
    returnFocusAfter(
      () => this.store.writing() !== null,
      () => this.panel()?.nativeElement ?? this.handle()?.nativeElement ?? null,
    );
    whenBroughtBack((names) => this.resumeDiscarded(names));
    useShortcuts([...this.walking(), ...this.deciding(), ...this.writing()]);
  }

  protected choose(id: string): void {
    this.store.select(id);
    this.announce(this.store.selected());
    afterNextRender(() => this.inspector()?.focusDecision(), { injector: this.injector });
  }

  protected closeSheet(): void {
    this.store.select(null);
    this.listOpen.set(false);
  }

  protected writeNote(span: Span | null): void {
    if (span) this.notes.begin(span);
    else this.announcer.say(this.words('selectFirst'));
  }

  protected enterCommitment(span: Span | null): void {
    if (span) this.store.write('commitment', span);
    else this.announcer.say(this.words('selectFirst'));
  }

  protected giveEvidence(span: Span | null): void {
    if (span) this.store.write('evidence', span);
    else this.announcer.say(this.words('selectFirst'));
  }

  private walking(): Shortcut[] {
    const group = 'reader.keys.groupRead';
    return [
      {
        keys: 'j',
        label: 'reader.keys.next',
        group,
        repeats: true,
        run: () => this.announce(this.store.walk(1)),
      },
      {
        keys: 'k',
        label: 'reader.keys.previous',
        group,
        repeats: true,
        run: () => this.announce(this.store.walk(-1)),
      },
      { keys: 's', label: 'reader.keys.nextSentence', group, repeats: true, run: () => this.point(1) },
      { keys: 'a', label: 'reader.keys.previousSentence', group, repeats: true, run: () => this.point(-1) },
      { keys: 'Escape', label: 'reader.keys.close', group, run: () => this.leave() },
    ];
  }

  private deciding(): Shortcut[] {
    const group = 'keys.groupDecide';
    const decide = (decision: 'accepted' | 'rejected') => {
      if (!this.decisions.current()) return false;
      return this.decisions.decide({ decision });
    };
    return [
      { keys: 'Enter', label: 'keys.accept', group, run: () => decide('accepted') },
      { keys: 'x', label: 'keys.reject', group, run: () => decide('rejected') },
      { keys: '=', label: 'reader.keys.join', group, run: () => this.join() },
      ...COMMITMENT_KINDS.map((kind, index) => ({
        keys: String(index + 1),
        label: `kind.${kind}`,
        group,
        run: () => this.decisions.chooseKind(kind),
      })),
    ];
  }

  /** @returns `false` where nothing is to be decided. */
  private join(): boolean {
    const suggestion = this.decisions.current();
    if (suggestion) this.inspector()?.startJoining(suggestion.id);
    return suggestion !== null;
  }

  private writing(): Shortcut[] {
    const group = 'reader.keys.groupWrite';
    return [
      { keys: 'n', label: 'reader.keys.note', group, run: () => this.writeNote(this.store.place()) },
      {
        keys: 'c',
        label: 'reader.keys.commitment',
        group,
        run: () => this.enterCommitment(this.store.place()),
      },
      {
        keys: 'v',
        label: 'reader.keys.evidence',
        group,
        run: () => this.giveEvidence(this.store.place()),
      },
    ];
  }

  private point(step: 1 | -1): void {
    const sentence = this.store.point(step);
    if (sentence) this.announcer.say(this.store.quote(sentence), this.store.lang());
  }

  private leave(): void {
    if (this.store.writing()) this.store.writing.set(null);
    else this.closeSheet();
  }

  private announce(mark: Mark | null): void {
    if (!mark) return this.announcer.say(this.words('nothingMarked'));
    this.announcer.say(this.words(`markLabel.${markWord(mark)}`, { quote: this.store.quote(mark) }));
  }

  /** What was discarded and is wanted back is open again. */
  private resumeDiscarded(names: ReadonlySet<string>): void {
    const draft = this.notes.openDrafts().find(({ name }) => names.has(name));
    if (draft) return this.store.write(draft.type, draft.span);
    const note = this.store.reader()?.annotations.find(({ id }) => names.has(`note.rewritten.${id}`));
    if (note) this.notes.begin(note, note);
  }

  /** What was being written when the page was left is open again when it is back, unless the address names a mark. */
  private resumeDraftOnce(): void {
    const resume = effect(() => {
      if (!this.store.reader()) return;
      resume.destroy();
      untracked(() => {
        const [draft] = this.notes.openDrafts();
        if (draft && !this.store.selected()) this.store.write(draft.type, draft.span);
      });
    });
  }
}
