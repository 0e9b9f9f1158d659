import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideColumns2, LucideGitMerge, LucideSplit, LucideUndo2 } from '@lucide/angular';
import type { ReleaseStory, StoryDecision, StoryMember } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../ui/language-tag/language-tag';
import { OwnForm } from '../../../ui/own-form/own-form';
import { linkWords } from '../link-words';
import { StoryJoin, type JoinWanted } from '../story-join/story-join';
import { StoryStore } from '../story.store';

/** The releases that tell the same event as this one, why the program says so, and what people decided about it. */
@Component({
  selector: 'uade-story-box',
  imports: [
    FictionalTag,
    LanguageTag,
    LucideColumns2,
    LucideGitMerge,
    LucideSplit,
    LucideUndo2,
    OwnForm,
    RouterLink,
    StoryJoin,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './story-box.html',
  styleUrl: './story-box.css',
})
export class StoryBox {
  readonly releaseId = input.required<string>();

  protected readonly store = inject(StoryStore);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = translator();
  protected readonly words = translator('stories');
  protected readonly langOf = langOf;
  protected readonly formats = inject(Formats);
  protected readonly asking = signal<'join' | 'split' | null>(null);
  protected readonly reason = signal('');
  /** Decisions that are in force, the newest first. */
  protected readonly decisions = computed(() =>
    (this.store.place()?.decisions ?? []).filter(({ undone }) => undone === null),
  );
  protected readonly summary = computed(() => {
    const story = this.store.story();
    if (story === null) return '';
    const own = story.members.find(({ releaseId }) => releaseId === this.releaseId());
    const count = this.words.count('tells', story.releaseCount);
    return own ? `${count} ${this.words(`own.${own.role}`)}` : count;
  });

  constructor() {
    effect(() => {
      this.store.show(this.releaseId());
      this.asking.set(null);
    });
  }

  protected why(member: StoryMember): string {
    return member.link === null ? '' : linkWords(member.link, this.words, this.formats);
  }

  /** Open the form that is asked for, ready to type in; the same again closes it. */
  protected ask(what: 'join' | 'split'): void {
    if (this.asking() === what) return this.close();
    this.reason.set('');
    this.asking.set(what);
    afterNextRender(() => this.focus('form input'), { injector: this.injector });
  }

  /** Close the form and give the focus back to the button that opened it, or to the summary where that is gone. */
  protected close(): void {
    const button = `[data-ask="${this.asking()}"]`;
    this.asking.set(null);
    this.returnFocus(button, 'summary');
  }

  protected async join({ releaseId, reason }: JoinWanted): Promise<void> {
    await this.closeAfter(this.store.join(releaseId, reason));
  }

  protected async split(): Promise<void> {
    const reason = this.reason().trim();
    if (reason !== '' && !this.store.busy()) await this.closeAfter(this.store.split(reason));
  }

  /** What was refused leaves the form as it is, with the reason that was typed. */
  private async closeAfter(storing: Promise<boolean>): Promise<void> {
    const [releaseId, asked] = [this.releaseId(), this.asking()];
    const isStored = await storing;
    if (this.releaseId() !== releaseId || this.asking() !== asked) return;
    if (isStored) this.close();
    else this.returnFocus('form [required]');
  }

  private focus(selector: string): void {
    this.host.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Where what had the focus has gone, give it to the first of these that is there. */
  private returnFocus(...selectors: readonly string[]): void {
    const move = () => {
      const { activeElement, body } = this.host.ownerDocument;
      const there = selectors.find((selector) => this.host.querySelector(selector) !== null);
      if (activeElement === body && there !== undefined) this.focus(there);
    };
    afterNextRender(move, { injector: this.injector });
  }

  /** The button that takes a decision back goes with it, and so would the focus. */
  protected async takeBack(place: ReleaseStory, decision: StoryDecision): Promise<void> {
    if (await this.store.takeBack(place, decision)) this.returnFocus('summary');
  }

  protected decided({ decision, actor, at }: StoryDecision): string {
    return this.words(`decidedBy.${decision}`, { name: actor.name, at: this.formats.instant(at) });
  }
}
