import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { LucideSearch } from '@lucide/angular';
import type { SearchHit } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import type { WordLoaders } from '../../../core/i18n/word-scopes';
import { Locale } from '../../../core/locale/locale';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../ui/language-tag/language-tag';
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

/** Commands and search in one field, over any screen: arrows choose, Enter does it. */
@Component({
  selector: 'uade-palette',
  imports: [FictionalTag, LanguageTag, LucideSearch, Modal, QuotedText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  readonly closed = output<void>();
  readonly keys = output<void>();

  private readonly commands = inject(PaletteCommands);
  protected readonly t = translator('search');
  protected readonly ready = signal(false);
  protected readonly typed = signal('');
  private readonly asked = signal('');
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  protected readonly answer = inject(Api).resource('/search', () =>
    this.asked() === '' ? undefined : { query: { q: this.asked(), limit: 8 } },
  );
  /** What was found last; it stays while the next answer is on its way. */
  private readonly hits = linkedSignal<readonly SearchHit[] | undefined, readonly SearchHit[]>({
    source: () => (this.asked() === '' ? [] : this.answer.hasValue() ? this.answer.value().hits : undefined),
    computation: (came, before) => came ?? before?.value ?? [],
  });
  protected readonly entries = computed(() => {
    if (!this.ready()) return [];
    const words = this.typed().trim();
    const commands = matching([...this.commands.all(), this.keysCommand()], words);
    const group = (type: SearchHit['type']) =>
      this.t(type === 'release' ? 'group.releases' : 'group.commitments');
    const found = hitEntries(this.hits(), group, (hit) => this.commands.openHit(hit));
    const foundNothing =
      this.asked() === words && this.answer.hasValue() && this.answer.value().hits.length === 0;
    const lists = foundNothing ? [] : this.commands.listsWith(words);
    return words === '' ? commands : [...found, ...commands, ...lists];
  });
  protected readonly groups = computed(() => grouped(this.entries()));
  protected readonly ordered = computed(() => this.groups().flatMap((group) => group.entries));
  /** The chosen line; back to the first whenever something else was typed. */
  protected readonly chosen = linkedSignal({ source: this.typed, computation: () => 0 });

  constructor() {
    void inject(Locale)
      .add('search', WORDS)
      .then(() => this.ready.set(true));
    afterNextRender(() => this.field()?.nativeElement.focus());
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
  }

  protected type(words: string): void {
    this.typed.set(words);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.asked.set(words.trim()), TYPING_MS);
  }

  protected move(step: number, event: Event): void {
    event.preventDefault();
    const count = this.ordered().length;
    if (count === 0) return;
    this.chosen.update((place) => (place + step + count) % count);
    const line = this.field()?.nativeElement.ownerDocument.getElementById(`palette-${this.chosen()}`);
    line?.scrollIntoView({ block: 'nearest' });
  }

  protected runChosen(): void {
    const entry = this.ordered()[this.chosen()];
    if (entry) this.run(entry);
  }

  protected run(entry: PaletteEntry): void {
    this.closed.emit();
    void entry.run();
  }

  private keysCommand(): PaletteEntry {
    return { id: 'keys', group: this.t('group.do'), text: this.t('do.keys'), run: () => this.keys.emit() };
  }
}
