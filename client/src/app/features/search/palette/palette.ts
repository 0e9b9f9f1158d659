import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { LucideSearch } from '@lucide/angular';
import type { SearchHit } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import type { WordLoaders } from '../../../core/i18n/word-scopes';
import { langOf } from '../../../core/locale/lang-of';
import { Locale } from '../../../core/locale/locale';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../ui/language-tag/language-tag';
import { ErrorState } from '../../../ui/error-state/error-state';
import { Modal } from '../../../ui/modal/modal';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';
import { PaletteCommands } from './palette-commands';
import { grouped, hitEntries, matching, type PaletteEntry } from './palette-entries';

const WORDS: WordLoaders = {
  kk: () => import('../i18n/kk.json'),
  ru: () => import('../i18n/ru.json'),
  en: () => import('../i18n/en.json'),
};

/** How long the search waits for the next letter, in milliseconds. */
const TYPING_MS = 180;

/** What the search answered, and to which words. */
interface Found {
  readonly words: string;
  readonly hits: readonly SearchHit[];
  /** Why it could not answer. */
  readonly error: unknown;
}

const NOTHING: Found = { words: '', hits: [], error: undefined };

/** Commands and search in one field, over any screen: arrows choose, Enter does it. */
@Component({
  selector: 'uade-palette',
  imports: [ErrorState, FictionalTag, LanguageTag, LucideSearch, Modal, QuotedText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  readonly closed = output<void>();
  readonly keys = output<void>();

  private readonly commands = inject(PaletteCommands);
  protected readonly t = translator('search');
  protected readonly langOf = langOf;
  protected readonly ready = signal(false);
  protected readonly typed = signal('');
  private readonly asked = signal('');
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  protected readonly answer = inject(Api).resource('/search', () =>
    this.asked() === '' ? undefined : { query: { q: this.asked(), limit: 8 } },
  );
  /** What was found last; it stays while the next answer is on its way. */
  protected readonly found = linkedSignal<Found | undefined, Found>({
    source: () => this.answered(),
    computation: (came, before) => came ?? before?.value ?? NOTHING,
  });
  /** Whether what can be shown is the answer to what is typed. */
  private readonly isAnswered = computed(() => this.ready() && this.found().words === this.typed().trim());
  protected readonly entries = computed(() => {
    if (!this.ready()) return [];
    const words = this.typed().trim();
    const commands = matching([...this.commands.all(), this.keysCommand()], words);
    const group = (type: SearchHit['type']) =>
      this.t(type === 'release' ? 'group.releases' : 'group.commitments');
    const { hits, error } = this.found();
    const found = hitEntries(hits, group, (hit) => this.commands.openHit(hit));
    const foundNothing = this.isAnswered() && error === undefined && hits.length === 0;
    const lists = foundNothing ? [] : this.commands.listsWith(words);
    return words === '' ? commands : [...found, ...commands, ...lists];
  });
  protected readonly groups = computed(() => grouped(this.entries()));
  protected readonly ordered = computed(() => this.groups().flatMap((group) => group.entries));
  /** Id of the line that was chosen by arrows or pointer; none any more when something else is typed. */
  protected readonly picked = linkedSignal<string, string | null>({
    source: this.typed,
    computation: () => null,
  });
  /** The line that Enter does: the one picked, else the first. */
  protected readonly chosen = computed(() =>
    Math.max(
      0,
      this.ordered().findIndex(({ id }) => id === this.picked()),
    ),
  );
  /** Whether Enter was struck before the answer to what is typed was here. */
  private readonly entering = linkedSignal<string, boolean>({ source: this.typed, computation: () => false });

  constructor() {
    void inject(Locale)
      .add('search', WORDS)
      .then(() => this.ready.set(true));
    afterNextRender(() => this.field()?.nativeElement.focus());
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
    effect(() => {
      if (this.entering() && this.isAnswered()) untracked(() => this.enterAnswered());
    });
  }

  protected type(words: string): void {
    this.typed.set(words);
    clearTimeout(this.typing);
    if (words.trim() === '') this.asked.set('');
    else this.typing = setTimeout(() => this.asked.set(words.trim()), TYPING_MS);
  }

  protected move(step: number, event: Event): void {
    event.preventDefault();
    const count = this.ordered().length;
    if (count === 0) return;
    this.picked.set(this.ordered()[(this.chosen() + step + count) % count]?.id ?? null);
    const line = this.field()?.nativeElement.ownerDocument.getElementById(`palette-${this.chosen()}`);
    line?.scrollIntoView({ block: 'nearest' });
  }

  /** Do what is chosen. Where nothing was picked, Enter means the first line of an answer that may not be here yet. */
  protected enter(): void {
    const entry = this.ordered()[this.chosen()];
    if (entry && (this.isAnswered() || entry.id === this.picked())) return this.run(entry);
    if (this.isAnswered()) return;
    clearTimeout(this.typing);
    this.asked.set(this.typed().trim());
    this.entering.set(true);
  }

  private enterAnswered(): void {
    this.entering.set(false);
    if (this.found().error === undefined) this.enter();
  }

  private answered(): Found | undefined {
    const [words, error] = [this.asked(), this.answer.error()];
    if (words === '') return NOTHING;
    if (error) return { words, hits: [], error };
    return this.answer.hasValue() ? { words, hits: this.answer.value().hits, error } : undefined;
  }

  protected run(entry: PaletteEntry): void {
    this.closed.emit();
    void entry.run();
  }

  private keysCommand(): PaletteEntry {
    return { id: 'keys', group: this.t('group.do'), text: this.t('do.keys'), run: () => this.keys.emit() };
  }
}
