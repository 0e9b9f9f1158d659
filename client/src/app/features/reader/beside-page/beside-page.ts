import type { HttpResourceRef } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { LucideChevronLeft } from '@lucide/angular';
import type { LiveEvent, Reader, StoryMember } from '@uade/contracts';
import { map } from 'rxjs';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import { useShortcuts } from '../../../core/keyboard/keyboard';
import { followLive } from '../../../core/live/live';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { PageTitle } from '../../../core/title/page-title';
import { ErrorState } from '../../../ui/error-state/error-state';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../ui/language-tag/language-tag';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { StoryStore } from '../../stories/story.store';
import { BesideParagraphText } from './beside-paragraph';
import { besideRows, sharedCommitments } from './beside-rows';

/** A release beside another that tells the same event, such as its translation: paragraph by paragraph, commitments marked in both. */
@Component({
  selector: 'uade-beside-page',
  imports: [
    BesideParagraphText,
    ErrorState,
    FictionalTag,
    LanguageTag,
    LucideChevronLeft,
    RouterLink,
    SkeletonRows,
  ],
  providers: [StoryStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './beside-page.html',
  styleUrl: './beside-page.css',
})
export class BesidePage {
  protected readonly t = translator();
  protected readonly words = translator('reader');
  protected readonly langOf = langOf;
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);
  private readonly stories = inject(StoryStore);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly params = toSignal(
    inject(ActivatedRoute).paramMap.pipe(
      map((all) => ({ id: all.get('id') ?? '', other: all.get('other') ?? '' })),
    ),
    { requireSync: true },
  );
  protected readonly id = computed(() => this.params().id);
  protected readonly otherId = computed(() => this.params().other);
  private readonly here = this.readingOf(this.id);
  private readonly other = this.readingOf(this.otherId);

  protected readonly both = computed(() =>
    this.here.hasValue() && this.other.hasValue() ? ([this.here.value(), this.other.value()] as const) : null,
  );
  protected readonly error = computed(() => this.here.error() ?? this.other.error());
  protected readonly rows = computed(() => {
    const both = this.both();
    return both ? besideRows(...both) : [];
  });
  protected readonly shared = computed(() => {
    const both = this.both();
    return both ? sharedCommitments(...both).size : 0;
  });
  /** How many paragraphs each text has, where not the same number. */
  protected readonly uneven = computed(() => {
    const rows = this.rows();
    const here = rows.filter((row) => row.here !== null).length;
    const other = rows.filter((row) => row.other !== null).length;
    return here === other ? null : { here: this.formats.number(here), other: this.formats.number(other) };
  });
  /** What else of the story could stand beside it. */
  protected readonly members = computed<readonly StoryMember[]>(() =>
    (this.stories.story()?.members ?? []).filter(({ releaseId }) => releaseId !== this.id()),
  );
  /** The commitment that has the focus or the pointer: it is shown in both texts. */
  protected readonly lit = signal<string | null>(null);

  constructor() {
    const pageTitle = inject(PageTitle);
    effect(() => this.stories.show(this.id()));
    effect(() => {
      const title = this.both()?.[0].version.title;
      if (title) pageTitle.show(title);
    });
    followLive({
      touches: (event) => this.isTouched(event),
      refresh: () => Promise.all([this.catchUp(this.here), this.catchUp(this.other)]),
    });
    const group = 'reader.keys.groupRead';
    useShortcuts([
      { keys: 'j', label: 'reader.keys.next', group, repeats: true, run: () => this.walk(1) },
      { keys: 'k', label: 'reader.keys.previous', group, repeats: true, run: () => this.walk(-1) },
      { keys: 'Escape', label: 'reader.beside.back', group, run: () => this.goBack() },
    ]);
  }

  protected reload(): void {
    this.here.reload();
    this.other.reload();
  }

  private readingOf(id: () => string) {
    return this.api.resource('/releases/{id}/reader', () => ({ params: { id: id() }, query: {} }));
  }

  private isTouched({ name, ids }: LiveEvent): boolean {
    const isOf = ({ release, version }: Reader) =>
      ids.releaseId === release.id || ids.versionId === version.id;
    return name.startsWith('commitment.') || (this.both()?.some(isOf) ?? false);
  }

  /** Read one of the texts again; what is shown stays until the new one is here, and where that fails. */
  private async catchUp(reading: HttpResourceRef<Reader | undefined>): Promise<void> {
    if (!reading.hasValue()) return;
    const before = reading.value();
    const now = await this.api.get('/releases/{id}/reader', { params: { id: before.release.id }, query: {} });
    if (reading.hasValue() && reading.value() === before) reading.set(now);
  }

  /** Give the focus to the next or previous mark, in the order of the rows; it stays at either end. */
  private walk(step: 1 | -1): void {
    const marks = [...this.host.querySelectorAll<HTMLElement>('a[data-mark]')];
    const at = marks.findIndex((mark) => mark === this.host.ownerDocument.activeElement);
    const next = at < 0 ? marks.at(step === 1 ? 0 : -1) : marks[at + step];
    next?.focus();
  }

  private goBack(): Promise<boolean> {
    return this.router.navigate(['/releases', this.id()]);
  }
}
