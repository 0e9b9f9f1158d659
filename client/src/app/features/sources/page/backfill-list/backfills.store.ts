import { computed, inject, Injectable, signal } from '@angular/core';
import type { Backfill, CreateBackfill } from '@uade/contracts';
import { Api } from '../../../../core/api/api';
import { type ProblemError, toProblemError } from '../../../../core/api/problem';
import { Announcer } from '../../../../core/feedback/announcer';
import { Toasts } from '../../../../core/feedback/toasts';
import { translator } from '../../../../core/i18n/translator';
import { followLive, Live } from '../../../../core/live/live';
import { whileLookedAt } from '../../health/present';
import { SourceStore } from '../source.store';

/** How often the backfills are read again, in milliseconds: while one is running and nothing is heard by itself, and else. */
const SOON_MS = 1500;
const LATER_MS = 60_000;

/** The backfills of the source that is shown: begun, watched, cancelled, resumed. */
@Injectable()
export class BackfillsStore {
  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly toasts = inject(Toasts);
  private readonly words = translator('sources');
  private readonly live = inject(Live);
  private readonly sources = inject(SourceStore);
  private readonly answer = this.api.resource('/sources/{id}/backfills', () => ({
    params: { id: this.sources.id() },
  }));

  readonly error = this.answer.error;
  readonly loaded = computed(() => this.answer.hasValue());
  readonly all = computed(() => (this.answer.hasValue() ? this.answer.value() : []));
  readonly busy = signal(false);
  /** Why the last one could not be begun; what was typed stays. */
  readonly problem = signal<ProblemError | null>(null);
  private readonly running = computed(() => this.all().some(({ state }) => state === 'running'));

  constructor() {
    followLive({
      touches: ({ name, ids }) => ids.sourceId === this.sources.id() && !name.startsWith('source.'),
      refresh: () => this.refresh(),
    });
    whileLookedAt(
      () => (this.running() && this.live.state() !== 'live' ? SOON_MS : LATER_MS),
      () => this.refresh(),
    );
  }

  reload(): void {
    this.answer.reload();
  }

  /** @returns Whether it was begun. */
  async begin(body: CreateBackfill): Promise<boolean> {
    const id = this.sources.id();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const begun = await this.api.post('/sources/{id}/backfills', { params: { id }, body });
      if (id === this.sources.id()) this.answer.set([begun, ...this.all()]);
      this.announcer.say(this.words('backfill.begun'));
      return true;
    } catch (error) {
      this.problem.set(toProblemError(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** Stop it; the toast goes on with it. */
  async cancel(backfill: Backfill): Promise<void> {
    const doing = this.decide('/backfills/{id}/cancellations', backfill);
    const deed = { text: this.words('backfill.cancelled'), of: this.sources.source()?.name };
    this.toasts.offerUndoOf(deed, doing, (done) => this.resume(done));
    await this.settle(doing);
  }

  /** @returns Whether it goes on; a refusal is said here. */
  resume(backfill: Backfill): Promise<boolean> {
    return this.settle(this.decide('/backfills/{id}/resumptions', backfill));
  }

  private decide(
    path: '/backfills/{id}/cancellations' | '/backfills/{id}/resumptions',
    { id, version }: Backfill,
  ): Promise<Backfill> {
    return this.api.post(path, { params: { id }, version });
  }

  private async settle(doing: Promise<Backfill>): Promise<boolean> {
    try {
      this.take(await doing);
      return true;
    } catch (error) {
      this.toasts.problem(error);
      await this.refresh().catch(() => undefined);
      return false;
    }
  }

  private take(backfill: Backfill): void {
    this.answer.set(this.all().map((old) => (old.id === backfill.id ? backfill : old)));
  }

  private async refresh(): Promise<void> {
    if (!this.answer.hasValue()) return;
    const before = this.all();
    const now = await this.api.get('/sources/{id}/backfills', { params: { id: this.sources.id() } });
    // What was begun or decided here meanwhile is newer, and so is another source.
    if (this.all() !== before) return;
    this.answer.set(now);
    const ended = now.filter(
      ({ id, state }) =>
        state !== 'running' && before.some((old) => old.id === id && old.state === 'running'),
    );
    for (const { state } of ended) this.announcer.say(this.words(`backfill.state.${state}`));
  }
}
