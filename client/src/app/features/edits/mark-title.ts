import type { MarkPlace } from '@uade/contracts';

/** What a place is called: the title of its commitment, or what its note says. */
export function titleOf({ mark }: MarkPlace): string {
  return mark.type === 'mention' ? mark.commitmentTitle : mark.body;
}
