import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { ReleaseRow } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { langOf } from '../../../core/locale/lang-of';
import { LanguageTag } from '../../../ui/language-tag/language-tag';
import { OwnForm } from '../../../ui/own-form/own-form';
import { RetryLine } from '../../../ui/retry-line/retry-line';

/** What a person joins a release to, and why. */
export interface JoinWanted {
  readonly releaseId: string;
  readonly reason: string;
}

/** Finds a release that tells the same event, and asks for the reason. */
@Component({
  selector: 'uade-story-join',
  imports: [FictionalTag, LanguageTag, OwnForm, RetryLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './story-join.html',
  styleUrl: './story-join.css',
})
export class StoryJoin {
  /** The release that is to be joined; it is not offered. */
  readonly releaseId = input.required<string>();
  readonly busy = input(false);
  readonly joined = output<JoinWanted>();
  readonly closed = output<void>();

  protected readonly t = translator();
  protected readonly words = translator('stories');
  protected readonly langOf = langOf;
  protected readonly formats = inject(Formats);
  protected readonly query = signal('');
  protected readonly picked = signal<string | null>(null);
  protected readonly reason = signal('');
  private readonly answer = inject(Api).resource('/releases', () => {
    const q = this.query().trim();
    return q === '' ? undefined : { query: { q, limit: 6 } };
  });
  protected readonly found = computed(() => {
    const items = this.answer.hasValue() ? this.answer.value().items : [];
    return items.filter(({ id }) => id !== this.releaseId());
  });
  protected readonly empty = computed(() => this.answer.hasValue() && this.found().length === 0);
  protected readonly error = this.answer.error;
  /** The one picked, as long as it is among those shown: nothing is joined that nobody sees. */
  protected readonly chosen = computed<ReleaseRow | null>(
    () => this.found().find(({ id }) => id === this.picked()) ?? null,
  );

  protected reload(): void {
    this.answer.reload();
  }

  protected submit(): void {
    if (this.busy()) return;
    const [release, reason] = [this.chosen(), this.reason().trim()];
    if (release !== null && reason !== '') this.joined.emit({ releaseId: release.id, reason });
  }
}
