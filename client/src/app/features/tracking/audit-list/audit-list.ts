import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { ErrorState } from '../../../ui/error-state/error-state';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';

/** Everything that people decided about one thing, the newest first. */
@Component({
  selector: 'uade-audit-list',
  imports: [ErrorState, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (answer.error(); as error) {
      <uade-error-state [error]="error" (retry)="answer.reload()" />
    } @else if (answer.hasValue()) {
      <ol>
        @for (entry of entries(); track entry.id) {
          <li>
            <time class="numbers" [attr.datetime]="entry.at">{{ formats.instant(entry.at) }}</time>
            <span>{{ entry.actor.name }}</span>
            <span class="action">{{ entry.action }}</span>
            @if (entry.reason) {
              <span class="reason">{{ entry.reason }}</span>
            }
          </li>
        } @empty {
          <li>{{ words('noAudit') }}</li>
        }
      </ol>
    } @else {
      <uade-skeleton-rows [rows]="3" [height]="32" />
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s2);
      padding: 6px 0;
      border-top: 1px solid var(--line);
      font: var(--type-row);
    }
    li:first-child {
      padding-top: 0;
      border-top: 0;
    }
    li:last-child {
      padding-bottom: 0;
    }
    time,
    .reason {
      color: var(--text-soft);
    }
    .reason {
      flex-basis: 100%;
    }
  `,
})
export class AuditList {
  readonly subject = input.required<string>();
  /** Grows with every write, so that the list is read again. */
  readonly turn = input(0);

  protected readonly words = translator('tracking');
  protected readonly formats = inject(Formats);
  protected readonly answer = inject(Api).resource('/audit-entries', () => ({
    query: { subject: this.subject(), limit: 100 },
  }));
  private readonly actionWords = (action: string) => {
    const key = `action.${action.replaceAll('.', '-')}`;
    const said = this.words(key);
    return said.endsWith(key) ? action : said;
  };
  protected readonly entries = computed(() =>
    (this.answer.hasValue() ? this.answer.value().items : [])
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
      .map((entry) => ({ ...entry, action: this.actionWords(entry.action) })),
  );

  constructor() {
    effect(() => {
      if (this.turn() > 0) untracked(() => this.answer.reload());
    });
  }
}
