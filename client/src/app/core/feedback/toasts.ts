import { computed, inject, Injectable, signal } from '@angular/core';
import { OwnWrites } from '../api/own-writes';
import { toProblemError, type ProblemError } from '../api/problem';
import { translator } from '../i18n/translator';
import { Announcer } from './announcer';
import { type Deed, shortDeed, spokenDeed } from './deed';
import { ProblemWords } from './problem-words';

/** What the toast shows: something done that can be undone, something undone, that nothing can be, or something that failed. */
export type Toast =
  | { readonly id: number; readonly type: 'undo' | 'undone' | 'nothing'; readonly deed: Deed }
  | {
      readonly id: number;
      readonly type: 'problem';
      readonly error: ProblemError;
      /** Tries again what failed, where that can be done from here. */
      readonly retry: (() => unknown) | undefined;
    };

/** Reverses a deed; may answer `false` where it was refused and that has been said. */
export type Undo = () => Promise<unknown> | unknown;

interface Step {
  readonly toast: number;
  readonly deed: Deed;
  readonly undo: Undo;
  /** What the deed is called once it is undone. */
  readonly undone: Deed;
  /** Does it again, where that can be done. */
  readonly redo: Undo | undefined;
}

/** How long an undo stays on offer, in milliseconds; hovering or focusing the toast holds it. */
const UNDO_MS = 10_000;

/** Undo in place of "are you sure", and failures that happen away from any screen's own error state. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly announcer = inject(Announcer);
  private readonly words = inject(ProblemWords);
  private readonly ownWrites = inject(OwnWrites);
  private readonly t = translator();
  private readonly shown = signal<Toast | null>(null);
  private readonly steps = signal<readonly Step[]>([]);
  /** The toasts of steps that were offered since there was last none on the screen: `u` undoes these at once. */
  private readonly fresh = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private nextId = 1;

  readonly current = this.shown.asReadonly();
  readonly canUndo = computed(() => this.steps().length > 0);

  /** Say what was done and offer to undo it, by the toast or by `u`; later steps are undone first. */
  offerUndo(deed: Deed, undo: Undo, redo?: Undo): void {
    this.offer(deed, undo, redo);
  }

  /**
   * Offer to undo what the server has not answered yet, so that a quick `u` undoes this step and not the one before it.
   * A step that fails is no longer on offer; whoever took it says why. The undo is given what was stored, with the version that
   * one's own writes have led to by then.
   */
  offerUndoOf<Done>(
    deed: Deed,
    doing: Promise<Done>,
    undo: (done: Done) => Promise<unknown> | unknown,
  ): void {
    const failed = Symbol();
    const settled = doing.catch(() => failed);
    const toast = this.offer(deed, async () => {
      const done = await settled;
      return done !== failed && undo(this.ownWrites.latest(done as Done));
    });
    void settled.then((done) => done === failed && this.withdraw(toast));
  }

  /**
   * Undo the last step, and say so; what fails is shown. A step whose toast has gone is shown once more first, so that
   * nothing is undone that is not named on the screen.
   */
  async undo(): Promise<void> {
    const step = this.steps().at(-1);
    if (!step) return this.tellNothing();
    if (!this.fresh.has(step.toast)) return this.showAgain(step);
    this.steps.update((steps) => steps.filter((one) => one !== step));
    this.hide();
    try {
      if ((await step.undo()) !== false) this.tellUndone(step);
    } catch (error) {
      this.problem(error);
    }
  }

  /** Show what failed; `retry` is offered beside it. */
  problem(error: unknown, retry?: () => unknown): void {
    const problem = toProblemError(error);
    this.fresh.clear();
    this.show({ id: this.nextId++, type: 'problem', error: problem, retry });
    this.announcer.say(this.words.of(problem).why);
  }

  /** Try again what the toast says has failed. */
  retry(): void {
    const toast = this.shown();
    this.dismiss();
    if (toast?.type === 'problem') toast.retry?.();
  }

  /** Keep the toast while somebody reads it. */
  hold(): void {
    clearTimeout(this.timer);
  }

  release(): void {
    const toast = this.shown();
    if (toast && toast.type !== 'problem') this.startTimer();
  }

  dismiss(): void {
    this.fresh.clear();
    this.hide();
  }

  private offer(deed: Deed, undo: Undo, redo?: Undo): number {
    const done = shortDeed(deed);
    return this.push({ deed: done, undo, redo, undone: this.reversed(done) });
  }

  private reversed(deed: Deed): Deed {
    return { ...deed, text: this.t('undo.done', { what: deed.text }) };
  }

  private push(given: Omit<Step, 'toast'>): number {
    const step = { ...given, toast: this.nextId++ };
    this.steps.update((steps) => [...steps.slice(-19), step]);
    this.showStep(step);
    this.announcer.say(spokenDeed(step.deed));
    return step.toast;
  }

  private showStep({ toast, deed }: Step): void {
    this.fresh.add(toast);
    this.show({ id: toast, type: 'undo', deed });
  }

  private showAgain(step: Step): void {
    this.showStep(step);
    this.announcer.say(this.t('undo.again', { what: spokenDeed(step.deed) }));
  }

  private tellUndone({ deed, undo, redo, undone }: Step): void {
    if (redo) {
      this.push({ deed: undone, undo: redo, redo: undo, undone: deed });
      return;
    }
    this.show({ id: this.nextId++, type: 'undone', deed: undone });
    this.announcer.say(spokenDeed(undone));
  }

  private tellNothing(): void {
    const text = this.t('undo.nothing');
    this.show({ id: this.nextId++, type: 'nothing', deed: { text } });
    this.announcer.say(text);
  }

  private withdraw(toast: number): void {
    this.steps.update((steps) => steps.filter((step) => step.toast !== toast));
    if (this.shown()?.id === toast) this.hide();
  }

  private show(toast: Toast): void {
    clearTimeout(this.timer);
    this.shown.set(toast);
    if (toast.type !== 'problem') this.startTimer();
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.shown.set(null);
  }

  private startTimer(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.dismiss(), UNDO_MS);
  }
}
