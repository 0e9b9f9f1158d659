import { shorten } from '@uade/kernel';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideX } from '@lucide/angular';
import type { Mention } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { langOf } from '../../../core/locale/lang-of';
import { type EvidenceDraft, isComplete } from '../status-form/status-draft';

const POLARITIES = ['supports', 'contradicts', 'context'] as const;
const TYPES = ['passage', 'address', 'search'] as const;

/** What a status change rests on: passages of releases, addresses, and searches that found nothing. */
@Component({
  selector: 'uade-evidence-rows',
  imports: [LucideX, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evidence-rows.html',
  styleUrl: './evidence-rows.css',
})
export class EvidenceRows {
  readonly rows = input.required<readonly EvidenceDraft[]>();
  readonly mentions = input.required<readonly Mention[]>();
  /** Whether rows that say too little are shown as wrong. */
  readonly tried = input(false);
  /** What is wrong with the evidence as a whole, in words. */
  readonly problem = input<string | null>(null);
  readonly changed = output<readonly EvidenceDraft[]>();

  protected readonly t = translator();
  protected readonly words = translator('tracking');
  protected readonly polarities = POLARITIES;
  protected readonly types = TYPES;
  protected readonly isComplete = isComplete;
  protected readonly langOf = langOf;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  protected add(type: EvidenceDraft['type']): void {
    const polarity = type === 'search' ? 'context' : 'supports';
    const mentionId = type === 'passage' ? (this.mentions()[0]?.id ?? '') : '';
    this.changed.emit([...this.rows(), { type, polarity, mentionId, url: '', note: '' }]);
    this.focus('.row:not(:has(~ .row)) .main');
  }

  protected set(index: number, change: Partial<EvidenceDraft>): void {
    this.changed.emit(this.rows().map((row, at) => (at === index ? { ...row, ...change } : row)));
  }

  protected setPolarity(index: number, value: string): void {
    this.set(index, { polarity: POLARITIES.find((one) => one === value) ?? 'context' });
  }

  protected remove(index: number): void {
    this.changed.emit(this.rows().filter((_, at) => at !== index));
    this.focus('.adders button');
  }

  /** What was added is written in next; what is taken away takes its button along, and the focus with it. */
  private focus(selector: string): void {
    const move = () => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender(move, { injector: this.injector });
  }

  protected short(quote: string): string {
    return shorten(quote, 90);
  }
}
