import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translator } from '../../core/i18n/translator';
import { EmptyState } from '../empty-state/empty-state';
import { PageHeader } from '../page-header/page-header';

/** An address that leads nowhere. */
@Component({
  selector: 'uade-not-found',
  imports: [EmptyState, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="page">
    <uade-page-header [heading]="t('error.notFoundTitle')" />
    <uade-empty-state [text]="t('error.notFoundText')">
      <a class="button" routerLink="/">{{ t('error.toOverview') }}</a>
    </uade-empty-state>
  </div>`,
})
export class NotFound {
  protected readonly t = translator();
}
