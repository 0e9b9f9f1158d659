import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { translator } from '../../core/i18n/translator';
import { Live } from '../../core/live/live';

/** Whether what others do arrives by itself: a quiet dot while it does, a word while it does not. */
@Component({
  selector: 'uade-live-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="state" [class.live]="state() === 'live'" [title]="hint()">
      <span class="dot" aria-hidden="true"></span>
      <span [class.unseen]="state() !== 'away'">{{ t('live.' + state()) }}</span>
    </span>
  `,
  styleUrl: './live-state.css',
})
export class LiveStateMark {
  protected readonly t = translator();
  protected readonly state = inject(Live).state;
  protected readonly hint = computed(() => this.t(`live.${this.state()}Hint`));
}
