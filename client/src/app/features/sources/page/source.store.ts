import { computed, inject, Injectable, linkedSignal, signal, type WritableSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { Source, SourceCheck } from '@uade/contracts';
import { map } from 'rxjs';
import { Api } from '../../../core/api/api';
import { OwnWrites } from '../../../core/api/own-writes';
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

/** What a write is sent to. */
type Place = Pick<Source, 'id' | 'version'>;

/** The source of the address, how it goes, and the writes to it: each with the version that was read. */
@Injectable()
export class SourceStore {
  private readonly api = inject(Api);
  private readonly actions = inject(SourceActions);
  private readonly announcer = inject(Announcer);
  private readonly drafts = inject(Drafts);
  private readonly present = inject(Present);
  private readonly toasts = inject(Toasts);
  private readonly ownWrites = inject(OwnWrites);
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
  readonly theirs = this.untilAnother<Source | null>(null);
  /** When it had last been polled before a poll was asked for here; `undefined` while none is awaited. */
  private readonly before = this.untilAnother<string | null | undefined>(undefined);
  readonly awaited = computed(() => this.before() !== undefined);
  /** Grows whenever the source has been polled anew, so that the lists below are read again. */
  readonly turns = signal(0);

  readonly checking = this.untilAnother(false);
  readonly check = this.untilAnother<SourceCheck | null>(null);
  readonly checkProblem = this.untilAnother<ProblemError | null>(null);
  private checkTurn = 0;
  /** The last version of each source that came to this page: an undo may come when another one is open. */
  private readonly known = new Map<string, number>();

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
    const name = baseName(source.id);
    const kept = this.drafts.read(name) as SourceFields | null;
    if (kept) return kept;
    const fields = fieldsOf(source);
    this.drafts.write(name, fields);
    return fields;
  }

  forgetEditBase(id: string): void {
    this.drafts.drop(baseName(id));
  }

  /**
   * Save what was changed. What somebody else has changed since editing began is shown first, also where the page has heard of
   * it before the write could meet it.
   *
   * @returns Whether it was stored.
   */
  async save(fields: SourceFields, base: SourceFields): Promise<boolean> {
    const body = changesOf(fields, base);
    if (Object.keys(body).length === 0) return true;
    const before = this.theirs() ?? this.source();
    if (!before) return false;
    const isNews = Object.keys(changesOf(fieldsOf(before), base)).length > 0;
    if (isNews && this.theirs() === null) return this.show(before);
    try {
      const stored = await this.write(before, body);
      this.offerUndo(stored, fieldsOf(before));
      return true;
    } catch (error) {
      this.refused(before.id, error);
      return false;
    }
  }

  async poll(): Promise<void> {
    const source = this.source();
    if (!source || this.awaited()) return;
    this.before.set(source.health.lastPollAt);
    this.announcer.say(this.words('done.pollAsked', { name: source.name }));
    const answered = await this.actions.poll(source);
    if (answered !== null) this.take(answered);
    else if (source.id === this.id()) this.before.set(undefined);
  }

  async turn(): Promise<void> {
    const source = this.source();
    if (source) await this.actions.turn(source, (changed) => this.take(changed));
  }

  /** Try its own settings out on the live site; where that succeeds it is verified. */
  async verify(): Promise<void> {
    if (this.checking()) return;
    const [id, turn] = [this.id(), ++this.checkTurn];
    const isAwaited = () => turn === this.checkTurn && id === this.id();
    this.checking.set(true);
    this.checkProblem.set(null);
    try {
      const check = await this.api.post('/sources/{id}/checks', { params: { id } });
      if (isAwaited()) this.checked(check);
    } catch (error) {
      if (isAwaited()) this.checkProblem.set(toProblemError(error));
    } finally {
      if (isAwaited()) this.checking.set(false);
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

  private async write(at: Place, body: ReturnType<typeof changesOf>): Promise<Source> {
    const { id, version } = at;
    this.busy.set(true);
    try {
      const stored = await this.api.patch('/sources/{id}', { params: { id }, version, body });
      if (id === this.id()) {
        this.theirs.set(null);
        this.check.set(null);
      }
      this.take(stored);
      return stored;
    } finally {
      this.busy.set(false);
    }
  }

  /** A write that met a newer version keeps what was typed and shows how the source stands now. */
  private refused(id: string, error: unknown): void {
    const problem = toProblemError(error);
    const { current } = problem.problem;
    if (!problem.stale || current === undefined || id !== this.id()) return this.toasts.problem(problem);
    this.show(current as Source);
  }

  /** Show how the source stands now beside what was typed, which waits until it is sent once more. */
  private show(theirs: Source): false {
    this.theirs.set(theirs);
    this.announcer.say(this.words('conflict.title'));
    return false;
  }

  private offerUndo(stored: Source, before: SourceFields): void {
    const now = fieldsOf(stored);
    const deed = { text: this.words('done.saved'), of: stored.name };
    this.toasts.offerUndo(
      deed,
      () => this.rewrite(stored.id, changesOf(before, now)),
      () => this.rewrite(stored.id, changesOf(now, before)),
    );
  }

  /** Undoing writes to the source that was saved, whichever the page shows by then. */
  private rewrite(id: string, body: ReturnType<typeof changesOf>): Promise<Source> | false {
    const shown = this.theirs() ?? this.source();
    const version = shown?.id === id ? shown.version : this.known.get(id);
    if (version === undefined) return false;
    return this.write({ id, version: this.ownWrites.latestVersion(id, version) }, body);
  }

  private async refresh(): Promise<void> {
    const old = this.source();
    if (!old) return;
    const source = await this.api.get('/sources/{id}', { params: { id: old.id } });
    this.present.refresh();
    // What was written here meanwhile is newer, and so is another source.
    if (!this.busy() && this.source() === old) this.take(source);
  }

  private take(source: Source): void {
    this.known.set(source.id, source.version);
    if (source.id !== this.id()) return;
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

  /** What belongs to the source that is open: another address puts it back. */
  private untilAnother<Value>(begin: Value): WritableSignal<Value> {
    return linkedSignal<string, Value>({ source: this.id, computation: () => begin });
  }
}

function baseName(id: string): string {
  return `source.base.${id}`;
}
