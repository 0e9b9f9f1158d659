import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucidePencil, LucideUndo2, LucideX } from '@lucide/angular';
import type { Suggestion } from '@uade/contracts';
import { returnFocusAfter } from '../../../core/focus/return-focus';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { NoteCard } from '../../annotations/note-card/note-card';
import { NoteEditor } from '../../annotations/note-editor/note-editor';
import { DecisionBar } from '../../suggestions/decision-bar/decision-bar';
import { DecisionConflict } from '../../suggestions/decision-conflict/decision-conflict';
import { SuggestionFacts } from '../../suggestions/suggestion-facts/suggestion-facts';
import { Contents } from '../contents/contents';
import { EvidenceFor } from '../evidence-for/evidence-for';
import { JoinCommitment, type Joined } from '../join-commitment/join-commitment';
import { NewCommitment } from '../new-commitment/new-commitment';
import { MarkGlyph } from '../release-text/mark-glyph';
import { ReaderDecisions } from '../state/reader-decisions';
import { ReaderNotes } from '../state/reader-notes';
import { ReaderStore, type Writing } from '../state/reader.store';
import { markWord } from '../text/mark';

/** The panel beside the text: what the chosen mark is, and what can be done with it. */
@Component({
  selector: 'uade-inspector',
  imports: [
    Contents,
    DecisionBar,
    DecisionConflict,
    EvidenceFor,
    JoinCommitment,
    LucidePencil,
    LucideUndo2,
    LucideX,
    MarkGlyph,
    NewCommitment,
    NoteCard,
    NoteEditor,
    QuotedText,
    RouterLink,
    StatusBadge,
    SuggestionFacts,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inspector.html',
  styleUrl: './inspector.css',
})
export class Inspector {
  /** The panel is done with: whoever opened it as a sheet may close it. */
  readonly closed = output<void>();

  protected readonly store = inject(ReaderStore);
  protected readonly decisions = inject(ReaderDecisions);
  protected readonly notes = inject(ReaderNotes);
  protected readonly formats = inject(Formats);
  protected readonly t = translator();
  protected readonly words = translator('reader');
  protected readonly joining = signal<string | null>(null);
  protected readonly language = computed(() => this.store.reader()?.version.language ?? 'other');
  protected readonly heading = computed(() => {
    const mark = this.store.selected();
    return mark ? this.words(`markKind.${markWord(mark)}`) : '';
  });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly bar = viewChild(DecisionBar);
  private readonly editor = viewChild(NoteEditor);

  constructor() {
    returnFocusAfter(
      () => this.joining() !== null,
      () => null,
    );
  }

  /** Put the focus where Enter decides, if there is something to decide. */
  focusDecision(): void {
    this.bar()?.focus();
  }

  protected toggleJoining(id: string): void {
    this.joining.update((open) => (open === id ? null : id));
  }

  /** Look for the commitment that a suggestion says once more. */
  startJoining(id: string): void {
    this.joining.set(id);
  }

  protected stopJoining(): void {
    this.joining.set(null);
  }

  protected join(joined: Joined): Promise<void> {
    this.joining.set(null);
    // The search has gone with the focus in it; the next suggestion, if there is one, is decided next.
    this.focus('[aria-keyshortcuts="Enter"]');
    return this.decisions.decide({ decision: 'accepted', ...joined });
  }

  protected decided(suggestion: Suggestion): string {
    const { decision, state } = suggestion;
    if (!decision) return '';
    const params = { name: decision.actor.name, at: this.formats.instant(decision.at) };
    return this.words(`decided.${state}`, params);
  }

  protected async saveNote(writing: Writing, body: string): Promise<void> {
    const forget = this.editor()?.forgetting();
    if (await this.notes.save(writing, body)) forget?.();
  }

  protected takeTheirs(): void {
    const theirs = this.notes.theirs();
    if (theirs) this.notes.yield(theirs);
  }

  protected stopWriting(): void {
    this.store.writing.set(null);
    this.notes.theirs.set(null);
  }

  protected close(): void {
    this.store.select(null);
    this.closed.emit();
  }

  private focus(selector: string): void {
    const move = () => this.host.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    afterNextRender(move, { injector: this.injector });
  }
}
