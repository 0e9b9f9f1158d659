import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { CommitmentKind, Suggestion, SuggestionRow } from '@uade/contracts';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/api-types';
import { PagedList } from '../../core/api/paged-list';
import { toProblemError } from '../../core/api/problem';
import { Announcer } from '../../core/feedback/announcer';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';
import { followLive } from '../../core/live/live';
import { mendAddress } from '../../core/url-state/mend-address';
import { injectUrlState } from '../../core/url-state/url-state';
import { SuggestionDecisions, type Wanted } from './suggestion-decisions';

/** The undecided suggestions of all releases, filtered by the address, and the one in view. */
@Injectable()
export class QueueStore {
  readonly url = injectUrlState();
  private readonly api = inject(Api);
  private readonly decisions = inject(SuggestionDecisions);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(Announcer);
  private readonly t = translator();
  private readonly words = translator('suggestions');

  readonly sort = computed(() => this.url.map().get('sort') ?? 'score');
  readonly query = computed<Query>(() => {
    const params = this.url.map();
    return {
      type: params.get('type') ?? 'commitment',
      kind: params.getAll('kind'),
      topic: params.getAll('topic'),
      source: params.getAll('source'),
      language: params.getAll('language'),
      release: params.get('release'),
      sort: this.sort(),
      state: params.has('state') ? params.getAll('state') : ['open'],
    };
  });
  /** Whether only what waits for a decision is listed. */
  readonly onlyOpen = computed(() => String(this.query()['state']) === 'open');
  readonly list = new PagedList<SuggestionRow>(
    (query) => this.api.watch('/suggestions', { query }),
    this.query,
  );
  readonly csvUrl = computed(() => this.api.csvUrl('/reports/suggestions.csv', this.query()));

  private readonly index = signal(0);
  readonly activeIndex = computed(() => Math.min(this.index(), this.list.items().length - 1));
  readonly active = computed(() => this.list.items()[this.activeIndex()] ?? null);
  readonly kind = linkedSignal<string | undefined, CommitmentKind | null>({
    source: () => this.active()?.id,
    computation: () => null,
  });

  /** The text around the suggestion in view, for the sentences before and after it. */
  private readonly place = this.api.resource('/releases/{id}/reader', () => {
    const row = this.active();
    return row ? { params: { id: row.releaseId }, query: { version: row.versionId } } : undefined;
  });
  readonly context = computed(() => {
    const row = this.active();
    const version = this.place.hasValue() ? this.place.value().version : undefined;
    return row && version && version.id === row.versionId ? contextOf(version.text, row) : null;
  });

  constructor() {
    mendAddress(this.url, this.list.error);
    followLive({
      touches: ({ name }) => name === 'release.read' || name.startsWith('suggestion.'),
      refresh: () => this.list.catchUp(),
    });
  }

  /** Show what came; the suggestion in view stays in view. */
  takeIn(): void {
    const id = this.active()?.id;
    this.list.takeIn();
    const index = this.list.items().findIndex((row) => row.id === id);
    if (index >= 0) this.index.set(index);
  }

  go(index: number): void {
    this.index.set(Math.max(0, Math.min(this.list.items().length - 1, index)));
    if (this.activeIndex() + 10 >= this.list.items().length) this.list.more();
  }

  /** Decide the suggestion in view; the next one takes its place. */
  async decide(decision: Wanted['decision']): Promise<void> {
    const row = this.active();
    if (!row || (decision === 'reopened') === (row.state === 'open')) return;
    const wanted: Wanted = { decision, kind: this.kind() ?? undefined };
    const taken = this.list.remove(row.id);
    if (!taken) return;
    const answer = this.decisions.decide(row, wanted).then((stored) => ({ ...row, ...stored }));
    if (decision !== 'reopened') {
      this.toasts.offerUndoOf(this.t(`suggestion.${decision}`), answer, (stored) =>
        this.undo(stored, taken.index),
      );
    }
    try {
      await answer;
      if (decision === 'reopened') this.announcer.say(this.t('suggestion.reopened'));
      const next = this.active();
      if (next) this.announcer.say(this.words('nextIs', { quote: next.quote }));
    } catch (error) {
      this.takeBack(row, taken.index, error);
    }
  }

  private async undo(row: SuggestionRow, index: number): Promise<void> {
    const stored = await this.decisions.decide(row, { decision: 'reopened' });
    this.list.restore({ ...row, ...stored }, index);
    this.index.set(index);
  }

  /** Bring the row back as it stands; one that a colleague has decided meanwhile stays away. */
  private takeBack(row: SuggestionRow, index: number, error: unknown): void {
    const theirs = toProblemError(error).problem.current as Suggestion | undefined;
    if (!theirs || theirs.state === 'open') {
      this.list.restore({ ...row, ...theirs }, index);
      this.index.set(index);
    }
    this.toasts.problem(error);
  }
}

/** The paragraph around a span, cut at the span's ends. */
export function contextOf(
  text: string,
  { start, end }: { start: number; end: number },
): { before: string; quote: string; after: string } {
  const opens = text.lastIndexOf('\n\n', start);
  const closes = text.indexOf('\n\n', end);
  return {
    before: text.slice(opens < 0 ? 0 : opens + 2, start),
    quote: text.slice(start, end),
    after: text.slice(end, closes < 0 ? text.length : closes),
  };
}
