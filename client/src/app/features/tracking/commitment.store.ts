import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { Commitment, NewStatusChange, StatusChange } from '@uade/contracts';
import { map } from 'rxjs';
import { Api } from '../../core/api/api';
import { OwnWrites } from '../../core/api/own-writes';
import { toProblemError } from '../../core/api/problem';
import { Drafts } from '../../core/drafts/drafts';
import { Announcer } from '../../core/feedback/announcer';
import type { Deed } from '../../core/feedback/deed';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';
import { followLive } from '../../core/live/live';
import { langOf } from '../../core/locale/lang-of';
import { changesOf, type CommitmentFields, fieldsOf } from '../commitments/commitment-fields';
import { mergeFields } from '../commitments/merge-fields';

/** What a write is sent to. */
type Place = Pick<Commitment, 'id' | 'version'>;

/** The commitment of the address, and the writes to it: each with the version that was read, so that none is overwritten unseen. */
@Injectable()
export class CommitmentStore {
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly ownWrites = inject(OwnWrites);
  private readonly announcer = inject(Announcer);
  private readonly t = translator();
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
  readonly theirs = linkedSignal<string, Commitment | null>({ source: this.id, computation: () => null });
  /** Counts the writes, so that the audit trail is read again. */
  readonly writes = signal(0);

