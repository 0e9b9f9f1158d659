import { computed, inject, Injectable, linkedSignal, type WritableSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { Edit, MarkPlace, NewMarkPlaceDecision } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { map } from 'rxjs';
import { Api } from '../../core/api/api';
import { toProblemError } from '../../core/api/problem';
import { Announcer } from '../../core/feedback/announcer';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';
import { followLive } from '../../core/live/live';
import { langOf } from '../../core/locale/lang-of';
import { injectUrlState } from '../../core/url-state/url-state';
import { diffBlocks, foldUnchanged } from './diff-text/diff-blocks';
import { titleOf } from './mark-title';
import { sentencesOf } from './sentences';

/** The edit of the address, the change in view, and the decisions on where the marks that it touches stand. */
@Injectable()
export class EditStore {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(Announcer);
  private readonly t = translator();
  private readonly words = translator('edits');
  private readonly url = injectUrlState();
  private readonly id = toSignal(
    inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('id') ?? '')),
    { requireSync: true },
  );

  private readonly answer = this.api.resource('/edits/{id}', () => ({ params: { id: this.id() } }));
  readonly edit = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly error = this.answer.error;
  /** Whether both texts stand beside each other. */
  readonly beside = computed(() => this.url.map().get('view') === 'beside');
  /** Whether paragraphs that did not change are shown too. */
  readonly whole = computed(() => this.url.map().get('whole') === 'true');

  /** The mark that is decided on: the one that was chosen, else the first that waits. */
  private readonly chosen = this.untilAnother<string | null>(null);
  readonly place = computed<MarkPlace | null>(() => {
    const places = this.edit()?.touched ?? [];
    const chosen = places.find(({ id }) => id === this.chosen());
    return chosen ?? places.find(({ state }) => state === 'open') ?? places[0] ?? null;
  });
  /** Whether other words of the new text are being chosen for it. */
  readonly moving = this.untilAnother(false);
  /** The words selected with the mouse, and the sentence that the keys point at. */
  private readonly selection = this.untilAnother<Span | null>(null);
  private readonly pointed = this.untilAnother<Span | null>(null);
  readonly wanted = computed(() => (this.moving() ? (this.selection() ?? this.pointed()) : null));

  private readonly allBlocks = computed(() => {
    const edit = this.edit();
    if (!edit) return [];
    const marked = this.pointed() ?? this.place()?.place ?? null;
    return diffBlocks(edit.oldText, edit.newText, edit.changes, marked);
  });
  private readonly folded = computed(() => foldUnchanged(this.allBlocks()));
  readonly blocks = computed(() => (this.whole() ? this.allBlocks() : this.folded()));
  /** Whether there is more text than what changed and the lines around it. */
  readonly foldable = computed(() => this.folded().some((block) => 'folded' in block));
  readonly title = computed(() => {
    const edit = this.edit();
    return edit ? diffBlocks(edit.oldTitle, edit.newTitle, edit.titleChanges) : [];
  });
  /** Number of the change in view, from 0. */
  readonly change = this.untilAnother(0);

  constructor() {
    followLive({
      touches: ({ ids }) => ids.editId === this.id(),
      refresh: () => this.catchUp(),
    });
  }

  private async catchUp(): Promise<void> {
    const before = this.edit();
    if (!before) return;
    const now = await this.api.get('/edits/{id}', { params: { id: before.id } });
    if (this.edit() === before) this.answer.set(now);
  }

  reload(): void {
    this.answer.reload();
  }

  show(view: 'inline' | 'beside'): void {
    void this.url.set({ view: view === 'beside' ? view : null }, { push: false });
  }

  showWhole(whole: boolean): void {
    void this.url.set({ whole: whole || null }, { push: false });
  }

  walk(step: 1 | -1): void {
    const changes = this.edit()?.changes ?? [];
    const index = Math.min(changes.length - 1, Math.max(0, this.change() + step));
    const change = changes[index];
    if (!change) return;
    this.change.set(index);
    const params = { number: index + 1, count: changes.length, class: this.t(`change.${change.class}`) };
    this.announcer.say(this.words('changeIs', params));
  }

  choose(place: MarkPlace): void {
    this.chosen.set(place.id);
    this.stopMoving();
  }

  startMoving(): void {
    if (this.place()?.state !== 'open') return;
    this.moving.set(true);
    this.showWhole(true);
    this.announcer.say(this.words('selectWords'));
  }

  stopMoving(): void {
    this.moving.set(false);
    this.selection.set(null);
    this.pointed.set(null);
  }

  select(span: Span | null): void {
    if (this.moving()) this.selection.set(span);
  }

  /** Point at the next or the previous sentence of the new text, from the place where the mark was found. */
  point(step: 1 | -1): void {
    const edit = this.edit();
    if (!edit) return;
    const all = sentencesOf(edit.newText, edit.language);
    const from = this.pointed()?.start ?? this.place()?.place?.start ?? 0;
    const at = all.findLastIndex(({ start }) => start <= from);
    const next = all[this.pointed() ? Math.min(all.length - 1, Math.max(0, at + step)) : Math.max(at, 0)];
    if (!next) return;
    this.pointed.set(next);
    this.announcer.say(edit.newText.slice(next.start, next.end), langOf(edit.language));
  }

  /** Decide where the mark in view stands; while words are being chosen, they are its place. */
  async confirm(): Promise<void> {
    const span = this.wanted();
    if (!this.moving()) return this.decide({ decision: 'accepted' });
    if (span) await this.decide({ decision: 'moved', place: span });
    else this.announcer.say(this.words('selectWords'));
  }

  async decide(decision: NewMarkPlaceDecision): Promise<void> {
    const place = this.place();
    if (place?.state !== 'open' || (decision.decision === 'accepted' && place.place === null)) return;
    this.stopMoving();
    const answer = this.send(place, decision);
    const deed = { text: this.words(`decided.${decision.decision}`), of: titleOf(place) };
    this.toasts.offerUndoOf(deed, answer, (stored) => this.reopen(stored));
    try {
      this.put(await answer);
      const next = this.place();
      if (next?.state === 'open') this.announcer.say(this.words('nextIs', { title: titleOf(next) }));
    } catch (error) {
      this.takeTheirs(error);
    }
  }

  /** Take a decision back, which is said where it is refused. */
  async takeBack(place: MarkPlace): Promise<void> {
    await this.reopen(place).catch((error: unknown) => this.takeTheirs(error));
  }

  /** The place waits again. */
  private async reopen(place: MarkPlace): Promise<void> {
    this.put(await this.send(place, { decision: 'reopened' }));
    this.chosen.set(place.id);
    this.announcer.say(this.words('reopened'));
  }

  private send({ id, version }: MarkPlace, body: NewMarkPlaceDecision): Promise<MarkPlace> {
    return this.api.post('/mark-places/{id}/decisions', { params: { id }, version, body });
  }

  /** Somebody was faster: what they decided is shown, and nothing of theirs is overwritten. */
  private takeTheirs(error: unknown): void {
    const theirs = toProblemError(error).problem.current as MarkPlace | undefined;
    if (theirs) this.put(theirs);
    this.toasts.problem(error);
  }

  /** What belongs to the edit that is open: another address puts it back. */
  private untilAnother<Value>(begin: Value): WritableSignal<Value> {
    return linkedSignal<string, Value>({ source: this.id, computation: () => begin });
  }

  private put(place: MarkPlace): void {
    this.answer.update((edit) => edit && withPlace(edit, place));
  }
}

function withPlace(edit: Edit, place: MarkPlace): Edit {
  return { ...edit, touched: edit.touched.map((one) => (one.id === place.id ? place : one)) };
}
