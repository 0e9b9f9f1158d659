import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translator } from '../../../core/i18n/translator';
import type { BesideMark, BesideParagraph } from './beside-rows';

/** One paragraph of two texts side by side: each commitment in it leads to its page, each suggestion to the reader. */
@Component({
  selector: 'uade-beside-paragraph',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './beside-paragraph.html',
  styleUrl: './beside-paragraph.css',
})
export class BesideParagraphText {
  readonly paragraph = input.required<BesideParagraph>();
  readonly releaseId = input.required<string>();
  readonly lang = input.required<string | null>();
  /** The commitment that is shown as chosen, wherever it is mentioned. */
  readonly lit = input.required<string | null>();
  /** The commitment that the focus or the pointer came to; `null` when it has left. */
  readonly met = output<string | null>();

  protected readonly words = translator('reader');

  protected pathOf({ commitmentId }: BesideMark): readonly string[] {
    return commitmentId === null ? ['/releases', this.releaseId()] : ['/commitments', commitmentId];
  }

  protected queryOf({ id, commitmentId }: BesideMark): Readonly<Record<string, string>> {
    return commitmentId === null ? { mark: id } : {};
  }

  protected kindOf({ commitmentId }: BesideMark): 'suggestion' | 'commitment' {
    return commitmentId === null ? 'suggestion' : 'commitment';
  }
}
