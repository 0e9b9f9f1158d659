import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import type { AuditEntry } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { ChangedWords } from '../../../ui/changed-words/changed-words';
import { ErrorState } from '../../../ui/error-state/error-state';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { differingFields, type Said } from '../../commitments/commitment-fields';
import { FieldWords, FROM_THE_TEXT } from '../../commitments/field-words';

/** A field that a decision changed, in words. */
interface Change {
  readonly label: string;
  readonly then: string;
  readonly now: string;
  readonly language: string;
}

/** What a change of status is called that puts another right, or takes it back. */
const STATUS_ACTIONS: Readonly<Record<string, string>> = {
  correction: 'commitment-status-corrected',
  retraction: 'commitment-status-retracted',
};

/** Everything that people decided about one thing, the newest first. */
@Component({
  selector: 'uade-audit-list',
  imports: [ChangedWords, ErrorState, SkeletonRows],
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
            @for (one of entry.changes; track one.label) {
              <span class="change"
                ><span class="label">{{ one.label }}:</span>&ngsp;<uade-changed-words
                  [language]="one.language"
                  [removed]="one.then"
                  [added]="one.now"
              /></span>
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
    .reason,
    .change {
      flex-basis: 100%;
    }
    .label {
      color: var(--text-faint);
    }
  `,
})
export class AuditList {
  readonly subject = input.required<string>();
  /** That of the words which stand in a release. */
  readonly language = input.required<string>();
  /** Grows with every write, so that the list is read again. */
  readonly turn = input(0);

  protected readonly words = translator('tracking');
  protected readonly formats = inject(Formats);
  protected readonly answer = inject(Api).resource('/audit-entries', () => ({
    query: { subject: this.subject(), limit: 100 },
  }));
  private readonly actionWords = ({ action, payload }: AuditEntry) => {
    const name = action === 'commitment.status-changed' ? STATUS_ACTIONS[String(payload['kind'])] : undefined;
    const key = `action.${name ?? action.replaceAll('.', '-')}`;
    const said = this.words(key);
    return said.endsWith(key) ? action : said;
  };
  protected readonly entries = computed(() =>
    (this.answer.hasValue() ? this.answer.value().items : [])
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
      .map((entry) => ({
        ...entry,
        action: this.actionWords(entry),
        changes: this.changesOf(entry.payload),
      })),
  );
  private readonly fields = inject(FieldWords);

  constructor() {
    effect(() => {
      if (this.turn() > 0) untracked(() => this.answer.reload());
    });
  }

  /** What a change put in place of what; nothing where the entry does not hold both. */
  private changesOf({ before, changed }: AuditEntry['payload']): Change[] {
    if (!isObject(before) || !isObject(changed)) return [];
    return differingFields(before as Said, changed as Said).map(({ name, then, now }) => ({
      label: this.fields.label(name),
      then: this.fields.value(then, name),
      now: this.fields.value(now, name),
      language: FROM_THE_TEXT.has(name) ? this.language() : 'other',
    }));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
