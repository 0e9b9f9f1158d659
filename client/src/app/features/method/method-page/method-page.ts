import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import { ErrorState } from '../../../ui/error-state/error-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { FigureList } from '../figure-list/figure-list';
import { RuleList } from '../rule-list/rule-list';

/** How the program reads, what a suggestion is and what a decision, and every rule with its figures. */
@Component({
  selector: 'uade-method-page',
  imports: [ErrorState, FigureList, PageHeader, RouterLink, RuleList, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './method-page.html',
  styleUrl: './method-page.css',
})
export class MethodPage {
  protected readonly method = inject(Api).resource('/method', () => ({}));
  protected readonly t = translator('method');
  protected readonly steps = [
    { word: 'capture', link: null },
    { word: 'version', link: '/releases' },
    { word: 'suggestion', link: '/queue' },
    { word: 'commitment', link: '/commitments' },
  ] as const;
}
