import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideChevronLeft, LucideExternalLink } from '@lucide/angular';
import { translator } from '../../../core/i18n/translator';
import { type Shortcut, useShortcuts } from '../../../core/keyboard/keyboard';
import { ViewportSize } from '../../../core/layout/viewport-size';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { PageTitle } from '../../../core/title/page-title';
import { ChangeClassTag } from '../../../ui/change-class/change-class';
import { ErrorState } from '../../../ui/error-state/error-state';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../ui/language-tag/language-tag';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { CaptureTag } from '../../tracking/capture-tag/capture-tag';
import { DiffText } from '../diff-text/diff-text';
import { EditStore } from '../edit.store';
import { PlaceCard } from '../place-card/place-card';

/** One edit: both texts with every change, and the commitments whose words it touched. */
@Component({
  selector: 'uade-edit-page',
  imports: [
    CaptureTag,
    ChangeClassTag,
    DiffText,
    ErrorState,
    FictionalTag,
    LanguageTag,
    LucideChevronLeft,
    LucideExternalLink,
    PlaceCard,
    RouterLink,
    SkeletonRows,
  ],
  providers: [EditStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-page.html',
  styleUrl: './edit-page.css',
})
export class EditPage {
  protected readonly store = inject(EditStore);
  protected readonly formats = inject(Formats);
  protected readonly t = translator();
  protected readonly words = translator('edits');
  protected readonly narrow = inject(ViewportSize).narrow;
  protected readonly lang = computed(() => langOf(this.store.edit()?.language));
  protected readonly beside = computed(() => this.store.beside() && !this.narrow());
  protected readonly changeNow = computed(() => this.store.edit()?.changes[this.store.change()] ?? null);
  protected readonly page = computed(() => {
    const url = this.store.edit()?.url;
    return url?.startsWith('urn:') ? null : url;
  });

  constructor() {
    const pageTitle = inject(PageTitle);
    effect(() => {
      const title = this.store.edit()?.releaseTitle;
      if (title) pageTitle.show(title);
    });
    useShortcuts([...this.walking(), ...this.deciding()]);
  }

  protected quote(): string | null {
    const [edit, span] = [this.store.edit(), this.store.wanted()];
    return edit && span ? edit.newText.slice(span.start, span.end) : null;
  }

  private walking(): Shortcut[] {
    const group = 'keys.groupList';
    const walk = (step: 1 | -1) => (this.store.moving() ? this.store.point(step) : this.store.walk(step));
    return [
      { keys: 'j', label: 'edits.nextChange', group, repeats: true, run: () => walk(1) },
      { keys: 'k', label: 'edits.previousChange', group, repeats: true, run: () => walk(-1) },
      {
        keys: 'v',
        label: 'edits.otherView',
        group,
        run: () => this.store.show(this.store.beside() ? 'inline' : 'beside'),
      },
    ];
  }

  private deciding(): Shortcut[] {
    const group = 'keys.groupDecide';
    return [
      { keys: 'Enter', label: 'edits.accept', group, run: () => this.store.confirm() },
      { keys: 'm', label: 'edits.move', group, run: () => this.store.startMoving() },
      { keys: 'x', label: 'edits.drop', group, run: () => this.store.decide({ decision: 'dropped' }) },
      {
        keys: 'Escape',
        label: 'action.cancel',
        group,
        run: () => (this.store.moving() ? this.store.stopMoving() : false),
      },
    ];
  }
}
