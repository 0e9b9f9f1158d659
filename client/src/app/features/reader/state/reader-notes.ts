import { computed, inject, Injectable, signal } from '@angular/core';
import type { Annotation } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { OwnWrites } from '../../../core/api/own-writes';
import { toProblemError } from '../../../core/api/problem';
import { Drafts } from '../../../core/drafts/drafts';
import { Announcer } from '../../../core/feedback/announcer';
import { Toasts } from '../../../core/feedback/toasts';
import { translator } from '../../../core/i18n/translator';
import { Notes } from '../../annotations/notes';
import { ReaderStore, type Writing } from './reader.store';

/** Something that was begun on a span of this version and not sent. */
export interface OpenDraft {
  readonly name: string;
  readonly type: Exclude<Writing['type'], 'evidence'>;
  readonly span: Span;
}

/** Writes, rewrites and removes the notes of the release that is read. */
@Injectable()
export class ReaderNotes {
  private readonly store = inject(ReaderStore);
  private readonly notes = inject(Notes);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly ownWrites = inject(OwnWrites);
  private readonly announcer = inject(Announcer);
  private readonly t = translator();
  private readonly words = translator('reader');

  readonly busy = signal(false);
  /** The note being written, as somebody else has left it in the meantime. */
  readonly theirs = signal<Annotation | null>(null);
  /** What was begun on spans of this version and still lies in this browser. */
  readonly openDrafts = computed<readonly OpenDraft[]>(() => {
    const version = this.store.reader()?.version;
    if (!version) return [];
    return (['note', 'commitment'] as const).flatMap((type) =>
      this.drafts.names(`${type}.${version.id}.`).flatMap((name) => {
        const [start, end] = (name.split('.').at(-1) ?? '').split('-').map(Number);
        const inside = start !== undefined && end !== undefined && start < end && end <= version.text.length;
        return inside ? [{ name, type, span: { start, end } }] : [];
      }),
    );
  });

  /** Where the draft of what is being written is kept. */
  draftName({ type, span, note }: Writing): string {
    if (note) return `note.rewritten.${note.id}`;
    return `${type}.${this.store.reader()?.version.id ?? ''}.${span.start}-${span.end}`;
  }

  begin(span: Span, note: Annotation | null = null): void {
    this.theirs.set(null);
    this.store.write('note', span, note);
  }

  /** @returns Whether it was stored, so that its draft can be forgotten. */
  async save(writing: Writing, body: string): Promise<boolean> {
    const ifHere = this.ifHere();
    this.busy.set(true);
    try {
      const note = await (writing.note ? this.rewrite(writing.note, body) : this.create(writing.span, body));
      ifHere(() => {
        this.store.putNote(note);
        if (this.store.writing() !== writing) return;
        this.theirs.set(null);
        this.store.select(note.id);
      });
      return true;
    } catch (error) {
      this.refused(writing, error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** Take the other's text in place of one's own. */
  yield(note: Annotation): void {
    this.theirs.set(null);
    this.store.putNote(note);
    this.store.select(note.id);
  }

  async remove(note: Annotation): Promise<void> {
    const ifHere = this.ifHere();
    const show = (stored: Annotation) =>
      ifHere(() => {
        this.store.putNote(stored, note);
        // Who has begun to write by then stays at it.
        if (this.store.writing() === null) this.store.select(note.id);
      });
    this.store.dropNote(note.id);
    this.store.select(null);
    try {
      await this.store.whileWriting(this.notes.remove(note));
      this.toasts.offerUndo({ text: this.words('noteRemoved'), of: note.body }, async () =>
        show(await this.notes.restore(note)),
      );
    } catch (error) {
      const current = toProblemError(error).problem.current as Annotation | undefined;
      show(current ?? note);
      this.toasts.problem(error);
    }
  }

  private async create(span: Span, body: string): Promise<Annotation> {
    const version = this.store.reader()?.version;
    if (!version) throw new Error('no release is open');
    const note = await this.notes.create(version.id, span, body);
    this.toasts.offerUndo({ text: this.words('noteSaved'), of: body }, async () => {
      await this.notes.remove(this.ownWrites.latest(note));
      this.store.dropNote(note.id);
    });
    return note;
  }

  private async rewrite(note: Annotation, body: string): Promise<Annotation> {
    const ifHere = this.ifHere();
    const stored = await this.notes.rewrite(this.theirs() ?? note, body);
    this.toasts.offerUndo({ text: this.words('noteSaved'), of: body }, async () => {
      const before = await this.notes.rewrite(this.ownWrites.latest(stored), note.body);
      ifHere(() => this.store.putNote(before));
    });
    return stored;
  }

  private refused(writing: Writing, error: unknown): void {
    const problem = toProblemError(error);
    const current = problem.problem.current as Annotation | undefined;
    if (problem.stale && current && this.store.writing() === writing) {
      this.theirs.set(current);
      this.announcer.say(this.t('error.stale'));
    } else this.toasts.problem(problem);
  }

  /** Shows what has come of a write if the version is read that it was begun on: by then it may be another one. */
  private ifHere(): (show: () => void) => void {
    const begun = this.store.versionId();
    return (show) => {
      if (this.store.versionId() === begun) show();
      else this.store.reload();
    };
  }
}
