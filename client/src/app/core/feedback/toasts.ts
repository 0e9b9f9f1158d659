import { computed, inject, Injectable, signal } from '@angular/core';
import { toProblemError, type ProblemError } from '../api/problem';
import { Announcer } from './announcer';
import { ProblemWords } from './problem-words';

/** What the toast shows: something done that can be undone, or something that failed. */
export type Toast =
  | { readonly id: number; readonly type: 'undo'; readonly text: string }
  | {
      readonly id: number;
      readonly type: 'problem';
      readonly error: ProblemError;
      /** Tries again what failed, where that can be done from here. */
      readonly retry: (() => unknown) | undefined;
    };

interface Step {
  readonly toast: number;
  readonly undo: () => Promise<unknown> | void;
}

/** How long an undo stays on offer, in milliseconds; hovering or focusing the toast holds it. */
const UNDO_MS = 10_000;

/** Undo in place of "are you sure", and failures that happen away from any screen's own error state. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly announcer = inject(Announcer);
  private readonly words = inject(ProblemWords);
  private readonly shown = signal<Toast | null>(null);
  private readonly steps = signal<readonly Step[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private nextId = 1;

  readonly current = this.shown.asReadonly();
  readonly canUndo = computed(() => this.steps().length > 0);

  /** Say what was done and offer to undo it, by the toast or by `u`; later steps are undone first. */
  offerUndo(text: string, undo: () => Promise<unknown> | void): void {
    this.offer(text, undo);
  }

  /**
   * Offer to undo what the server has not answered yet, so that a quick `u` undoes this step and not the one before it.
   * A step that fails is no longer on offer; whoever took it says why.
   */
  offerUndoOf<Done>(text: string, doing: Promise<Done>, undo: (done: Done) => Promise<unknown> | void): void {
    const failed = Symbol();
    const settled = doing.catch(() => failed);
    const toast = this.offer(text, async () => {
      const done = await settled;
      if (done !== failed) await undo(done as Done);
    });
    void settled.then((done) => done === failed && this.withdraw(toast));
  }

  /** Undo the last step; what fails is shown. */
  async undo(): Promise<void> {
    const step = this.steps().at(-1);
    if (!step) return;
    this.steps.update((steps) => steps.slice(0, -1));
    this.dismiss();
    try {
      await step.undo();
    } catch (error) {
      this.problem(error);
    }
  }

  /** Show what failed; `retry` is offered beside it. */
  problem(error: unknown, retry?: () => unknown): void {
    const problem = toProblemError(error);
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
    if (this.shown()?.type === 'undo') this.startTimer();
  }

  dismiss(): void {
    clearTimeout(this.timer);
    this.shown.set(null);
  }

  private offer(text: string, undo: Step['undo']): number {
    const toast = this.nextId++;
    this.steps.update((steps) => [...steps.slice(-19), { toast, undo }]);
    this.show({ id: toast, type: 'undo', text });
    this.announcer.say(text);
    return toast;
  }

  private withdraw(toast: number): void {
    this.steps.update((steps) => steps.filter((step) => step.toast !== toast));
    if (this.shown()?.id === toast) this.dismiss();
  }

  private show(toast: Toast): void {
    clearTimeout(this.timer);
    this.shown.set(toast);
    if (toast.type === 'undo') this.startTimer();
  }

  private startTimer(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.shown.set(null), UNDO_MS);
  }
}
