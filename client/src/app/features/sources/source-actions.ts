import { inject, Injectable } from '@angular/core';
import type { Source } from '@uade/contracts';
import { Api } from '../../core/api/api';
import { toProblemError } from '../../core/api/problem';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';

/** What a row or a page does with the source that an action gave. */
export type TakeSource = (source: Source) => void;

/** What people do with a source that is there: each step is undone rather than asked about. */
@Injectable({ providedIn: 'root' })
export class SourceActions {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly words = translator('sources');

  /** Have it polled as soon as its host may be asked; `null` where that was refused. */
  async poll({ id }: Source): Promise<Source | null> {
    try {
      return await this.api.post('/sources/{id}/polls', { params: { id } });
    } catch (error) {
      this.toasts.problem(error);
      return null;
    }
  }

  /** Pause it, or take it up; the toast takes that back. */
  async turn(source: Source, take: TakeSource): Promise<void> {
    const doing = this.change(source);
    const text = this.words(source.state === 'active' ? 'done.paused' : 'done.resumed', {
      name: source.name,
    });
    this.toasts.offerUndoOf({ text }, doing, async (changed) => take(await this.change(changed)));
    try {
      take(await doing);
    } catch (error) {
      this.refused(error, take);
    }
  }

  private change({ id, state, version }: Source): Promise<Source> {
    const request = { params: { id }, version, body: {} };
    return state === 'active'
      ? this.api.post('/sources/{id}/pauses', request)
      : this.api.post('/sources/{id}/resumptions', request);
  }

  /** Somebody else was faster: show how it stands now, and why nothing was done. */
  private refused(error: unknown, take: TakeSource): void {
    const problem = toProblemError(error);
    const { current } = problem.problem;
    if (problem.stale && current !== undefined) take(current as Source);
    this.toasts.problem(problem);
  }
}
