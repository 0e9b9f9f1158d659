import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideCircleAlert, LucideHandshake } from '@lucide/angular';
import type { EditRow } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { ChangeClassTag } from '../../../ui/change-class/change-class';
import { ChangedWords } from '../../../ui/changed-words/changed-words';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { LanguageTag } from '../../../ui/language-tag/language-tag';
import { titleOf } from '../mark-title';

/** How many letters may stand before the changed words, so that a row always shows them. */
const LEAD = 60;

/** One edit in the list: what is gone or new, where, and which marks it touches. */
@Component({
  selector: 'uade-edit-line',
  imports: [
    ChangeClassTag,
    ChangedWords,
    FictionalTag,
    LanguageTag,
    LucideCircleAlert,
    LucideHandshake,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-line.html',
  styleUrl: './edit-line.css',
})
export class EditLine {
  readonly edit = input.required<EditRow>();

  protected readonly t = translator();
  protected readonly words = translator('edits');
  protected readonly formats = inject(Formats);
  protected readonly titleOf = titleOf;
  protected readonly lang = computed(() => langOf(this.edit().language));
  protected readonly before = computed(() => {
    const { before } = this.edit().gravest;
    return before.length <= LEAD ? before : `…${before.slice(before.indexOf(' ', before.length - LEAD))}`;
  });
  /** The mark that waits for a person first; else the first that it touches. */
  protected readonly touched = computed(() => {
    const { touched } = this.edit();
    return touched.find(({ state }) => state === 'open') ?? touched[0] ?? null;
  });
}
