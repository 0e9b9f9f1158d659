import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideCircleAlert } from '@lucide/angular';
import { Api } from '../../../core/api/api';
import { translator } from '../../../core/i18n/translator';
import { followLive } from '../../../core/live/live';
import { Formats } from '../../../core/locale/formats';
import { ChangeClassTag } from '../../../ui/change-class/change-class';
import { ChangedWords } from '../../../ui/changed-words/changed-words';
import { ErrorState } from '../../../ui/error-state/error-state';

/** What was changed on the pages in the words of a commitment; what waits for a person first. Nothing where nothing was. */
@Component({
  selector: 'uade-edit-list',
  imports: [ChangeClassTag, ChangedWords, ErrorState, LucideCircleAlert, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-list.html',
  styleUrl: './edit-list.css',
})
export class EditList {
  readonly commitment = input.required<string>();

  protected readonly words = translator('tracking');
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);
  protected readonly answer = this.api.resource('/commitments/{id}/edits', () => ({
    params: { id: this.commitment() },
  }));
  protected readonly edits = computed(() => {
    const edits = this.answer.hasValue() ? this.answer.value() : [];
    return edits.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
  });

  constructor() {
    // An edit leaves the commitment itself as it is, so that its version tells nothing of it.
    followLive({
      touches: ({ name }) => name === 'release.edited' || name.startsWith('mark-place.'),
      refresh: () => this.catchUp(),
    });
  }

  private async catchUp(): Promise<void> {
    const id = this.commitment();
    const now = await this.api.get('/commitments/{id}/edits', { params: { id } });
    if (this.commitment() === id) this.answer.set(now);
  }
}
