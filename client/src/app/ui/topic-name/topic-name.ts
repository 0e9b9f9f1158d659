import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TopicNames } from '../../core/domain/topic-names';

/** A topic by its name in the interface's language. */
@Component({
  selector: 'uade-topic-name',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ topics.name(topic()) }}`,
  host: { '[class.none]': 'topic() === null' },
  styles: `
    :host(.none) {
      color: var(--text-faint);
    }
  `,
})
export class TopicName {
  readonly topic = input.required<string | null>();

  protected readonly topics = inject(TopicNames);
}
