import { computed, inject, Injectable, signal } from '@angular/core';
import type { PreviewSource, SourcePreview } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { type ProblemError, toProblemError } from '../../../core/api/problem';
import { Announcer } from '../../../core/feedback/announcer';
import { translator } from '../../../core/i18n/translator';

/** Settings being tried out on the live site; the last preview stays until the next is here. */
@Injectable()
export class TrialStore {
  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly words = translator('sources');
  private readonly answer = signal<{ settings: string; preview: SourcePreview } | null>(null);
  private turn = 0;

  readonly busy = signal(false);
  readonly problem = signal<ProblemError | null>(null);
  readonly preview = computed(() => this.answer()?.preview ?? null);

  /** Whether these settings are those that the preview shows. */
  shows(settings: PreviewSource): boolean {
    return this.answer()?.settings === keyOf(settings);
  }

  /** Ask the site; an answer to an older question is dropped. */
  async run(settings: PreviewSource): Promise<void> {
    const turn = ++this.turn;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const preview = await this.api.post('/sources/preview', { body: settings });
      if (turn === this.turn) this.take(settings, preview);
    } catch (error) {
      if (turn === this.turn) this.problem.set(toProblemError(error));
    } finally {
      if (turn === this.turn) this.busy.set(false);
    }
  }

  /** Wait no longer; what was seen before stays. */
  stop(): void {
    this.turn += 1;
    this.busy.set(false);
  }

  private take(settings: PreviewSource, preview: SourcePreview): void {
    this.answer.set({ settings: keyOf(settings), preview });
    const found = this.words.count('preview.found', preview.itemCount);
    const article = this.words(preview.article ? 'preview.articleRead' : 'preview.noArticle');
    this.announcer.say(`${found} ${article}`);
  }
}

/** What decides over a preview beside the item whose article is read. */
function keyOf({ itemUrl: _itemUrl, ...settings }: PreviewSource): string {
  return JSON.stringify(settings);
}
