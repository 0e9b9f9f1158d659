import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { LucideX } from '@lucide/angular';
import type { Mention } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import type { EvidenceDraft } from '../status-form/status-draft';

const POLARITIES = ['supports', 'contradicts', 'context'] as const;
const TYPES = ['passage', 'address', 'search'] as const;

/** What a status change rests on: passages of releases, addresses, and searches that found nothing. */
@Component({
  selector: 'uade-evidence-rows',
  imports: [LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evidence-rows.html',
  styleUrl: './evidence-rows.css',
})
export class EvidenceRows {
  readonly rows = input.required<readonly EvidenceDraft[]>();
  readonly mentions = input.required<readonly Mention[]>();
  /** Whether rows that say too little are shown as wrong. */
  readonly tried = input(false);
  readonly changed = output<readonly EvidenceDraft[]>();

  protected readonly t = translator();
  protected readonly words = translator('tracking');
  protected readonly polarities = POLARITIES;
  protected readonly types = TYPES;

  protected add(type: EvidenceDraft['type']): void {
    const polarity = type === 'search' ? 'context' : 'supports';
    const mentionId = type === 'passage' ? (this.mentions()[0]?.id ?? '') : '';
    this.changed.emit([...this.rows(), { type, polarity, mentionId, url: '', note: '' }]);
  }

  protected set(index: number, change: Partial<EvidenceDraft>): void {
    this.changed.emit(this.rows().map((row, at) => (at === index ? { ...row, ...change } : row)));
  }

  protected setPolarity(index: number, value: string): void {
    this.set(index, { polarity: POLARITIES.find((one) => one === value) ?? 'context' });
  }

  protected remove(index: number): void {
    this.changed.emit(this.rows().filter((_, at) => at !== index));
  }

  protected short(quote: string): string {
    return quote.length > 90 ? `${quote.slice(0, 88).trimEnd()}…` : quote;
  }
}
