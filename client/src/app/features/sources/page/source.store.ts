import { computed, inject, Injectable, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { Source, SourceCheck } from '@uade/contracts';
import { map } from 'rxjs';
import { Api } from '../../../core/api/api';
import { type ProblemError, toProblemError } from '../../../core/api/problem';
import { Drafts } from '../../../core/drafts/drafts';
import { Announcer } from '../../../core/feedback/announcer';
import { Toasts } from '../../../core/feedback/toasts';
import { translator } from '../../../core/i18n/translator';
import { followLive, Live } from '../../../core/live/live';
import { changesOf, fieldsOf, type SourceFields } from '../fields/source-fields';
import { Present, whileLookedAt } from '../health/present';
import { SourceActions } from '../source-actions';

/** How often the source is read again, in milliseconds: while something is under way and nothing is heard by itself, and else. */
const SOON_MS = 1500;
const LATER_MS = 60_000;

/** The source of the address, how it goes, and the writes to it: each with the version that was read. */
@Injectable()
export class SourceStore {
  private readonly api = inject(Api);
  private readonly actions = inject(SourceActions);
  private readonly announcer = inject(Announcer);
  private readonly drafts = inject(Drafts);
  private readonly present = inject(Present);
  private readonly toasts = inject(Toasts);
  private readonly words = translator('sources');
  private readonly live = inject(Live);
  readonly id = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('id') ?? '')), {
    requireSync: true,
  });

  private readonly answer = this.api.resource('/sources/{id}', () => ({ params: { id: this.id() } }));
  readonly source = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly error = this.answer.error;
  readonly busy = signal(false);
  /** The source as somebody else has left it, where a write met a newer version. */
  readonly theirs = signal<Source | null>(null);
  /** When it had last been polled before a poll was asked for here; `undefined` while none is awaited. */
  private readonly before = signal<string | null | undefined>(undefined);
  readonly awaited = computed(() => this.before() !== undefined);
  /** Grows whenever the source has been polled anew, so that the lists below are read again. */
  readonly turns = signal(0);

  readonly checking = signal(false);
  readonly check = signal<SourceCheck | null>(null);
  readonly checkProblem = signal<ProblemError | null>(null);
  private checkTurn = 0;

  constructor() {
    followLive({
      touches: ({ ids }) => ids.sourceId === this.id(),
      refresh: () => this.refresh(),
    });
    whileLookedAt(
      () => (this.isMoving() && this.live.state() !== 'live' ? SOON_MS : LATER_MS),
      () => this.refresh(),
    );
  }

  reload(): void {
    this.answer.reload();
  }

  /** What editing begins from: kept with the draft, so that only what was changed here is sent even after a reload. */
  editBase(source: Source): SourceFields {
    const name = this.baseName();
    const kept = this.drafts.read(name) as SourceFields | null;
    if (kept) return kept;
    const fields = fieldsOf(source);
    this.drafts.write(name, fields);
    return fields;
  }

  forgetEditBase(): void {
    this.drafts.drop(this.baseName());
  }

  /** @returns Whether it was stored. */
  async save(fields: SourceFields, base: SourceFields): Promise<boolean> {
    const body = changesOf(fields, base);
    if (Object.keys(body).length === 0) return true;
    const before = this.theirs() ?? this.source();
    const stored = await this.write(body);
    if (stored && before) this.offerUndo(fieldsOf(stored), fieldsOf(before));
    return stored !== null;
  }

  async poll(): Promise<void> {
    const source = this.source();
    if (!source || this.awaited()) return;
    this.before.set(source.health.lastPollAt);
    this.announcer.say(this.words('done.pollAsked', { name: source.name }));
    const answered = await this.actions.poll(source);
    if (answered === null) this.before.set(undefined);
    else this.take(answered);
  }

  async turn(): Promise<void> {
    const source = this.source();
    if (source) await this.actions.turn(source, (changed) => this.take(changed));
  }

  /** Try its own settings out on the live site; where that succeeds it is verified. */
  async verify(): Promise<void> {
    if (this.checking()) return;
    const turn = ++this.checkTurn;
    this.checking.set(true);
    this.checkProblem.set(null);
    try {
      const check = await this.api.post('/sources/{id}/checks', { params: { id: this.id() } });
      if (turn === this.checkTurn) this.checked(check);
    } catch (error) {
      if (turn === this.checkTurn) this.checkProblem.set(toProblemError(error));
    } finally {
      if (turn === this.checkTurn) this.checking.set(false);
    }
  }

  /** Wait no longer for a check. */
  stopCheck(): void {
    this.checkTurn += 1;
    this.checking.set(false);
  }

  /** Whether a poll was asked for or is due, or listed pages are still to be fetched. */
  private isMoving(): boolean {
    const { nextPollAt = null, items } = this.source()?.health ?? {};
    const isDue = nextPollAt !== null && Date.parse(nextPollAt) <= this.present.now().getTime();
    return this.awaited() || isDue || (items?.waiting ?? 0) > 0;
  }

  private checked(check: SourceCheck): void {
    this.check.set(check);
    const source = this.source();
    if (source) this.answer.set({ ...source, verifiedAt: check.verifiedAt });
    this.announcer.say(this.words(check.trouble ? 'check.failed' : 'check.succeeded'));
  }

  private async write(body: ReturnType<typeof changesOf>): Promise<Source | null> {
    const version = (this.theirs() ?? this.source())?.version;
    if (version === undefined) return null;
    this.busy.set(true);
    try {
      const stored = await this.api.patch('/sources/{id}', { params: { id: this.id() }, version, body });
      this.theirs.set(null);
      this.check.set(null);
      this.take(stored);
      return stored;
    } catch (error) {
      this.refused(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  /** A write that met a newer version keeps what was typed and shows how the source stands now. */
  private refused(error: unknown): void {
    const problem = toProblemError(error);
    const { current } = problem.problem;
    if (!problem.stale || current === undefined) return this.toasts.problem(problem);
    this.theirs.set(current as Source);
    this.announcer.say(this.words('conflict.title'));
  }

  private offerUndo(now: SourceFields, before: SourceFields): void {
    this.toasts.offerUndo(this.words('done.saved'), async () => {
      await this.save(before, now);
    });
  }

  private async refresh(): Promise<void> {
    const old = this.source();
    if (!old) return;
    const source = await this.api.get('/sources/{id}', { params: { id: old.id } });
    this.present.refresh();
    if (source.id === this.id()) this.take(source);
  }

  private take(source: Source): void {
    const old = this.source();
    this.answer.set(source);
    if (old && JSON.stringify(old.health) !== JSON.stringify(source.health)) {
      this.turns.update((turns) => turns + 1);
    }
    const before = this.before();
    if (before === undefined || source.health.lastPollAt === before) return;
    this.before.set(undefined);
    const failed = source.health.errorStreak > 0;
    this.announcer.say(this.words(failed ? 'done.pollFailed' : 'done.polled', { name: source.name }));
  }

  private baseName(): string {
    return `source.base.${this.id()}`;
  }
}
