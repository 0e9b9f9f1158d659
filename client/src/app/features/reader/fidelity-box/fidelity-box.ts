import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  LucideCircleCheck,
  LucideCircleHelp,
  LucideColumns2,
  LucideDynamicIcon,
  LucideFilePen,
} from '@lucide/angular';
import type { ChangeClass, ComparedQuote, QuotedSentence } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { ChangeClassTag } from '../../../ui/change-class/change-class';
import type { DiffSegment } from '../../edits/diff-text/diff-blocks';
import { sidesOf } from './fidelity-sides';

const ICONS = {
  same: LucideCircleCheck,
  layout: LucideCircleCheck,
  changed: LucideFilePen,
  'not-found': LucideCircleHelp,
} as const;

/** Whether this release changed the words that it quotes: each quote beside the origin's, with what differs. */
@Component({
  selector: 'uade-fidelity-box',
  imports: [ChangeClassTag, LucideColumns2, LucideDynamicIcon, NgTemplateOutlet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './fidelity-box.html',
  styleUrl: './fidelity-box.css',
})
export class FidelityBox {
  readonly releaseId = input.required<string>();
  /** The release that its words are held against. */
  readonly originId = input.required<string>();
  readonly lang = input<string | null>(null);

  protected readonly t = translator();
  protected readonly words = translator('stories');
  protected readonly langOf = langOf;
  protected readonly formats = inject(Formats);
  protected readonly icons = ICONS;
  private readonly answer = inject(Api).resource('/releases/{id}/fidelity', () => ({
    params: { id: this.releaseId() },
    query: { with: this.originId() },
  }));
  protected readonly fidelity = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  protected readonly error = this.answer.error;
  /** The gravest first; what was taken over unchanged last. */
  protected readonly quotes = computed(() =>
    (this.fidelity()?.quotes ?? []).toSorted((a, b) => b.significance - a.significance || a.start - b.start),
  );
  protected readonly counts = computed(() => {
    const quotes = this.quotes();
    return (['changed', 'not-found', 'layout', 'same'] as const).flatMap((verdict) => {
      const count = quotes.filter((quote) => quote.verdict === verdict).length;
      return count === 0 ? [] : [{ verdict, text: this.words.count(`quotes.${verdict}`, count) }];
    });
  });

  protected classesOf({ changes }: QuotedSentence): ChangeClass[] {
    const loudest = changes.toSorted((a, b) => b.significance - a.significance);
    return [...new Set(loudest.map((change) => change.class))].filter((one) => one !== 'layout');
  }

  protected readonly sides = sidesOf;

  /** Gives the template's rows their type. */
  protected readonly asSegments = (segments: readonly DiffSegment[]): readonly DiffSegment[] => segments;

  protected at({ start, end }: { start: number; end: number }): string {
    return `${start}-${end}`;
  }

  protected speaker({ speaker }: ComparedQuote): string {
    return speaker ?? this.words('noSpeaker');
  }

  protected reload(): void {
    this.answer.reload();
  }
}
