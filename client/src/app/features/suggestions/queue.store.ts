import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { CommitmentKind, Suggestion, SuggestionRow } from '@uade/contracts';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/api-types';
import { PagedList } from '../../core/api/paged-list';
import { toProblemError } from '../../core/api/problem';
import { Announcer } from '../../core/feedback/announcer';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';
import { followLive } from '../../core/live/live';
import { langOf } from '../../core/locale/lang-of';
import { indexOfPlace, ListPlaces } from '../../core/places/list-places';
import { mendAddress } from '../../core/url-state/mend-address';
import { injectUrlState } from '../../core/url-state/url-state';
import { type Contested, isDecidable, SuggestionDecisions, type Wanted } from './suggestion-decisions';

/** Where a row was taken out. */
interface Place {
  readonly index: number;
  readonly query: Query;
}

/** A row that was sent, from where, and what was wanted. */
interface Sent {
  readonly row: SuggestionRow;
  readonly place: Place;
  readonly wanted: Wanted;
}

/** The undecided suggestions of all releases, filtered by the address, and the one in view. */
@Injectable()
export class QueueStore {
  readonly url = injectUrlState();
  private readonly api = inject(Api);
  private readonly decisions = inject(SuggestionDecisions);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(Announcer);
  private readonly places = inject(ListPlaces);
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
  readonly isToDecide = computed(() => {
    const row = this.active();
    return row !== null && isDecidable(row);
  });
  /** Whether all that is listed waits for a decision: what is decided does not, and claims do not either. */
  readonly waits = computed(() => {
    const { type, state } = this.query();
    return type === 'commitment' && String(state) === 'open';
  });
  readonly kind = linkedSignal<string | undefined, CommitmentKind | null>({
    source: () => this.active()?.id,
    computation: () => null,
  });

  private readonly met = signal<Contested | null>(null);
  /** The conflict over the suggestion in view. */
  readonly conflict = computed(() => {
    const met = this.met();
    return met !== null && met.theirs.id === this.active()?.id ? met : null;
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
    effect(() => {
      const rows = this.list.items();
      if (rows.length > 0) untracked(() => this.resume(rows));
    });
    effect(() => {
      const [row, index] = [this.active(), this.activeIndex()];
      if (row) untracked(() => this.places.keep({ id: row.id, index, below: 0, focused: true }));
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

  /** @returns `false` where no kind is to be chosen. */
  chooseKind(kind: CommitmentKind): boolean {
    if (!this.isToDecide()) return false;
    this.kind.set(kind);
    return true;
  }

  /** Decide the suggestion in view; the next one takes its place. */
  async decide(decision: Wanted['decision']): Promise<void> {
    const row = this.active();
    if (!row || (decision === 'reopened' ? row.state === 'open' : !isDecidable(row))) return;
    await this.send(row, { decision, kind: this.kind() ?? undefined });
  }

  /** Leave it at what somebody else has decided; the next suggestion takes its place. */
  yield(): void {
    const met = this.met();
    this.met.set(null);
    if (met === null || [this.query()['state']].flat().includes(met.theirs.state)) return;
    this.list.remove(met.theirs.id);
    void this.list.catchUp();
  }

  /** Insist on one's own decision after somebody else has decided otherwise. */
  async insist({ theirs, mine }: Contested): Promise<void> {
    const index = this.list.items().findIndex(({ id }) => id === theirs.id);
    const row = this.list.items()[index];
    if (!row) return;
    this.met.set(null);
    const place = { index, query: this.query() };
    try {
      await this.send({ ...row, ...(await this.decisions.reopened(theirs)) }, mine);
    } catch (error) {
      this.takeBack({ row, place, wanted: mine }, error);
    }
  }

  private async send(row: SuggestionRow, wanted: Wanted): Promise<void> {
    const taken = this.list.remove(row.id);
    if (!taken) return;
    const place = { index: taken.index, query: this.query() };
    const answer = this.decisions.decide(row, wanted).then((stored) => ({ ...row, ...stored }));
    if (wanted.decision !== 'reopened') {
      const { quote: of, language } = row;
      const deed = { text: this.t(`suggestion.${wanted.decision}`), of, lang: langOf(language) };
      this.toasts.offerUndoOf(deed, answer, (stored) => this.undo(stored, place));
    }
    try {
      await answer;
      if (wanted.decision === 'reopened') this.announcer.say(this.t('suggestion.reopened'));
      const next = this.active();
      if (next) this.announcer.say(this.words('nextIs', { quote: next.quote }));
    } catch (error) {
      this.takeBack({ row, place, wanted }, error);
    }
  }

  /** Back from a text, or after a reload, the suggestion that was left is in view again. */
  private resume(rows: readonly SuggestionRow[]): void {
    const place = this.places.take();
    if (place) this.index.set(indexOfPlace(rows, place));
  }

  private async undo(row: SuggestionRow, place: Place): Promise<void> {
    const stored = await this.decisions.decide(row, { decision: 'reopened' });
    this.restore({ ...row, ...stored }, place);
  }

  /** Bring the row back as it stands now; where somebody was faster, with what they decided and what was wanted here. */
  private takeBack({ row, place, wanted }: Sent, error: unknown): void {
    const { problem, stale } = toProblemError(error);
    const theirs = problem.current as Suggestion | undefined;
    if (!this.restore({ ...row, ...theirs }, place) || !stale || !theirs) return this.toasts.problem(error);
    this.met.set({ theirs, mine: wanted });
    this.announcer.say(this.t('error.stale'));
    void this.list.catchUp();
  }

  /**
   * By the time of an answer something else may be listed, to which the row need not belong.
   *
   * @returns Whether the row is listed again.
   */
  private restore(row: SuggestionRow, { index, query }: Place): boolean {
    if (this.query() !== query) return false;
    this.list.replace(row);
    this.list.restore(row, index);
    this.index.set(index);
    return true;
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
