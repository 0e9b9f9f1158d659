import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { LucideCheck, LucideCopy } from '@lucide/angular';
import { Announcer } from '../../core/feedback/announcer';
import { translator } from '../../core/i18n/translator';

/** A SHA-256, short, with a button that copies all of it. */
@Component({
  selector: 'uade-hash-tag',
  imports: [LucideCheck, LucideCopy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<code [title]="hash()">{{ short() }}…</code>
    <button type="button" class="icon-button" [attr.aria-label]="label()" [title]="label()" (click)="copy()">
      @if (copied()) {
        <svg lucideCheck [size]="14" aria-hidden="true"></svg>
      } @else {
        <svg lucideCopy [size]="14" aria-hidden="true"></svg>
      }
    </button>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 2px;
    }
    code {
      font: 400 12px/18px var(--mono);
    }
    .icon-button {
      width: 24px;
      height: 24px;
    }
  `,
})
export class HashTag {
  readonly hash = input.required<string>();

  private readonly announcer = inject(Announcer);
  private readonly t = translator();
  protected readonly copied = signal(false);
  protected readonly short = computed(() => this.hash().slice(0, 8));
  protected readonly label = computed(() => this.t(this.copied() ? 'action.copied' : 'hash.copy'));

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.hash());
    this.copied.set(true);
    this.announcer.say(this.t('action.copied'));
  }
}
