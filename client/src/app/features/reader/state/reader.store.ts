import { computed, inject, Injectable, linkedSignal, untracked, type WritableSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { Annotation, LiveEvent, Reader, Suggestion } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { map } from 'rxjs';
import { Api } from '../../../core/api/api';
import { followLive } from '../../../core/live/live';
import { langOf } from '../../../core/locale/lang-of';
import { injectUrlState } from '../../../core/url-state/url-state';
import { sentenceOfFound } from '../../../core/text/found-place';
import { detailOf, speakerAt } from '../text/detail';
import { MARK_KINDS, type Mark, type MarkKind, markNamed, marksOf } from '../text/mark';
import { sentenceAt, stepFrom } from '../text/walk';

/** What is being written at the side: a note or a commitment on a span, an older note anew, or what the span is evidence for. */
export interface Writing {
  readonly type: 'note' | 'commitment' | 'evidence';
  readonly span: Span;
  readonly note: Annotation | null;
}

/** The release that is read, the marks that are shown, and the one that is chosen. Lives as long as the screen. */
@Injectable()
export class ReaderStore {
  private readonly route = inject(ActivatedRoute);
  private readonly url = injectUrlState();
  private readonly releaseId = toSignal(this.route.paramMap.pipe(map((params) => params.get('id') ?? '')), {
    requireSync: true,
  });
  private readonly askedVersion = this.url.text('version');
  private readonly askedMark = this.url.text('mark');
  private readonly askedPlace = this.url.text('at');
  /** Words of a search's excerpt. */
  private readonly askedWords = this.url.text('find');
  private readonly hiddenKinds = this.url.list('hide');
  private readonly askedRejected = this.url.flag('rejected');

  private readonly api = inject(Api);
  private readonly answer = this.api.resource('/releases/{id}/reader', () => ({
    params: { id: this.releaseId() },
    query: { version: this.askedVersion() },
  }));

  readonly reader = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly error = this.answer.error;
  readonly text = computed(() => this.reader()?.version.text ?? '');
  readonly lang = computed(() => langOf(this.reader()?.version.language));

  readonly hidden = computed(() => new Set(this.hiddenKinds()));
  readonly rejectedShown = computed(() => this.askedRejected() === true);
  /** Every mark of the version, hidden and rejected ones too: for counting and for what an address names. */
  readonly allMarks = computed(() => {
    const reader = this.reader();
    return reader ? marksOf(reader, { kinds: new Set(MARK_KINDS), rejected: true }) : [];
  });
  readonly shownMarks = computed(() => {
    const chosen = this.chosenId();
    return this.allMarks().filter(
      ({ id, kind, rejected }) =>
        id === chosen || (!this.hidden().has(kind) && (!rejected || this.rejectedShown())),
    );
  });
  /** What `j` and `k` walk: all that is shown but the quotes, which are the background of the rest. */
  readonly walked = computed(() => this.shownMarks().filter((mark) => mark.kind !== 'quote'));
  readonly openCount = computed(
    () => this.allMarks().filter((mark) => mark.open && mark.kind === 'suggestion').length,
  );

  private readonly chosenId = linkedSignal<string | null>(() => this.askedMark() ?? null);
  readonly selected = computed(() => {
    const reader = this.reader();
    return reader ? markNamed(this.allMarks(), reader, this.chosenId()) : null;
  });
  readonly detail = computed(() => {
    const [reader, mark] = [this.reader(), this.selected()];
    return reader && mark ? detailOf(reader, mark) : null;
  });

  readonly versionId = computed(() => this.reader()?.version.id);
  /** The sentence that `s` and `a` point at, and the words selected with the mouse: places in the version that is read. */
  readonly pointed = linkedSignal<Span | null>(() => {
    this.versionId();
    const words = this.askedWords() ?? '';
    return spanOf(this.askedPlace()) ?? untracked(() => this.sentenceWith(words));
  });
  readonly selection = this.untilAnother<Span>();
  readonly writing = this.untilAnother<Writing>();

  /** The span that a note or commitment would be put on now. */
  readonly place = computed<Span | null>(() => {
    const mark = this.selected();
    const sentences = this.reader()?.version.sentences ?? [];
    return this.selection() ?? this.pointed() ?? (mark ? sentenceAt(sentences, mark.start) : null);
  });

  /** The newest version that came while this one is being read; `null` while it is the newest, or an older one was asked for. */
  readonly newer = computed(() => {
    const reader = this.reader();
    if (!reader || this.askedVersion()) return null;
    const newest = reader.release.versions.reduce((a, b) => (b.number > a.number ? b : a));
    return newest.number > reader.version.number ? newest : null;
  });
  /** Writes that are on their way: what is read meanwhile may not know of them. */
  private writes = 0;

  constructor() {
    followLive({
      touches: (event) => this.isTouched(event),
      refresh: () => this.catchUp(),
    });
  }

  /** Have nothing read again until a write is answered. */
  async whileWriting<Done>(write: Promise<Done>): Promise<Done> {
    this.writes += 1;
    try {
      return await write;
    } finally {
      this.writes -= 1;
    }
  }

  /** Show the newest version, which came meanwhile. */
  showNewest(): void {
    this.answer.reload();
  }

  private isTouched({ name, ids }: LiveEvent): boolean {
    const reader = this.reader();
    if (!reader) return false;
    const isHere = ids.releaseId === reader.release.id || ids.versionId === reader.version.id;
    return isHere || name.startsWith('commitment.') || name.startsWith('mark-place.');
  }

  /** Read the version that is shown again: its marks as they are now, its text where it is. */
  private async catchUp(): Promise<void> {
    const before = this.reader();
    if (!before || this.writes > 0) return;
    const now = await this.api.get('/releases/{id}/reader', {
      params: { id: before.release.id },
      query: { version: before.version.id },
    });
    if (this.reader() === before && this.writes === 0) this.answer.set(now);
  }

  private sentenceWith(words: string): Span | null {
    return sentenceOfFound(this.text(), words, this.reader()?.version.sentences ?? []);
  }

  /** What is said of places in one version: another one empties it. */
  private untilAnother<Value>(): WritableSignal<Value | null> {
    return linkedSignal<string | undefined, Value | null>({
      source: this.versionId,
      computation: () => null,
    });
  }

  speakerAt(span: Span): string | null {
    const reader = this.reader();
    return reader ? speakerAt(reader, span) : null;
  }

  quote({ start, end }: Span): string {
    return this.text().slice(start, end);
  }

  select(id: string | null): void {
    this.pointed.set(null);
    this.writing.set(null);
    this.chosenId.set(id);
    void this.url.set({ mark: id, at: null, find: null }, { push: false });
  }

  walk(step: 1 | -1): Mark | null {
    const mark = stepFrom(this.walked(), this.selected()?.id ?? null, step);
    if (mark) this.select(mark.id);
    return mark;
  }

  /** Point at the next or the previous sentence; the first time at the one of the chosen mark. */
  point(step: 1 | -1): Span | null {
    const sentences = this.reader()?.version.sentences ?? [];
    const before = this.pointed();
    const at = sentences.findIndex((sentence) => sentence.start === before?.start);
    const from = sentenceAt(sentences, this.selected()?.start ?? 0);
    const next = before === null ? from : (sentences[at + step] ?? before);
    this.chosenId.set(null);
    this.pointed.set(next);
    return next;
  }

  write(type: Writing['type'], span: Span, note: Annotation | null = null): void {
    this.selection.set(null);
    this.writing.set({ type, span, note });
  }

  toggleKind(kind: MarkKind): void {
    const hidden = MARK_KINDS.filter((one) => this.hidden().has(one) !== (one === kind));
    void this.url.set({ hide: hidden }, { push: false });
  }

  toggleRejected(): void {
    void this.url.set({ rejected: this.rejectedShown() ? null : true }, { push: false });
  }

  /** Show another version; its marks are others, so none is chosen. */
  showVersion(id: string): void {
    void this.url.set({ version: id, mark: null, at: null });
  }

  putSuggestion(suggestion: Suggestion): void {
    this.change((reader) => ({
      ...reader,
      suggestions: reader.suggestions.map((one) => (one.id === suggestion.id ? suggestion : one)),
      mentions:
        suggestion.state === 'accepted'
          ? reader.mentions
          : reader.mentions.filter((mention) => mention.suggestionId !== suggestion.id),
    }));
  }

  /** Put a note in the place of the one with its id, or add it: a note of an earlier version stands elsewhere in this one. */
  putNote(note: Annotation, known: Span | null = null): void {
    this.change((reader) => {
      const others = reader.annotations.filter((one) => one.id !== note.id);
      const { start, end } = known ?? reader.annotations.find((one) => one.id === note.id) ?? note;
      return { ...reader, annotations: [...others, { ...note, start, end }] };
    });
  }

  dropNote(id: string): void {
    this.change((reader) => ({ ...reader, annotations: reader.annotations.filter((one) => one.id !== id) }));
  }

  /** Read the release again, without taking it off the screen. */
  reload(): void {
    if (this.reader()) void this.catchUp().catch(() => undefined);
    else this.answer.reload();
  }

  private change(step: (reader: Reader) => Reader): void {
    this.answer.update((reader) => reader && step(reader));
  }
}

/** A span as an address names it, `120-180`. */
function spanOf(at: string | undefined): Span | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(at ?? '') ?? [];
  return start !== undefined && end !== undefined ? { start: Number(start), end: Number(end) } : null;
}
