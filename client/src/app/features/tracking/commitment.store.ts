import { computed, inject, Injectable, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { Commitment, NewStatusChange } from '@uade/contracts';
import { map } from 'rxjs';
import { Api } from '../../core/api/api';
import { toProblemError } from '../../core/api/problem';
import { Drafts } from '../../core/drafts/drafts';
import { Announcer } from '../../core/feedback/announcer';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';
import { followLive } from '../../core/live/live';
import { changesOf, type CommitmentFields, fieldsOf } from '../commitments/commitment-fields';

/** The commitment of the address, and the writes to it: each with the version that was read, so that none is overwritten unseen. */
@Injectable()
export class CommitmentStore {
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(Announcer);
  private readonly words = translator('tracking');
  private readonly route = inject(ActivatedRoute);
  readonly id = toSignal(this.route.paramMap.pipe(map((params) => params.get('id') ?? '')), {
    requireSync: true,
  });

  private readonly answer = this.api.resource('/commitments/{id}', () => ({ params: { id: this.id() } }));
  readonly commitment = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly error = this.answer.error;
  readonly busy = signal(false);
  /** The commitment as somebody else has left it, where a write met a newer one. */
  readonly theirs = signal<Commitment | null>(null);
  /** Counts the writes, so that the audit trail is read again. */
  readonly writes = signal(0);

  /** Whether somebody else has changed it while a form is open here; a write then meets the newer version and shows it. */
  readonly elsewhere = signal(false);
  private editing = false;

  constructor() {
    followLive({
      touches: ({ name, ids }) =>
        ids.commitmentId === this.id() || /^(suggestion\.reopened|release\.edited)$|^mark-place\./.test(name),
      refresh: () => this.catchUp(),
    });
  }

  /** A form was opened or closed: while one is open nothing changes under it, and its write is held against what was read. */
  setEditing(editing: boolean): void {
    this.editing = editing;
    if (editing || !this.elsewhere()) return;
    this.elsewhere.set(false);
    void this.catchUp().catch(() => undefined);
  }

  private async catchUp(): Promise<void> {
    const before = this.commitment();
    if (!before || this.busy()) return;
    const now = await this.api.get('/commitments/{id}', { params: { id: before.id } });
    // What is being written here has its own answer, and its own event.
    if (this.busy() || this.commitment() !== before) return;
    const isNewer = now.version !== before.version;
    if (isNewer && this.editing) this.elsewhere.set(true);
    else this.answer.set(now);
    if (!isNewer) return;
    this.writes.update((count) => count + 1);
    this.announcer.say(this.words('changedElsewhere'));
  }

  reload(): void {
    this.answer.reload();
  }

  /** What editing begins from: kept with the draft, so that only what was changed here is sent even after a reload. */
  editBase(commitment: Commitment): CommitmentFields {
    const name = this.baseName();
    const kept = this.drafts.read(name) as CommitmentFields | null;
    if (kept) return kept;
    const fields = fieldsOf(commitment);
    this.drafts.write(name, fields);
    return fields;
  }

  forgetEditBase(): void {
    this.drafts.drop(this.baseName());
  }

  /** @returns Whether it was stored. */
  async saveFields(fields: CommitmentFields, base: CommitmentFields): Promise<boolean> {
    const body = changesOf(fields, base);
    if (Object.keys(body).length === 0) return true;
    const before = this.commitment();
    const stored = await this.write((version) =>
      this.api.patch('/commitments/{id}', { params: { id: this.id() }, version, body }),
    );
    if (stored && before) this.offerFieldsUndo(fieldsOf(stored), fieldsOf(before));
    return stored !== null;
  }

  /** @returns Whether it was recorded. */
  async changeStatus(body: NewStatusChange): Promise<boolean> {
    const known = new Set(this.commitment()?.statusChanges.map((change) => change.id));
    const stored = await this.write((version) => this.post(version, body));
    const made = stored?.statusChanges.find((change) => !known.has(change.id));
    if (made) this.offerStatusUndo(made.id, body.holdsFrom);
    return stored !== null;
  }

  private post(version: number, body: NewStatusChange): Promise<Commitment> {
    return this.api.post('/commitments/{id}/status-changes', { params: { id: this.id() }, version, body });
  }

  private offerFieldsUndo(now: CommitmentFields, before: CommitmentFields): void {
    this.toasts.offerUndo(this.words('saved'), async () => {
      await this.saveFields(before, now);
    });
  }

  /** Nothing recorded is deleted: to undo a status change is to retract it, in the history too. */
  private offerStatusUndo(id: string, holdsFrom: string): void {
    this.toasts.offerUndo(this.words('statusChanged'), async () => {
      const reason = this.words('undoReason');
      await this.write((version) =>
        this.post(version, { kind: 'retraction', corrects: id, to: null, holdsFrom, reason }),
      );
    });
  }

  private async write(step: (version: number) => Promise<Commitment>): Promise<Commitment | null> {
    const version = (this.theirs() ?? this.commitment())?.version;
    if (version === undefined) return null;
    this.busy.set(true);
    try {
      const stored = await step(version);
      this.theirs.set(null);
      this.elsewhere.set(false);
      this.answer.set(stored);
      this.writes.update((count) => count + 1);
      return stored;
    } catch (error) {
      await this.refused(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  /** A write that met a newer version shows it whole, with its history: the refusal itself holds only its row. */
  private async refused(error: unknown): Promise<void> {
    const problem = toProblemError(error);
    if (!problem.stale) return this.toasts.problem(problem);
    this.theirs.set(await this.api.get('/commitments/{id}', { params: { id: this.id() } }));
    this.announcer.say(problem.message);
  }

  private baseName(): string {
    return `commitment.base.${this.id()}`;
  }
}
