import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SourcePreset } from '@uade/contracts';
import { translator } from '../../../../core/i18n/translator';
import { LanguageTag } from '../../../../ui/language-tag/language-tag';
import { UnverifiedTag } from '../../health/unverified-tag';

/** Sources that we know how to read and nobody has added yet: each a way to its preview. */
@Component({
  selector: 'uade-preset-list',
  imports: [LanguageTag, RouterLink, UnverifiedTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ul>
    @for (preset of presets(); track preset.key) {
      <li>
        <span class="first">
          <a
            class="row-link"
            routerLink="/sources/new"
            [queryParams]="{ preset: preset.key }"
            [attr.aria-label]="words('preset.add', { name: preset.name })"
            >{{ preset.name }}</a
          >
          @for (language of preset.languages; track language) {
            <uade-language-tag [language]="language" />
          }
        </span>
        <span class="second">
          {{ words('discovery.' + preset.discovery) }}
          @if (preset.verifiedAt === null) {
            <uade-unverified-tag />
          }
        </span>
      </li>
    }
  </ul>`,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(230px, 1fr));
      gap: var(--s2);
    }
    li {
      position: relative;
      display: grid;
      gap: var(--s1);
      padding: var(--s3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }
    li:hover {
      background: var(--hover);
    }
    .first,
    .second {
      display: flex;
      align-items: center;
      gap: var(--s2);
      min-width: 0;
    }
    .first {
      font: 500 13px/20px var(--sans);
    }
    .first a {
      flex: 1;
    }
    .second {
      justify-content: space-between;
      color: var(--text-soft);
      font: var(--type-small);
    }
  `,
})
export class PresetList {
  readonly presets = input.required<readonly SourcePreset[]>();

  protected readonly words = translator('sources');
}
