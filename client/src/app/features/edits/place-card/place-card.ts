import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideCheck, LucideMoveRight, LucideX } from '@lucide/angular';
import type { MarkPlace } from '@uade/contracts';
import type { Language } from '@uade/kernel';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { ChangeClassTag } from '../../../ui/change-class/change-class';
import { ChangedWords } from '../../../ui/changed-words/changed-words';
import { QuotedText } from '../../../ui/quoted-text/quoted-text';

/** A commitment or a note whose words an edit changed: what was done to them, and the decision where they stand now. */
@Component({
  selector: 'uade-place-card',
  imports: [ChangeClassTag, ChangedWords, LucideCheck, LucideMoveRight, LucideX, QuotedText, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './place-card.html',
  styleUrl: './place-card.css',
})
export class PlaceCard {
  readonly place = input.required<MarkPlace>();
  readonly language = input.required<Language>();
  /** Whether it is the one that the keys decide. */
  readonly active = input(false);
  /** The words chosen in the new text, while other ones are being chosen; `null` while none are. */
  readonly chosen = input<string | null>(null);
  readonly moving = input(false);
  readonly picked = output<void>();
  readonly confirmed = output<void>();
  readonly moveWanted = output<void>();
  readonly moveLeft = output<void>();
  readonly dropped = output<void>();
  readonly reopened = output<void>();

  protected readonly t = translator();
  protected readonly words = translator('edits');
  protected readonly langOf = langOf;
  protected readonly formats = inject(Formats);
}