  /** Whether somebody else has changed it while a form is open here; a write then meets the newer version and shows it. */
  readonly elsewhere = linkedSignal<string, boolean>({ source: this.id, computation: () => false });
  private editing = false;
  /** The versions that the writes here have made, by commitment: an undo may come when another one is open. */
  private readonly made = new Map<string, number>();

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
    const name = baseName(commitment.id);
    const kept = this.drafts.read(name) as CommitmentFields | null;
    if (kept) return kept;
    const fields = fieldsOf(commitment);
    this.drafts.write(name, fields);
    return fields;
  }

  forgetEditBase(id: string): void {
    this.drafts.drop(baseName(id));
  }

  /**
   * Save what was changed. Where somebody else has changed other fields meanwhile, both changes stand; where the same, theirs is
   * shown first, also where the page was read again since editing began, with the newer version.
   *
   * @returns Whether it was stored.
   */
  async saveFields(fields: CommitmentFields, base: CommitmentFields): Promise<boolean> {
    const body = changesOf(fields, base);
    const isNothing = Object.keys(body).length === 0;
    const theirs = this.theirs();
    if (isNothing && theirs) this.show(theirs);
    if (isNothing) return true;
    const contests = (now: Commitment) => mergeFields(fields, fieldsOf(now), base).contested.length > 0;
    const now = this.commitment();
    if (theirs === null && now && contests(now)) return this.showTheirs(now);
    let before: Commitment | null = null;
    const step = (at: Commitment) => {
      before = at;
      return this.api.patch('/commitments/{id}', { params: { id: at.id }, version: at.version, body });
    };
    const stored = await this.write(step, (newer) => !contests(newer));
    if (stored && before) this.offerFieldsUndo(stored, fieldsOf(before));
    return stored !== null;
  }

  /** What editing goes on from, once somebody else's changes were taken in. */
  keepEditBase(id: string, base: CommitmentFields): void {
    this.drafts.write(baseName(id), base);
  }

  /** @returns Whether it was recorded. */
  async changeStatus(body: NewStatusChange): Promise<boolean> {
    const known = new Set(this.commitment()?.statusChanges.map((change) => change.id));
    const stored = await this.write((at) => this.post(at, body));
    const made = stored?.statusChanges.find((change) => !known.has(change.id));
    if (stored && made) this.offerStatusUndo(stored, made);
    return stored !== null;
  }

  /**
   * Take the commitment back, for a reason.
   *
   * @returns Whether it was taken back.
   */
  async withdraw(reason: string): Promise<boolean> {
    const stored = await this.write(({ id, version }) =>
      this.api.post('/commitments/{id}/withdrawals', { params: { id }, version, body: { reason } }),
    );
    return stored !== null;
  }

  private post({ id, version }: Place, body: NewStatusChange): Promise<Commitment> {
    return this.api.post('/commitments/{id}/status-changes', { params: { id }, version, body });
  }

  private offerFieldsUndo(stored: Commitment, before: CommitmentFields): void {
    const now = fieldsOf(stored);
    const rewrite = (body: ReturnType<typeof changesOf>) =>
      this.undo(stored.id, ({ id, version }) =>
        this.api.patch('/commitments/{id}', { params: { id }, version, body }),
      );
    this.toasts.offerUndo(
      deed(this.words('saved'), stored),
      () => rewrite(changesOf(before, now)),
      () => rewrite(changesOf(now, before)),
    );
  }

  /** Nothing recorded is deleted: to undo a status change is to retract it, in the history too. */
  private offerStatusUndo(stored: Commitment, { id: corrects, holdsFrom }: StatusChange): void {
    const reason = this.words('undoReason');
    this.toasts.offerUndo(deed(this.words('statusChanged'), stored), () =>
      this.undo(stored.id, (at) =>
        this.post(at, { kind: 'retraction', corrects, to: null, holdsFrom, reason }),
      ),
    );
  }

  /**
   * Write to the commitment that is shown; what is refused is said here. A write that met a newer version shows it whole,
   * with its history: the refusal itself holds only its row.
   *
   * @param goesTogether  Whether the write can follow what somebody else has made of it: then it is sent once more.
   */
  private async write(
    step: (at: Commitment) => Promise<Commitment>,
    goesTogether: (theirs: Commitment) => boolean = () => false,
    at = this.theirs() ?? this.commitment(),
  ): Promise<Commitment | null> {
    if (!at) return null;
    try {
      return await this.whileBusy(step(at));
    } catch (error) {
      const theirs = await this.newer(at.id, error);
      if (theirs && goesTogether(theirs)) return this.write(step, undefined, theirs);
      this.refused(theirs, error);
      return null;
    }
  }

  /** Write to the commitment that a step was made on, whichever the page shows by now. */
  private async undo(id: string, step: (at: Place) => Promise<Commitment>): Promise<Commitment | false> {
    const shown = this.theirs() ?? this.commitment();
    const version = shown?.id === id ? shown.version : this.made.get(id);
    if (version === undefined) return false;
    return this.whileBusy(step({ id, version: this.ownWrites.latestVersion(id, version) }));
  }

  private async whileBusy(writing: Promise<Commitment>): Promise<Commitment> {
    this.busy.set(true);
    try {
      const stored = await writing;
      this.made.set(stored.id, stored.version);
      if (stored.id === this.id()) this.show(stored);
      return stored;
    } finally {
      this.busy.set(false);
    }
  }

  private show(stored: Commitment): void {
    this.theirs.set(null);
    this.elsewhere.set(false);
    this.answer.set(stored);
    this.writes.update((count) => count + 1);
  }

  private refused(theirs: Commitment | null, error: unknown): void {
    if (theirs === null) return this.toasts.problem(error);
    this.showTheirs(theirs);
  }

  /** Show what somebody else made of it beside what was typed, which waits until it is sent once more. */
  private showTheirs(theirs: Commitment): false {
    this.theirs.set(theirs);
    this.announcer.say(this.t('error.stale'));
    return false;
  }

  /** The commitment as it stands now, where a write was refused for that and it is still shown. */
  private async newer(id: string, error: unknown): Promise<Commitment | null> {
    if (!toProblemError(error).stale) return null;
    const theirs = await this.api.get('/commitments/{id}', { params: { id } }).catch(() => null);
    return id === this.id() ? theirs : null;
  }
}

function deed(text: string, { title, language }: Commitment): Deed {
  return { text, of: title, lang: langOf(language) };
}

function baseName(id: string): string {
  return `commitment.base.${id}`;
}
