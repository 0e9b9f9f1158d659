import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Source } from '@uade/contracts';
import { Api } from '../../../../core/api/api';
import { translator } from '../../../../core/i18n/translator';
import { followLive } from '../../../../core/live/live';
import { Formats } from '../../../../core/locale/formats';
import { langOf } from '../../../../core/locale/lang-of';
import { ErrorState } from '../../../../ui/error-state/error-state';

/** What has been handed in of a source that is not polled: how much, and how new. */
@Component({
  selector: 'uade-hand-facts',
  imports: [ErrorState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (answer.error(); as error) {
      <uade-error-state [error]="error" (retry)="answer.reload()" />
    } @else if (page(); as it) {
      @if (it.items[0]; as newest) {
        <dl>
          <dt>{{ words('hand.count') }}</dt>
          <dd class="numbers">
            <a routerLink="/releases" [queryParams]="{ source: source().slug }">{{
              formats.number(it.total)
            }}</a>
          </dd>
          <dt>{{ words('hand.newest') }}</dt>
          <dd>
            <a [routerLink]="['/releases', newest.id]" [attr.lang]="langOf(newest.language)">{{
              newest.title
            }}</a>
            @if (newest.publishedAt; as at) {
              <time class="numbers" [attr.datetime]="at">{{ formats.instant(at, 'dayShort') }}</time>
            }
          </dd>
        </dl>
      } @else {
        <p>{{ words('hand.none') }}</p>
      }
    }`,
  styles: `
    :host {
      display: block;
      min-height: 48px;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
      gap: var(--s2) var(--s4);
      margin: 0;
      font: var(--type-row);
    }
    dt,
    p {
      color: var(--text-faint);
      font: var(--type-row);
    }
    time {
      display: block;
      color: var(--text-soft);
    }
    a {
      display: inline-block;
      min-height: 24px;
    }
  `,
})
export class HandFacts {
  readonly source = input.required<Source>();

  protected readonly words = translator('sources');
  protected readonly langOf = langOf;
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);
  private readonly asked = computed(() => ({
    query: { source: this.source().slug, sort: 'newest', limit: 1 },
  }));
  protected readonly answer = this.api.resource('/releases', () => this.asked());
  protected readonly page = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));

  constructor() {
    followLive({
      touches: ({ name }) => name.startsWith('release.'),
      refresh: async () => this.answer.set(await this.api.get('/releases', this.asked())),
    });
  }
}
